import { describe, expect, test } from 'vitest';
import { parseConfig } from './config.ts';

const XYZ = 'https://tiles.test/{z}/{x}/{y}.png';

describe('config', () => {
  test.each([[{}], [{ basemap: null }], [{ title: 'x' }]])('%j has no online basemap', (value) => {
    expect(parseConfig(value)).toEqual({ config: { basemap: null } });
  });

  test.each([
    [{ type: 'tianditu', key: '0123456789abcdef0123456789abcdef' }],
    [{ type: 'style', url: 'https://maps.test/style.json' }],
    [{ type: 'style', url: 'http://10.0.0.5:8080/style.json' }],
    [{ type: 'xyz', url: XYZ, attribution: '© 测试', maxZoom: 16 }],
    [{ type: 'xyz', url: XYZ, attribution: '', maxZoom: 16, offline: true }],
    [{ type: 'tianditu', key: '0123456789abcdef', offline: true }],
  ])('basemap %j is taken as it is', (basemap) => {
    expect(parseConfig({ basemap })).toEqual({ config: { basemap } });
  });

  test.each([undefined, 0, -1, 25, '16', Number.NaN])(
    'tiles of maxZoom %s end at 18',
    (maxZoom) => {
      expect(parseConfig({ basemap: { type: 'xyz', url: XYZ, maxZoom } })).toEqual({
        config: { basemap: { type: 'xyz', url: XYZ, attribution: '', maxZoom: 18 } },
      });
    },
  );

  test('an attribution that is too long is cut, one that is no text is left out', () => {
    const attribution = (value: unknown) => {
      const parsed = parseConfig({ basemap: { type: 'xyz', url: XYZ, attribution: value } });
      return 'config' in parsed && parsed.config.basemap?.type === 'xyz'
        ? parsed.config.basemap.attribution
        : null;
    };
    expect(attribution('©'.repeat(500))).toBe('©'.repeat(200));
    expect(attribution(7)).toBe('');
  });

  test.each([
    [{ type: 'xyz', url: XYZ, attribution: '', maxZoom: 16 }, 'yes'],
    [{ type: 'xyz', url: XYZ, attribution: '', maxZoom: 16 }, false],
    [{ type: 'tianditu', key: '0123456789abcdef' }, 1],
    [{ type: 'style', url: 'https://maps.test/style.json' }, true],
  ])('%j may not be kept with offline %j', (basemap, offline) => {
    expect(parseConfig({ basemap: { ...basemap, offline } })).toEqual({ config: { basemap } });
  });

  test.each([
    ['a script', { type: 'style', url: 'javascript:alert(1)' }],
    ['data', { type: 'style', url: 'data:application/json,{}' }],
    ['a relative address', { type: 'style', url: '/style.json' }],
    ['an address with a space', { type: 'style', url: 'https://maps.test/a b' }],
    ['tiles without {z}', { type: 'xyz', url: 'https://tiles.test/{x}/{y}' }],
    ['tiles without {x}', { type: 'xyz', url: 'https://tiles.test/{z}/{y}' }],
    ['tiles without {y}', { type: 'xyz', url: 'https://tiles.test/{z}/{x}' }],
    ['tiles from a script', { type: 'xyz', url: 'javascript:{x}{y}{z}' }],
    ['an unknown type', { type: 'wms', url: XYZ }],
    ['no type', { url: XYZ }],
    ['a key that is missing', { type: 'tianditu' }],
    ['a key that is too short', { type: 'tianditu', key: '1234567' }],
    ['a key that is too long', { type: 'tianditu', key: 'a'.repeat(65) }],
    ['a key that carries more', { type: 'tianditu', key: '0123456789&tk=x' }],
    ['a key that is a number', { type: 'tianditu', key: 12345678 }],
    ['an address instead of an object', XYZ],
    ['a list', []],
  ])('%s is refused', (_, basemap) => {
    expect(parseConfig({ basemap })).toEqual({ fault: 'basemap' });
  });

  test.each([[null], ['{}'], [1], [undefined]])('%j is no config', (value) => {
    expect(parseConfig(value)).toEqual({ fault: 'not an object' });
  });
});
