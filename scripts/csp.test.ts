import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, keptTileOrigins } from './csp.ts';

/** The policy's directives by name, each with its sources. */
function policyOf(config: unknown): Record<string, string[]> {
  const directives = contentSecurityPolicy(JSON.stringify(config)).split('; ');
  return Object.fromEntries(
    directives.map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}

const OWN = ["'self'", "'none'", 'data:', 'blob:'];

function foreignSources(config: unknown): string[] {
  return Object.values(policyOf(config))
    .flat()
    .filter((source) => !OWN.includes(source));
}

describe('content security policy', () => {
  test.each([[{}], [{ basemap: null }]])('%j allows our own host only', (config) => {
    expect(foreignSources(config)).toEqual([]);
  });

  test('the config that we ship allows our own host only', () => {
    const text = readFileSync('public/config.json', 'utf8');
    expect(foreignSources(JSON.parse(text))).toEqual([]);
  });

  test('scripts, styles, workers and fonts are ours, and what is not named is refused', () => {
    const policy = policyOf({ basemap: { type: 'tianditu', key: 'x' } });
    expect(policy['default-src']).toEqual(["'none'"]);
    for (const name of ['script-src', 'style-src', 'worker-src', 'font-src']) {
      expect(policy[name]).toEqual(["'self'"]);
    }
    expect(policy['base-uri']).toEqual(["'none'"]);
    expect(policy['form-action']).toEqual(["'none'"]);
  });

  test.each([
    [{ type: 'xyz', url: 'https://tiles.test/{z}/{x}/{y}.png' }, ['https://tiles.test']],
    [{ type: 'xyz', url: 'http://10.0.0.5:8080/{z}/{x}/{y}' }, ['http://10.0.0.5:8080']],
    [{ type: 'xyz', url: 'https://{s}.tiles.test/{z}/{x}/{y}' }, ['https://*.tiles.test']],
    [{ type: 'style', url: 'https://maps.test/style.json?key=1' }, ['https://maps.test']],
    [{ type: 'tianditu', key: '0123456789abcdef' }, ['https://*.tianditu.gov.cn']],
    [
      {
        type: 'style',
        url: 'https://maps.test/s',
        hosts: ['https://a.test/x', 'https://maps.test'],
      },
      ['https://maps.test', 'https://a.test'],
    ],
  ])('basemap %j may be fetched from %j and nothing else', (basemap, hosts) => {
    const policy = policyOf({ basemap });
    expect(policy['connect-src']).toEqual(["'self'", ...hosts]);
    expect(policy['img-src']).toEqual(["'self'", 'data:', 'blob:', ...hosts]);
    expect(foreignSources({ basemap })).toEqual([...hosts, ...hosts]);
  });

  test.each([
    'javascript:alert(1)',
    'tiles.test/{z}',
    'ftp://tiles.test',
    "https://'self'",
    '',
    '//tiles.test',
  ])('the address "%s" is refused by name', (url) => {
    const config = JSON.stringify({ basemap: { type: 'xyz', url } });
    expect(() => contentSecurityPolicy(config)).toThrow(`"${url}"`);
  });

  test('a bad host is refused by name', () => {
    const config = JSON.stringify({ basemap: { type: 'tianditu', hosts: ['*'] } });
    expect(() => contentSecurityPolicy(config)).toThrow('"*"');
  });

  test('an address cannot bring a directive with it', () => {
    const url = 'https://tiles.test; script-src *';
    expect(foreignSources({ basemap: { type: 'xyz', url } })).toEqual([
      'https://tiles.test',
      'https://tiles.test',
    ]);
  });

  test('a config that is not JSON stops the build', () => {
    expect(() => contentSecurityPolicy('{basemap: null')).toThrow();
  });
});

describe('origins of tiles that may be kept', () => {
  const XYZ = { type: 'xyz', url: 'https://{s}.tiles.test/{z}/{x}/{y}' };

  test.each([
    [{ ...XYZ, offline: true }, ['https://*.tiles.test']],
    [{ type: 'tianditu', key: 'x', offline: true }, ['https://*.tianditu.gov.cn']],
    [XYZ, []],
    [{ ...XYZ, offline: 'yes' }, []],
    [{ type: 'style', url: 'https://maps.test/s', offline: true }, []],
  ])('basemap %j: %j', (basemap, origins) => {
    expect(keptTileOrigins(JSON.stringify({ basemap }))).toEqual(origins);
  });

  test('none without a basemap', () => {
    expect(keptTileOrigins('{}')).toEqual([]);
  });
});
