import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { feature, record } from '../../src/domain/fixtures.ts';
import { POSITION_COLUMNS, positionsCsv } from '../../src/domain/positions/export.ts';
import { surveyed } from '../../src/domain/positions/fixtures.ts';
import { describeFault, GeodataError } from './faults.ts';
import { copySeeds, setCell } from './fixtures.ts';
import { importPositions } from './import-positions.ts';

const PLANT = 'alpha-14/enterprise/plant';
const SOURCE = 'alpha-14/water-source/spring';
const WELL = 'alpha-14/station/spring-well';
const YARD = 'alpha-14/project/yard';
const NOWHERE = 'alpha-14/project/nowhere';

type Cells = Partial<Record<(typeof POSITION_COLUMNS)[number], string>>;

const GOOD: Cells = {
  lon: '113.101',
  lat: '40.101',
  radius_m: '8',
  method: 'surveyed',
  basis: '2026-11-22 由张三订正：现场定位 12 次、历时 34 秒取平均',
  basis_en: '2026-11-22, corrected by 张三: mean of 12 fixes over 34 s on site',
  feature: YARD,
};

function tableOf(...rows: Cells[]): string {
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = rows.map((row) =>
    POSITION_COLUMNS.map((column) => quote({ ...GOOD, ...row }[column] ?? '')).join(','),
  );
  return `${[POSITION_COLUMNS.join(','), ...lines].join('\n')}\n`;
}

function run(seeds: string, text: string | Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'positions-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'corrected.csv');
  writeFileSync(file, text);
  return importPositions({ seeds, official: null, file });
}

/** The faults of rows, as the user reads them; none when they can be taken over. */
function told(text: string | Uint8Array, seeds = copySeeds()): string[] {
  return toldBy(() => run(seeds, text));
}

function toldBy(importing: () => unknown): string[] {
  try {
    importing();
    return [];
  } catch (error) {
    if (error instanceof GeodataError) return error.faults.map(describeFault);
    throw error;
  }
}

const textOf = (seeds: string, table: string) => readFileSync(join(seeds, table), 'utf8');
const linesOf = (text: string | undefined) => (text ?? '').split('\n');

/** Seeds in which the plant's place is the plant's alone. */
function seedsWithOwnPlace(): string {
  const seeds = copySeeds();
  setCell(seeds, 'alpha-14/projects', 2, 'place', 'east/spring;east/yard');
  return seeds;
}

describe('a position that is taken over', () => {
  test('changes the place that is the feature’s alone, and no other byte', () => {
    const seeds = seedsWithOwnPlace();
    const before = textOf(seeds, 'places.csv');
    const { tables, told: lines, compiled } = run(seeds, tableOf({ feature: PLANT }));
    expect([...tables.keys()]).toEqual(['places.csv']);
    const old =
      'east/plant,电厂,Power plant,works,east,113.1,40.1,500,gazetteer,公开电厂清单,Published list of power plants,,';
    const cells = [GOOD.lon, GOOD.lat, GOOD.radius_m, 'surveyed', GOOD.basis, `"${GOOD.basis_en}"`];
    expect(before).toContain(old);
    expect(tables.get('places.csv')).toBe(
      before.replace(old, `east/plant,电厂,Power plant,works,east,${cells.join(',')},,`),
    );
    expect(lines).toEqual([`${PLANT}: place east/plant, moved 140 m, radius 500 → 8 m`]);
    const works = JSON.parse(compiled.files.get('enterprises.geojson') ?? '').features[0];
    expect(works.geometry.coordinates).toEqual([113.101, 40.101]);
    expect(works.properties.position).toMatchObject({ method: 'surveyed', radiusM: 8 });
    expect(textOf(seeds, 'places.csv')).toBe(before);
  });

  test('becomes a place of its own where others stand at the old one', () => {
    const seeds = copySeeds();
    const { tables, told: lines } = run(seeds, tableOf({ feature: PLANT }));
    expect([...tables.keys()].sort()).toEqual(['alpha-14/enterprises.csv', 'places.csv']);
    const row = `east/plant-enterprise,东县电厂,East power plant,works,east,${GOOD.lon},${GOOD.lat},8,surveyed,${GOOD.basis},"${GOOD.basis_en}",,\n`;
    // The id that it would have by its name is the old place's.
    expect(tables.get('places.csv')).toBe(textOf(seeds, 'places.csv') + row);
    expect(tables.get('alpha-14/enterprises.csv')).toBe(
      textOf(seeds, 'alpha-14/enterprises.csv').replace('east/plant', 'east/plant-enterprise'),
    );
    expect(lines[0]).toMatch(
      /: new place east\/plant-enterprise, .*; left at east\/plant: alpha-14\/project\/sites$/,
    );
  });

  test('leaves a place that others are reckoned from where it is', () => {
    const seeds = seedsWithOwnPlace();
    setCell(seeds, 'places', 4, 'anchor', 'east/plant');
    setCell(seeds, 'places', 4, 'bearing', 'NW');
    const { tables } = run(seeds, tableOf({ feature: PLANT }));
    expect(tables.get('places.csv')).toContain(
      '"east/plant","电厂","Power plant","works","east","113.1",',
    );
    expect(tables.get('places.csv')).toContain('\neast/plant-enterprise,');
  });

  test('leaves a settlement where it is', () => {
    const seeds = copySeeds();
    // The village is used by the well only, yet the well is not the village.
    setCell(seeds, 'alpha-14/projects', 2, 'place', 'east/yard');
    setCell(seeds, 'alpha-14/rivers', 2, 'place', 'west/bridge');
    setCell(seeds, 'alpha-14/water-sources', 2, 'place', 'east/plant');
    const { tables } = run(seeds, tableOf({ feature: WELL, lon: '113.051', lat: '40.151' }));
    expect(tables.get('places.csv')).toMatch(
      /\neast\/spring-well,泉水井,Spring well,site,east,113.051,/,
    );
    expect(tables.get('places.csv')).toContain('east/spring,泉,Spring,village,east,113.05,40.15,');
  });

  test('gives a point to what was known to its county, or to no place at all', () => {
    const nowhere = { feature: NOWHERE, lon: '113.15', lat: '40.15' };
    const { tables, told: lines } = run(copySeeds(), tableOf({}, nowhere));
    const projects = linesOf(tables.get('alpha-14/projects.csv'));
    expect(projects[2]).toContain(',east/yard-project,');
    expect(projects[3]).toContain(',east/nowhere,');
    expect(lines).toEqual([
      `${YARD}: new place east/yard-project, had no point, radius – → 8 m`,
      `${NOWHERE}: new place east/nowhere, had no point, radius – → 8 m`,
    ]);
  });

  test('may lie beyond the old radius with a reason, however exact that claimed to be', () => {
    const far = { feature: PLANT, lon: '113.15', radius_m: '600' };
    expect(told(tableOf({ ...far, reason: '名录所列是公司总部' }))).toEqual([]);
    expect(told(tableOf(far))).toEqual([
      'corrected.csv, row 2, column reason: "" – expected words why it lies 4265 m from the old point, beyond its radius of 500 m',
    ]);
  });

  test('keeps the printed bearing where it fits, and drops it with a reason where it does not', () => {
    const seeds = seedsWithOwnPlace();
    setCell(seeds, 'places', 3, 'anchor', 'east/spring');
    setCell(seeds, 'places', 3, 'bearing', 'SE');
    const plantRow = (text: string) => linesOf(run(seeds, text).tables.get('places.csv'))[2];
    expect(plantRow(tableOf({ feature: PLANT }))).toMatch(/,"east\/spring","SE"$/);
    const west = { feature: PLANT, lon: '113.005', lat: '40.15' };
    expect(plantRow(tableOf({ ...west, reason: '规划所记方位有误' }))).toMatch(/,,$/);
    expect(told(tableOf(west), seeds).at(-1)).toBe(
      'corrected.csv, row 2, column reason: "" – expected words why it does not lie SE of east/spring, as printed',
    );
  });

  test('is refused where the changed seeds would have a fault', () => {
    const seeds = copySeeds();
    setCell(seeds, 'alpha-14/plan', 2, 'bbox_north', '40.16');
    expect(told(tableOf({ lat: '40.17' }), seeds)).toEqual([
      'seeds/alpha-14/projects.csv, row 3, column place: "east/yard-project" – expected a place in the plan\'s printed box (east/yard-project lies 1113 m outside)',
    ]);
  });
});

describe('a table with faults', () => {
  test('has all of them told at once, and changes nothing', () => {
    const text = tableOf(
      { feature: 'alpha-14/enterprise/ghost' },
      { feature: 'alpha-14/jurisdiction/east' },
      { feature: 'alpha-14/river/brook' },
      { feature: 'alpha-14/project/sites' },
      { lon: 'east' },
      { feature: SOURCE, lat: '40.151', lon: '113.051', radius_m: '3000' },
      { feature: WELL, lon: '113.21' },
      { feature: PLANT, radius_m: '4', method: 'plan', basis: '实测', basis_en: '' },
      { feature: NOWHERE, lon: '113.7', lat: '140' },
      { feature: NOWHERE, lon: '10', lat: '50' },
    );
    expect(told(text).map((line) => line.replace('corrected.csv, row ', ''))).toEqual([
      '6, column lon: "east" – expected a plain number',
      '9, column method: "plan" – expected one of surveyed',
      '9, column basis_en: "" – expected text',
      '2, column feature: "alpha-14/enterprise/ghost" – expected the id of a feature, as plan/kind/id',
      '3, column feature: "alpha-14/jurisdiction/east" – expected a feature with a point of its own (this is a jurisdiction)',
      '4, column feature: "alpha-14/river/brook" – expected a feature with a point of its own (this is a river)',
      '5, column feature: "alpha-14/project/sites" – expected a feature with one point (this has several sites)',
      '7, column radius_m: "3000" – expected less than the old radius of 3000 m, within which the new point lies',
      '8, column lon: "113.21" – expected a point in east (it lies 853 m outside, its radius and the outline\'s allow 208 m)',
      '8, column reason: "" – expected words why it lies 14683 m from the old point, beyond its radius of 3000 m',
      '9, column basis: "实测" – expected words with the day of it, YYYY-MM-DD',
      '9, column radius_m: "4" – expected at least 5 for method "surveyed"',
      '10, column lat: "140" – expected degrees between -90 and 90',
      `11, column feature: "${NOWHERE}" – expected a feature not named before (row 10)`,
    ]);
  });

  test('has no radius that says no more than the county', () => {
    expect(told(tableOf({ lat: '40.15', radius_m: '5000000' }))).toEqual([
      'corrected.csv, row 2, column radius_m: "5000000" – expected less than 13999 m, for so wide a circle holds all of east',
    ]);
  });

  test('has no formula, disarmed or not, that would run in the seeds', () => {
    for (const basis of ['=A1 2026-11-22', "'=A1 2026-11-22"]) {
      expect(told(tableOf({ feature: PLANT, basis }))).toEqual([
        'corrected.csv, row 2, column basis: "=A1 2026-11-22" – expected words that do not begin as a formula',
      ]);
    }
  });

  test('is told what it is when it is no such table', () => {
    expect(told('')).toEqual(['corrected.csv: "" – expected a table with a header']);
    expect(told(tableOf())).toEqual([
      'corrected.csv: "" – expected at least one row below the header',
    ]);
    expect(told('feature,lon\nx,1\n')[0]).toBe(
      'corrected.csv, row 1, column id: "" – expected this column in the header',
    );
    expect(told('a,"b\n')[0]).toMatch(/expected well-formed CSV$/);
    const gbk = Uint8Array.from([0xb6, 0xab, 0xcf, 0xd8]);
    expect(told(gbk)[0]).toMatch(/expected text in UTF-8/);
    const seeds = copySeeds();
    const refusals = ['/nowhere/positions.csv', '', tmpdir()].flatMap((file) =>
      toldBy(() => importPositions({ seeds, official: null, file })),
    );
    expect(refusals).toEqual([
      'positions.csv: "/nowhere/positions.csv" – expected a file that exists',
      '--import-positions: "" – expected a file that exists',
      `${basename(tmpdir())}: "${tmpdir()}" – expected a file that exists`,
    ]);
  });

  test('is taken over once only', () => {
    const seeds = copySeeds();
    const { tables } = run(seeds, tableOf({ feature: PLANT }));
    for (const [name, text] of tables) writeFileSync(join(seeds, name), text);
    expect(told(tableOf({ feature: PLANT }), seeds)).toEqual([
      'corrected.csv, row 2, column radius_m: "8" – expected less than the old radius of 8 m, within which the new point lies',
    ]);
  });
});

test('what the app exports is read back, formulas disarmed and all', () => {
  const plant = feature(PLANT);
  const position = surveyed(PLANT, [113.102_345_67, 40.101], { reason: '=大门' });
  const { tables } = run(
    seedsWithOwnPlace(),
    positionsCsv(record({ features: [plant] }), [position]),
  );
  expect(tables.get('places.csv')).toContain(
    'east/plant,电厂,Power plant,works,east,113.102346,40.101,8,surveyed,2026-11-22 由张三订正：现场定位 12 次、历时 34 秒取平均；=大门,',
  );
});
