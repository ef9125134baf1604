import { describe, expect, test } from 'vitest';
import { feature, plan } from '../fixtures.ts';
import type { Discrepancy, Indicator } from '../types.ts';
import { accountOf } from './account.ts';
import { CLAUSE_KINDS } from './clauses.ts';
import { indicator, qualityRecord, reported, subject, TODAY } from './fixtures.ts';
import type { EditionChoice } from './types.ts';

const SUBJECTS = [
  subject('pm25', { unit: 'μg/m³' }),
  subject('so2', { unit: 'μg/m³' }),
  subject('good-share', { unit: '%', better: 'higher' }),
  subject('cut-pm25', { zh: 'PM2.5下降比例', unit: '%', better: 'higher' }),
  subject('section-class', { topic: 'surface-water', better: null }),
  subject('cod', { topic: 'surface-water', unit: 'mg/L' }),
  subject('good-sections', { topic: 'surface-water', unit: '%', better: 'higher' }),
  subject('gw', { topic: 'groundwater', better: null }),
  subject('forest', { topic: 'ecology', unit: '%', better: 'higher' }),
];

function account(
  indicators: Indicator[],
  choice: EditionChoice = 'then',
  more: Parameters<typeof qualityRecord>[1] = {},
) {
  return accountOf(qualityRecord(SUBJECTS, { indicators, ...more }), 'alpha-14', choice, TODAY);
}

const brief = (clauses: ReturnType<typeof account>) =>
  clauses.map(({ kind, tone, items }) => [kind, tone, items.length]);

const pm = (changes: Partial<Indicator> = {}) =>
  indicator('pm', {
    subject: 'pm25',
    parameter: 'pm25-annual',
    limitClass: '2',
    unit: 'μg/m³',
    series: [reported('2016', 46), reported('2020', 60)],
    ...changes,
  });

const section = (name: string, at = 'alpha-14/river-section/a', changes = {}) =>
  indicator(`class-${at.at(-1)}`, {
    subject: 'section-class',
    parameter: 'surface-water-class',
    feature: at,
    series: [reported('2020', null, { class: name })],
    ...changes,
  });

test('nothing in the record, nothing in the account', () => {
  expect(account([])).toEqual([]);
  expect(accountOf(qualityRecord(SUBJECTS), 'unknown', 'then', TODAY)).toEqual([]);
});

describe('what is good and what is not', () => {
  test('the latest figure against its limit, with both and the citation', () => {
    const [clause] = account([pm()]);
    expect(clause).toMatchObject({
      kind: 'limits-exceeded',
      question: 'good',
      tone: 'bad',
      topic: 'air',
      params: { count: 1, of: 1, year: 2020 },
      items: [{ value: 60, limit: 35, excess: 25, period: '2020', edition: 'gb3095-2012' }],
      indicators: ['alpha-14/indicator/pm'],
      cites: [{ plan: 'alpha-14', cite: { section: '3.1', row: '2020' } }],
    });
  });

  test('the edition that judges is the chosen one', () => {
    const rows = [pm({ series: [reported('2020', 31)] })];
    expect(brief(account(rows))).toEqual([['limits-met', 'good', 1]]);
    expect(brief(account(rows, 'today'))).toEqual([['limits-exceeded', 'bad', 1]]);
  });

  test('what no edition can judge is said to be so', () => {
    expect(brief(account([pm({ series: [reported('2010', 31)] })]))).toEqual([
      ['not-judged', 'neutral', 1],
    ]);
  });

  test('sections by class: III is good, IV is not, and the worse of printed and computed counts', () => {
    const cod = indicator('cod', {
      subject: 'cod',
      parameter: 'cod',
      unit: 'mg/L',
      feature: 'alpha-14/river-section/a',
      series: [reported('2020', 29)],
    });
    const good = section('Ⅲ', 'alpha-14/river-section/b');
    const clauses = account([section('Ⅲ'), good, cod]);
    expect(brief(clauses)).toEqual([
      ['sections-poor', 'bad', 1],
      ['sections-good', 'good', 1],
      ['class-denied', 'bad', 1],
    ]);
    expect(clauses[0]?.items[0]).toMatchObject({ printedClass: 'Ⅲ', computedClass: 'Ⅳ' });
  });

  test('groundwater by the class required of it', () => {
    const well = (id: string, name: string) =>
      indicator(id, {
        subject: 'gw',
        parameter: 'groundwater-class',
        limitClass: 'Ⅲ',
        feature: `alpha-14/station/${id}`,
        series: [reported('2018', null, { class: name })],
      });
    expect(brief(account([well('a', 'Ⅲ'), well('b', 'Ⅳ')]))).toEqual([
      ['groundwater-missed', 'bad', 1],
      ['groundwater-met', 'good', 1],
    ]);
  });

  test('a share is good only where it cannot be better', () => {
    const share = (value: number) =>
      indicator('share', {
        subject: 'good-sections',
        unit: '%',
        series: [reported('2020', value)],
      });
    expect(account([share(100)])[0]).toMatchObject({ kind: 'reported', tone: 'good' });
    expect(account([share(99)])[0]).toMatchObject({ kind: 'reported', tone: 'neutral' });
  });
});

describe('better or worse', () => {
  test('since when, by how much, the greatest change first', () => {
    const so2 = indicator('so2', {
      subject: 'so2',
      unit: 'μg/m³',
      series: [reported('2016', 107), reported('2020', 69)],
    });
    const share = indicator('share', {
      subject: 'good-share',
      unit: '%',
      series: [reported('2016', 70.8), reported('2020', 55.5)],
    });
    const clauses = account([share, pm(), so2]).filter(({ question }) => question === 'better');
    expect(clauses).toMatchObject([
      { kind: 'trend-worse', tone: 'bad', params: { from: 2016, to: 2020 } },
      { kind: 'trend-better', tone: 'good', params: { from: 2016, to: 2020 } },
    ]);
    expect(clauses[0]?.items.map(({ subject: id, trend }) => [id, trend?.change])).toEqual([
      ['pm25', 14],
      ['good-share', -15.3],
    ]);
    expect(clauses[0]?.items[0]?.value).toBe(60);
    expect(clauses[0]?.cites).toHaveLength(4);
  });

  test('figures of a topic are one clause, from the first year to the last; each keeps its own', () => {
    const so2 = indicator('so2', {
      subject: 'so2',
      unit: 'μg/m³',
      series: [reported('2014', 60), reported('2019', 69)],
    });
    const [clause] = account([pm(), so2]).filter(({ question }) => question === 'better');
    expect(clause?.params).toMatchObject({ count: 2, from: 2014, to: 2020 });
    expect(clause?.items.map(({ trend }) => [trend?.from.period, trend?.to.period])).toEqual([
      ['2016', '2020'],
      ['2014', '2019'],
    ]);
  });

  test('what stays the same, or has one figure, is no change', () => {
    const flat = pm({ series: [reported('2016', 20), reported('2020', 20)] });
    expect(brief(account([flat]))).toEqual([['limits-met', 'good', 1]]);
  });

  test('the class of a section', () => {
    const series = [
      reported('2016', null, { class: '劣Ⅴ' }),
      reported('2020', null, { class: 'Ⅴ' }),
    ];
    const clause = account([section('Ⅴ', undefined, { series })]).at(1);
    expect(clause).toMatchObject({
      kind: 'class-changed',
      tone: 'good',
      items: [{ fromPeriod: '2016', fromText: '劣Ⅴ', period: '2020', text: 'Ⅴ' }],
    });
  });
});

describe('what was promised', () => {
  test('counts, then what was missed, then what is ahead', () => {
    const note = 'PM2.5较2015年上升了33.3%';
    const clauses = account([
      pm({ series: [], target: '35', targetYear: 2020 }),
      indicator('PM2.5下降比例', {
        subject: 'cut-pm25',
        unit: '%',
        target: '≥20',
        targetYear: 2020,
        binding: true,
        series: [reported('2020', 33.3, { note })],
      }),
      indicator('forest', {
        subject: 'forest',
        unit: '%',
        baseline: '22.31',
        target: '25.87',
        targetYear: 2025,
        series: [reported('2020', 22.31)],
      }),
      indicator('share', {
        subject: 'good-share',
        unit: '%',
        target: '完成市级考核任务',
        targetYear: 2025,
      }),
    ]);
    expect(brief(clauses)).toEqual([
      ['promises', 'neutral', 2],
      ['missed', 'bad', 1],
      ['rise-as-cut', 'bad', 1],
      ['open', 'neutral', 1],
      ['set-elsewhere', 'neutral', 1],
    ]);
    expect(clauses[0]?.params).toMatchObject({
      year: 2020,
      of: 2,
      reached: 0,
      missed: 1,
      notReported: 1,
      cannotTell: 0,
    });
    expect(clauses[1]?.items[0]).toMatchObject({ value: -33.3, target: '≥20', marginBy: -53.3 });
    expect(clauses[2]?.items[0]).toMatchObject({ value: -33.3 });
    expect(clauses[3]?.items[0]).toMatchObject({ value: 22.31, target: '25.87', marginBy: -3.56 });
  });

  test('a promise that several tables print counts once', () => {
    const twice = (id: string, target: string) =>
      pm({ id: `alpha-14/indicator/${id}`, target, targetYear: 2025, series: [] });
    const [clause] = account([twice('a', '35'), twice('b', '≤35'), twice('c', '30')]);
    expect(clause).toMatchObject({ kind: 'open', params: { count: 2 } });
  });

  test('an earlier plan for the place, beside this one', () => {
    const old = 'alpha-12/jurisdiction/east';
    const now = 'alpha-14/jurisdiction/east';
    const indicators = [
      indicator('goal', {
        plan: 'alpha-12',
        subject: 'forest',
        unit: '%',
        target: '30',
        targetYear: 2015,
      }),
      indicator('forest', { subject: 'forest', unit: '%', series: [reported('2020', 22.31)] }),
    ];
    const features = [
      feature(old, null, { links: [{ rel: 'same-subject', id: now }] }),
      feature(now, null, { links: [{ rel: 'same-subject', id: old, inverse: true }] }),
    ];
    const plans = [{ ...plan('alpha-12'), baseYear: 2010 }, plan('alpha-14')];
    const record = qualityRecord(SUBJECTS, { indicators, features, plans });
    const of = (id: string) =>
      accountOf(record, id, 'then', TODAY).filter(({ kind }) => /earlier|later/.test(kind));
    const item = { target: '30', targetYear: 2015, value: 22.31, outcome: 'missed' };
    expect(of('alpha-14')).toMatchObject([
      { kind: 'earlier-promises', tone: 'bad', items: [{ ...item, warnings: ['year'] }] },
    ]);
    expect(of('alpha-12')).toMatchObject([{ kind: 'later-reports', items: [item] }]);
  });
});

describe('where the plan contradicts itself', () => {
  test('its word against its figures', () => {
    const row = pm({
      target: '35',
      targetYear: 2020,
      series: [reported('2020', 36, { note: '完成' })],
    });
    expect(account([row]).at(-1)).toMatchObject({
      kind: 'claim-denied',
      items: [{ value: 36, target: '35', outcome: 'missed', marginBy: -1 }],
    });
  });

  test('contradictions count when they concern a figure of the three questions', () => {
    const discrepancy = (id: string, indicators: string[]): Discrepancy => ({
      id,
      plan: 'alpha-14',
      summary: '',
      summaryEn: '',
      statements: [],
      features: [],
      indicators,
    });
    const discrepancies = [
      discrepancy('a', ['alpha-14/indicator/pm']),
      discrepancy('b', ['alpha-14/indicator/population']),
      { ...discrepancy('c', ['alpha-14/indicator/pm']), plan: 'beta-14' },
    ];
    const rows = [pm(), indicator('population')];
    expect(account(rows, 'then', { discrepancies }).at(-1)).toMatchObject({
      kind: 'contradictions',
      params: { count: 1 },
      discrepancies: ['a'],
      indicators: ['alpha-14/indicator/pm'],
    });
  });
});

test('a long account goes without what is neither good nor bad, never without what is bad', () => {
  const shares = Array.from({ length: 16 }, (_, i) =>
    indicator(`share-${i}`, {
      subject: 'good-share',
      unit: '%',
      scope: `${i}`,
      target: '90',
      targetYear: 2005 + i,
      series: [reported(String(2005 + i), 95)],
    }),
  );
  const clauses = account([section('Ⅳ'), pm(), ...shares]);
  expect(clauses).toHaveLength(14);
  expect(clauses.slice(0, 3).map(({ kind }) => kind)).toEqual([
    'limits-exceeded',
    'sections-poor',
    'reported',
  ]);
  expect(clauses.filter(({ kind }) => kind === 'promises')).toHaveLength(10);
});

test('an account is short, in the order of the questions, and every clause has its figures', () => {
  const years = [2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018];
  const rows = years.map((year) =>
    pm({
      id: `alpha-14/indicator/${year}`,
      scope: `${year}`,
      series: [reported(String(year), year), reported('2020', 10)],
    }),
  );
  const missed = years.map((year) =>
    pm({
      id: `alpha-14/indicator/goal-${year}`,
      scope: `${year}`,
      target: '5',
      targetYear: year,
      series: [reported(String(year), year)],
    }),
  );
  const clauses = account([...rows, ...missed]);
  expect(clauses).toHaveLength(14);
  const order = clauses.map(({ question }) => question);
  expect(order).toEqual([...order].sort((a, b) => QUESTION[a] - QUESTION[b]));
  for (const clause of clauses) {
    expect(CLAUSE_KINDS).toContain(clause.kind);
    expect(clause.items.length).toBeGreaterThan(0);
    expect(clause.indicators.length).toBeGreaterThan(0);
    expect(clause.cites.length).toBeGreaterThan(0);
  }
});

const QUESTION = { good: 0, better: 1, promised: 2, contradiction: 3 } as const;
