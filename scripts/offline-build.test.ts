import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keptFiles } from './offline-build.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('what the app needs is kept, by its content where its name does not tell', () => {
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, 'schema'));
  const texts = {
    'index.html': '<!doctype html>',
    'config.json': '{}',
    'manifest.webmanifest': '{}',
    'assets/index-abc.js': 'x',
    'assets/zones-abc.geojson': '{}',
    'assets/worker-abc.js': 'y',
    'icon-192.png': 'p',
    'service-worker.js': 'old',
    'screenshot.png': 'big',
    'schema/site-check.schema.json': '{}',
    'assets/index-abc.js.map': '{}',
  };
  for (const [path, text] of Object.entries(texts)) writeFileSync(join(folder, path), text);
  const { files, bytes } = keptFiles(folder);
  expect(files.map(({ url, revision }) => [url, revision !== null])).toEqual([
    ['assets/index-abc.js', false],
    ['assets/worker-abc.js', false],
    ['assets/zones-abc.geojson', false],
    ['config.json', true],
    ['icon-192.png', true],
    ['index.html', true],
    ['manifest.webmanifest', true],
  ]);
  expect(bytes).toBe(1 + 1 + 2 + 2 + 1 + 15 + 2);
  const before = files.find(({ url }) => url === 'index.html');
  writeFileSync(join(folder, 'index.html'), '<!doctype html >');
  const after = keptFiles(folder).files.find(({ url }) => url === 'index.html');
  expect(after?.revision).not.toBe(before?.revision);
  expect(after?.integrity).toMatch(/^sha256-[\w+/]{43}=$/);
});
