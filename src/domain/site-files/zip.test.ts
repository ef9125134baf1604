import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { told, WGS84 } from './fixtures.ts';
import { readSites } from './read.ts';
import { zipEntries } from './zip.ts';

const TABLE = new TextEncoder().encode('名称,经度,纬度\n甲,111.78,37.14\n乙,111.65,37.08\n');

async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  const { faults } = await readSites({ name: 'a.zip', bytes }, WGS84);
  return told(faults);
}

/** Writes numbers over the directory's entry of the first file, `at` bytes from its start. */
function withDirectory(bytes: Uint8Array, at: number, value: number, width: 16 | 32): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  let entry = 0;
  while (view.getUint32(entry, true) !== 0x02014b50) entry += 1;
  if (width === 16) view.setUint16(entry + at, value, true);
  else view.setUint32(entry + at, value, true);
  return copy;
}

const ZIP = zipSync({ 'a.csv': TABLE });

test('stored and deflated files are unpacked', () => {
  const bytes = zipSync({ 'a.csv': TABLE, 'b.csv': [TABLE, { level: 0 }] });
  const entries = zipEntries(bytes);
  expect(entries.map(({ name }) => name)).toEqual(['a.csv', 'b.csv']);
  for (const entry of entries) expect(entry.unpack()).toEqual(TABLE);
});

describe('zips that are refused', { timeout: 30_000 }, () => {
  test('a bomb, before anything is unpacked', async () => {
    const bomb = zipSync({ 'a.csv': new Uint8Array(12_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await faultsOf(bomb)).toEqual(['zip-size(12)']);
  });

  test('a bomb that lies about its size, as soon as it is larger than it says', async () => {
    const bomb = zipSync({ 'a.csv': new Uint8Array(12_000_000) }, { level: 9 });
    expect(await faultsOf(withDirectory(bomb, 24, 1000, 32))).toEqual(['zip-broken']);
  });

  test('more than 200 MB in all', async () => {
    const sparse = withDirectory(ZIP, 20, 2_000_000, 32);
    expect(await faultsOf(withDirectory(sparse, 24, 201 * 1024 * 1024, 32))).toEqual([
      'zip-size(201)',
    ]);
  });

  test('one layer too large to be read, while the others are', async () => {
    const both = zipSync({ 'large.csv': TABLE, 'a.csv': TABLE });
    const sparse = withDirectory(both, 20, 2_000_000, 32);
    const bytes = withDirectory(sparse, 24, 51 * 1024 * 1024, 32);
    const { sites, faults } = await readSites({ name: 'a.zip', bytes }, WGS84);
    expect(sites.length).toBe(2);
    expect(faults).toEqual([{ file: 'a.zip › large.csv', key: 'too-large', detail: '51' }]);
  });

  test('more than 20 files', async () => {
    const files = Array.from({ length: 21 }, (_, i) => [`${i}.csv`, TABLE] as const);
    expect(await faultsOf(zipSync(Object.fromEntries(files)))).toEqual(['zip-entries(21)']);
  });

  test('an encrypted one', async () => {
    expect(await faultsOf(withDirectory(ZIP, 8, 1, 16))).toEqual(['zip-encrypted']);
  });

  test('one with a changed letter', async () => {
    const stored = zipSync({ 'a.csv': TABLE }, { level: 0 });
    const at = stored.indexOf('8'.charCodeAt(0), 40);
    expect(await faultsOf(stored.with(at, '9'.charCodeAt(0)))).toEqual(['zip-broken']);
  });

  test('one whose entries point beyond its end', async () => {
    expect(await faultsOf(withDirectory(ZIP, 42, 1e9, 32))).toEqual(['zip-broken']);
    expect(await faultsOf(withDirectory(ZIP, 20, 1e6, 32))).toEqual(['zip-broken']);
    expect(await faultsOf(withDirectory(ZIP, 42, 0xffffffff, 32))).toEqual(['zip-broken']);
  });

  test('names are never paths', async () => {
    const { sites } = await readSites(
      { name: 'a.zip', bytes: zipSync({ '../../etc/a.csv': TABLE }) },
      WGS84,
    );
    expect(sites.length).toBe(2);
  });
});
