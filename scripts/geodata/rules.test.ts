import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RuleSet } from '../../src/domain/siting/types.ts';
import { compile } from './compile.ts';
import { describeFault } from './faults.ts';
import { copySeeds, faultsOf, setCell } from './fixtures.ts';

function ruleSet(seeds: string): RuleSet {
  return JSON.parse(compile(seeds).files.get('rules.json') ?? '') as RuleSet;
}

function ruleOf(seeds: string, id: string) {
  const found = ruleSet(seeds).rules.find((rule) => rule.id === id);
  if (!found) throw new Error(`no rule ${id}`);
  return found;
}

describe('rules', () => {
  test('an obligation with a siting rule is a rule of its plan, for its period and on', () => {
    expect(ruleOf(copySeeds(), 'alpha-14/obligation/no-chemicals')).toEqual({
      id: 'alpha-14/obligation/no-chemicals',
      origin: 'plan',
      plan: 'alpha-14',
      text: '水源500米内不建化工',
      textEn: 'No chemical works within 500 m of the source',
      cite: [{ plan: 'alpha-14', section: '6.4' }],
      from: '2021-01-01',
      to: null,
      periodEnd: '2025-12-31',
      relation: 'within',
      target: 'alpha-14/water-source/spring',
      distanceM: 500,
      effect: 'prohibited',
      projectTypes: ['chemical'],
    });
  });

  test('a rule ends the day before the next plan of the territory sets in', () => {
    const seeds = copySeeds('two-plans');
    setCell(seeds, 'beta-12/plan', 2, 'period_start', '2026');
    setCell(seeds, 'beta-12/plan', 2, 'period_end', '2030');
    const { to, periodEnd } = ruleOf(seeds, 'alpha-14/obligation/no-chemicals');
    expect([to, periodEnd]).toEqual(['2025-12-31', '2025-12-31']);
    setCell(seeds, 'beta-12/plan', 2, 'period_start', '2023');
    expect(ruleOf(seeds, 'alpha-14/obligation/no-chemicals').to).toBe('2022-12-31');
  });

  test('a rule for every territory stands once for each, under its newest plan', () => {
    const own = ruleSet(copySeeds('two-plans')).rules.filter(({ id }) => id.includes('law-9'));
    expect(own.map(({ id, target }) => [id, target])).toEqual([
      ['national/law-9/alpha-14', 'alpha-14/jurisdiction/east'],
    ]);
  });

  test('a national rule names its law and how far it was checked, a screening rule has no law', () => {
    const seeds = copySeeds();
    const law = ruleOf(seeds, 'national/law-5');
    expect(law).toMatchObject({ from: '2018-01-01', to: '2026-08-14', except: ['sand'] });
    expect(law.cite).toEqual([
      { section: '第5条', document: '水法', documentEn: 'Water Act', verification: 'unverified' },
    ]);
    expect(ruleOf(seeds, 'screening/near-power').cite).toEqual([]);
  });

  test('a rule counts in the version of the record', () => {
    const version = (seeds: string) =>
      JSON.parse(compile(seeds).files.get('catalog.json') ?? '').version;
    const seeds = copySeeds();
    const before = version(seeds);
    setCell(seeds, 'standards/siting-rules', 2, 'to', '2026-08-13');
    expect(version(seeds)).not.toBe(before);
  });
});

describe('project types', () => {
  test('what a name says is stated everywhere, what a plan says with its citation', () => {
    const types = new Map(ruleSet(copySeeds()).projectTypes.map((type) => [type.id, type]));
    expect(types.get('dyes')?.parents).toEqual([{ id: 'chemical', basis: 'stated', cite: [] }]);
    expect(types.get('chemical')).toMatchObject({
      parents: [{ id: 'polluting', basis: 'stated', cite: [{ plan: 'alpha-14', section: '6.4' }] }],
      industry: [{ code: '26', name: '化学原料和化学制品制造业', verification: 'unverified' }],
      choosable: true,
    });
    expect(types.get('sand')?.parents[0]?.basis).toBe('reading');
    expect(types.get('polluting')?.choosable).toBe(false);
  });

  test('two plans that state one membership are cited side by side', () => {
    const seeds = copySeeds('two-plans');
    const rows = [
      'type,class,basis,plan,cite,note',
      'chemical,polluting,stated,alpha-14,6.4,',
      'chemical,polluting,stated,beta-12,2,',
    ];
    writeFileSync(join(seeds, 'project-classes.csv'), rows.join('\n'));
    const chemical = ruleSet(seeds).projectTypes.find(({ id }) => id === 'chemical');
    expect(chemical?.parents.map(({ cite }) => cite.map(({ plan }) => plan))).toEqual([
      ['alpha-14', 'beta-12'],
    ]);
  });
});

describe('one changed cell', () => {
  test.each([
    ['project-types', 2, 'industry', '化工26', 'codes and names of GB/T 4754'],
    ['project-types', 2, 'choosable', 'perhaps', 'one of yes, no'],
    ['project-classes', 2, 'type', 'ghost', 'an id from seeds/project-types.csv'],
    ['project-classes', 2, 'class', 'ghost', 'an id from seeds/project-types.csv'],
    ['project-classes', 3, 'cite', '', 'a citation where the basis is "stated"'],
    ['project-classes', 2, 'cite', '6.4', 'a citation where the basis is "stated"'],
    ['project-classes', 3, 'plan', 'gamma-15', 'the id of a plan where the basis is "stated"'],
    ['project-classes', 4, 'plan', 'alpha-14', 'the id of a plan where the basis is "stated"'],
    ['standards/siting-rules', 2, 'project_types', 'ghost', 'ids from seeds/project-types.csv'],
    ['standards/siting-rules', 2, 'except', 'ghost', 'ids from seeds/project-types.csv'],
    ['standards/siting-rules', 2, 'target', 'protection:grade-9', '"territory", kind:<kind>'],
    ['standards/siting-rules', 4, 'target', 'category:castle', '"territory", kind:<kind>'],
    ['standards/siting-rules', 4, 'target', 'kind:castle', '"territory", kind:<kind>'],
    ['standards/siting-rules', 2, 'article', '', 'what a national rule stands in'],
    ['standards/siting-rules', 4, 'document', '水法', 'nothing for a screening rule'],
    ['standards/siting-rules', 4, 'distance_m', '', 'metres for the relation "within"'],
    ['standards/siting-rules', 2, 'effect', 'banned', 'one of prohibited, restricted'],
    ['standards/siting-rules', 2, 'to', '2017-08-14', 'a day after "from"'],
    ['standards/siting-rules', 2, 'from', '2018', 'a day YYYY-MM-DD'],
    ['standards/source-zones', 2, 'upper_m', '20', 'no less than lower_m'],
    ['alpha-14/source-types', 2, 'source', 'water-source/ghost', 'a water source of this plan'],
    ['alpha-14/source-types', 2, 'media', 'mud', 'media from seeds/standards/source-zones.csv'],
    ['alpha-14/source-types', 2, 'aquifer', 'deep', 'one of pore-confined, pore-unconfined'],
  ])('%s row %i, %s = "%s" is named', (table, row, column, value, expected) => {
    const seeds = copySeeds();
    setCell(seeds, table, row, column, value);
    const told = faultsOf(seeds).filter((fault) => fault.expected.startsWith(expected));
    expect(told.map((fault) => [fault.file, fault.row, fault.column, fault.value])).toEqual([
      [`seeds/${table}.csv`, row, column, value],
    ]);
  });

  test('classes that belong to each other are named', () => {
    const seeds = copySeeds();
    setCell(seeds, 'project-classes', 4, 'type', 'polluting');
    setCell(seeds, 'project-classes', 4, 'class', 'dyes');
    const told = faultsOf(seeds).filter(({ expected }) => expected.startsWith('a class that does'));
    expect(told.map(({ row }) => row)).toEqual([2, 3, 4]);
  });

  test('a membership given twice is named', () => {
    const seeds = copySeeds();
    setCell(seeds, 'project-classes', 4, 'type', 'chemical');
    expect(faultsOf(seeds).map(({ row, expected }) => [row, expected])).toEqual([
      [4, 'a class named once, or once for each plan that states it'],
    ]);
  });
});

describe('derived zones', () => {
  const zone = (seeds: string, grade: string) => {
    const { derivedZones } = ruleSet(seeds);
    return derivedZones.find(({ id }) => id === `alpha-14/water-source/spring/${grade}`);
  };

  test.each([
    ['pore-unconfined', 'fine-sand', '350', [30, 50], [300, 500]],
    ['pore-unconfined', 'fine-sand;gravel', '', [30, 500], [300, 5000]],
    ['pore-unconfined', '', '', [30, 500], [300, 5000]],
    ['pore-confined', '', '', [30, 500], [null, null]],
    ['pore-confined', 'gravel', '49999', [200, 500], [null, null]],
    ['pore-unconfined', 'gravel', '50000', [null, null], [null, null]],
    ['karst', '', '', [null, null], [null, null]],
    ['fissure', '', '', [null, null], [null, null]],
    ['surface', '', '', [null, null], [null, null]],
    ['not-stated', '', '', [null, null], [null, null]],
  ])('%s of %s yielding "%s" m³/d: %j and %j', (aquifer, media, yieldM3, first, second) => {
    const seeds = copySeeds();
    setCell(seeds, 'alpha-14/source-types', 2, 'aquifer', aquifer);
    setCell(seeds, 'alpha-14/source-types', 2, 'media', media);
    setCell(seeds, 'alpha-14/source-types', 2, 'yield_m3_d', yieldM3);
    const range = (grade: string) => [zone(seeds, grade)?.lowerM, zone(seeds, grade)?.upperM];
    expect([range('grade-1'), range('grade-2')]).toEqual([first, second]);
    expect(range('quasi')).toEqual([null, null]);
    for (const grade of ['grade-1', 'grade-2', 'quasi']) {
      expect(zone(seeds, grade)).toMatchObject({
        verification: 'unverified',
        reason: expect.stringMatching(/\S/),
        reasonEn: expect.stringMatching(/\S/),
        cite: [
          { plan: 'alpha-14', section: '2.1' },
          { documentEn: expect.stringMatching('HJ 338') },
        ],
      });
    }
  });

  test('a source without its row is a fault, a group needs none', () => {
    const seeds = copySeeds();
    writeFileSync(
      join(seeds, 'alpha-14', 'source-types.csv'),
      'source,aquifer,media,yield_m3_d,cite\n',
    );
    expect(faultsOf(seeds).map(describeFault)).toEqual([
      'seeds/alpha-14/source-types.csv, column source: "alpha-14/water-source/spring" – expected ' +
        'a row for every water source that is no group or spring',
    ]);
    setCell(seeds, 'categories', 3, 'id', 'source-group');
    setCell(seeds, 'alpha-14/water-sources', 2, 'category', 'source-group');
    expect(faultsOf(seeds)).toEqual([]);
    expect(ruleSet(seeds).derivedZones).toEqual([]);
  });
});
