import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';
import { describeFault } from './faults.ts';
import { copySeeds, faultsOf, SEEDS, setCell } from './fixtures.ts';

const CASES = readdirSync(SEEDS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** What a seeds folder gives, as one text: the compiled files, or the faults, one a line. */
function outcome(seeds: string): string {
  const faults = faultsOf(seeds);
  if (faults.length > 0) return `${faults.map(describeFault).join('\n')}\n`;
  return [...compile(seeds).files].map(([name, text]) => `=== ${name}\n${text}`).join('');
}

function textOf(seeds: string, file: string): string {
  return compile(seeds).files.get(file) ?? '';
}

describe('golden seed folders', () => {
  test.each(CASES)('%s gives what seeds-out says', async (name) => {
    const golden = join(SEEDS, '..', 'seeds-out', `${name}.txt`);
    await expect(outcome(copySeeds(name))).toMatchFileSnapshot(golden);
  });

  test('folders named bad have faults and no other has', () => {
    const faulty = CASES.filter((name) => faultsOf(copySeeds(name)).length > 0);
    expect(faulty).toEqual(CASES.filter((name) => name.startsWith('bad-')));
    expect(faulty.length).toBeGreaterThan(0);
  });
});

describe('one changed cell of the good seeds', () => {
  test.each([
    ['places', 3, 'lon', 'east', 'a plain number'],
    ['places', 3, 'county', 'north', 'a county that has an outline in seeds/boundaries'],
    ['categories', 2, 'kind', 'castle', 'one of station, river-section, water-source, enterprise,'],
    ['terms', 3, 'term', '井深', 'a term not listed before'],
    ['alpha-14/plan', 2, 'id', 'beta-14', "the folder's name, alpha-14"],
    ['alpha-14/plan', 2, 'jurisdiction', 'west', 'a jurisdiction in jurisdictions.csv'],
    ['alpha-14/facts', 2, 'cite', '', 'section|table|row, several joined with ";"'],
    ['alpha-14/facts', 2, 'unit', '丈', 'a term that has its English in seeds/terms.csv'],
    ['subjects', 2, 'topic', 'smell', 'one of surface-water, groundwater, air, noise, ecology,'],
    ['subjects', 2, 'explain_en', '', 'text'],
    ['alpha-14/indicators', 2, 'subject', 'smell', 'a subject from seeds/subjects.csv'],
    ['alpha-14/indicators', 2, 'scope', '乡村', 'a term that has its English in seeds/terms.csv'],
    ['alpha-14/indicators', 2, 'unit', '%', 'a unit that fits the subject noise-day (dB(A))'],
    ['alpha-14/indicators', 3, 'scope', '城区', 'nothing where there is no subject'],
    ['alpha-14/indicators', 2, 'parameter', 'smell', 'a parameter from seeds/parameters.csv'],
    ['alpha-14/series', 2, 'cite', '', 'section|table|row, several joined with ";"'],
    ['alpha-14/links', 2, 'to', 'enterprise/ghost', 'a feature or indicator'],
    ['alpha-14/obligations', 2, 'due', '2025-13', 'a date YYYY[-MM[-DD]]'],
    ['alpha-14/discrepancies', 2, 'gives', '261', 'the result of 350-90'],
    ['alpha-14/discrepancies', 2, 'expression', '350-many', 'arithmetic'],
    ['alpha-14/discrepancies', 2, 'summary', '', 'text'],
  ])(
    '%s row %i, %s = "%s" is named with what is expected',
    (table, row, column, value, expected) => {
      const seeds = copySeeds();
      setCell(seeds, table, row, column, value);
      const told = faultsOf(seeds).filter((fault) => fault.expected.startsWith(expected));
      expect(told.map((fault) => ({ ...fault, expected }))).toEqual([
        { file: `seeds/${table}.csv`, row, column, value, expected },
      ]);
    },
  );

  test('a place outside of the printed box is named at the feature that stands there', () => {
    const seeds = copySeeds();
    setCell(seeds, 'alpha-14/plan', 2, 'bbox_west', '113.12');
    expect(faultsOf(seeds).map(describeFault)).toContain(
      'seeds/alpha-14/enterprises.csv, row 2, column place: "east/plant" – expected a place in ' +
        "the plan's printed box (east/plant lies 1703 m outside)",
    );
  });

  test.each([
    [3, 'spatial_effect', ''],
    [3, 'spatial_relation', ''],
    [2, 'spatial_target', 'river/brook'],
    [2, 'spatial_distance_m', '100'],
    [2, 'spatial_project_types', 'chemical'],
  ])('half a siting rule is a fault: row %i with %s = "%s"', (row, column, value) => {
    const seeds = copySeeds();
    setCell(seeds, 'alpha-14/obligations', row, column, value);
    expect(faultsOf(seeds).map((fault) => fault.expected)).toContain(
      'relation and effect together',
    );
  });
});

test('all faults of all tables are reported at once', () => {
  const seeds = copySeeds();
  setCell(seeds, 'places', 3, 'lon', '114');
  setCell(seeds, 'alpha-14/facts', 3, 'cite', '');
  setCell(seeds, 'standards/limits', 2, 'value', 'much');
  const files = new Set(faultsOf(seeds).map((fault) => fault.file));
  expect(files).toContain('seeds/places.csv');
  expect(files).toContain('seeds/alpha-14/facts.csv');
  expect(files).toContain('seeds/standards/limits.csv');
});

test('two runs give the same bytes', () => {
  const [first, second] = [copySeeds('two-plans'), copySeeds('two-plans')];
  expect([...compile(second).files]).toEqual([...compile(first).files]);
});

test('the version changes with any figure of the record', () => {
  const seeds = copySeeds();
  const before = JSON.parse(textOf(seeds, 'catalog.json')).version;
  setCell(seeds, 'alpha-14/facts', 2, 'value', '351');
  expect(JSON.parse(textOf(seeds, 'catalog.json')).version).not.toBe(before);
});

test('a further plan is a further folder, and links join the two plans from both ends', () => {
  const seeds = copySeeds('two-plans');
  const plans = JSON.parse(textOf(seeds, 'plans.json')) as { id: string }[];
  expect(plans.map((plan) => plan.id)).toEqual(['alpha-14', 'beta-12']);
  const { features } = JSON.parse(textOf(seeds, 'enterprises.geojson'));
  const links = Object.fromEntries(
    features.map((f: { id: string; properties: { links: unknown[] } }) => [
      f.id,
      f.properties.links,
    ]),
  );
  const rel = 'same-subject';
  expect(links['beta-12/enterprise/plant']).toEqual([{ rel, id: 'alpha-14/enterprise/plant' }]);
  expect(links['alpha-14/enterprise/plant']).toContainEqual({
    rel,
    id: 'beta-12/enterprise/plant',
    inverse: true,
  });
});

test('a county outline drawn clockwise is published by the right-hand rule', () => {
  const { features } = JSON.parse(textOf(copySeeds(), 'jurisdictions.geojson'));
  const ring = features[0].geometry.coordinates[0] as [number, number][];
  const twiceArea = ring
    .slice(1)
    .reduce((sum, [x, y], i) => sum + (ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0), 0);
  expect(twiceArea).toBeGreaterThan(0);
});

test('a folder without plan.csv is a fault of that folder', () => {
  const seeds = copySeeds('two-plans');
  rmSync(join(seeds, 'beta-12', 'plan.csv'));
  expect(faultsOf(seeds).map(describeFault)).toEqual([
    'seeds/beta-12/plan.csv: "" – expected one row about the plan',
  ]);
});
