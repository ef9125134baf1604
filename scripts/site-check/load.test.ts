import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { buildRecord } from '../../src/domain/record.ts';
import { applyOfficial, type OfficialZone } from '../../src/domain/siting/official.ts';
import { type Compiled, loadCompiled, loadNewOfficial } from './load.ts';
import { CLI_WORDS } from './words.ts';

const RED_LINE = 'xiaoyi-14/zone/ecological-red-line';
const words = CLI_WORDS.en;
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A `geodata` folder with one official outline, in the order of its corners. */
function folderWith(corners: number[][]): string {
  const folder = mkdtempSync(join(tmpdir(), 'official-'));
  folders.push(folder);
  mkdirSync(join(folder, 'official'));
  const geometry = { type: 'Polygon', coordinates: [[...corners, corners[0]]] };
  const feature = { type: 'Feature', id: RED_LINE, properties: { source: '批复' }, geometry };
  const text = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
  writeFileSync(join(folder, 'official', 'red-line.geojson'), text);
  return folder;
}

const CORNERS = [
  [111.7, 37.1],
  [111.8, 37.1],
  [111.8, 37.2],
];

/** The compiled record as it would be with the outline in it. */
function compiledWith(compiled: Compiled, zones: OfficialZone[]): Compiled {
  const { features } = applyOfficial(compiled.record.features, [], zones);
  return { ...compiled, record: buildRecord({ ...compiled.record, features }) };
}

test('outlines put there since the record was compiled are used', async () => {
  const compiled = loadCompiled('geodata', words);
  const { zones, faults } = await loadNewOfficial(folderWith(CORNERS), compiled, words);
  expect(zones.map(({ id }) => id)).toEqual([RED_LINE]);
  expect(faults).toEqual([]);
});

test('outlines that the record holds are not taken for new', async () => {
  const compiled = loadCompiled('geodata', words);
  const { zones } = await loadNewOfficial(folderWith(CORNERS), compiled, words);
  const held = compiledWith(compiled, zones);
  const reversed = folderWith([...CORNERS].reverse());
  expect((await loadNewOfficial(reversed, held, words)).zones).toEqual([]);
  const moved = folderWith([[111.71, 37.1], ...CORNERS.slice(1)]);
  expect((await loadNewOfficial(moved, held, words)).zones).toHaveLength(1);
});

test('a folder without outlines holds none, and one without a record is named', async () => {
  const compiled = loadCompiled('geodata', words);
  expect(await loadNewOfficial('no-such-folder', compiled, words)).toEqual({
    zones: [],
    faults: [],
  });
  expect(() => loadCompiled('no-such-folder', words)).toThrow('geodata/catalog.json');
});
