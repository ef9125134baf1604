import { describe, expect, test } from 'vitest';
import { feature, plan } from '../fixtures.ts';
import type { Indicator } from '../types.ts';
import { indicator, qualityRecord, reported, subject } from './fixtures.ts';
import { laterReports } from './later.ts';
import { checkPromise, checkPromises } from './promises.ts';

const SUBJECTS = [
  subject('low', { unit: 'μg/m³' }),
  subject('high', { unit: '%', better: 'higher' }),
  subject('cut', { unit: '%', better: 'higher' }),
  subject('so2', { unit: '万t' }),
];

/** A promise due in the plan's base year, so that the plan itself looks back on it. */
function promise(changes: Partial<Indicator>): Indicator {
  return indicator('p', { subject: 'low', unit: 'μg/m³', targetYear: 2020, ...changes });
}

function check(changes: Partial<Indicator>, others: Indicator[] = []) {
  const row = promise(changes);
  return checkPromise(qualityRecord(SUBJECTS, { indicators: [row, ...others] }), row);
}

const brief = (changes: Partial<Indicator>, others?: Indicator[]) => {
  const found = check(changes, others);
  return found && [found.outcome, found.marginBy, found.reason];
};

describe('a number', () => {
  type Case = [subjectId: string, target: string, value: number, outcome: string, margin: number];
  test.each<Case>([
    ['low', '35', 31, 'reached', 4],
    ['low', '35', 35, 'reached', 0],
    ['low', '35', 35.1, 'missed', -0.1],
    ['high', '75.4', 55.6, 'missed', -19.8],
    ['high', '95', 100, 'reached', 5],
    ['low', '≤23.53', 0, 'reached', 23.53],
    ['low', '<10', 10, 'missed', 0],
    ['low', '<10', 9.9, 'reached', 0.1],
    ['high', '＞95%（不含本底超标项目）', 95, 'missed', 0],
    // The text outweighs the subject's direction.
    ['high', '≤45', 40, 'reached', 5],
    ['high', '10-30', 12, 'reached', 2],
    ['low', '10-30', 31, 'missed', -1],
  ])('%s is better, %s promised, %d reported: %s', (id, target, value, outcome, margin) => {
    const series = [reported('2020', value)];
    expect(brief({ subject: id, target, series })).toEqual([outcome, margin, null]);
  });

  test('without a direction is told only when equal', () => {
    const row = { target: '100', series: [reported('2020', 100)] };
    const { subject: _, ...bare } = promise(row);
    const record = qualityRecord(SUBJECTS);
    expect(checkPromise(record, bare)?.outcome).toBe('reached');
    const less = { ...bare, series: [reported('2020', 99)] };
    expect(checkPromise(record, less)).toMatchObject({
      outcome: 'cannot tell',
      reason: 'no direction',
    });
  });
});

describe('what no figure can answer', () => {
  test.each([
    ['完成市级考核任务', 'set elsewhere'],
    ['同上', 'set elsewhere'],
    ['国家二级标准', 'no figure'],
    ['市区≥275d，县区政府所在地≥200d', 'no figure'],
    ['接近160', 'approximate'],
    ['不降低', 'no base'],
    ['持续下降', 'no base'],
  ])('%s: %s', (target, reason) => {
    const series = [reported('2020', 12)];
    expect(brief({ target, series })).toEqual(['cannot tell', null, reason]);
  });

  test('a report in words only', () => {
    const series = [reported('2020', '完成')];
    expect(check({ target: '≤60', series })).toMatchObject({
      outcome: 'cannot tell',
      reason: 'reported in words',
      claim: 'done',
      contradicts: false,
    });
  });

  test('a report that is a bound itself reaches what asks for no more', () => {
    const row = { subject: 'high', unit: '%', target: '≥90' };
    expect(brief({ ...row, series: [reported('2020', '≥90')] })).toEqual(['reached', null, null]);
    expect(brief({ ...row, series: [reported('2020', '≥85')] })?.[0]).toBe('cannot tell');
    expect(brief({ ...row, series: [reported('2020', '≤90')] })?.[0]).toBe('cannot tell');
    const strict = { ...row, target: '>90', series: [reported('2020', '≥90')] };
    expect(brief(strict)?.[0]).toBe('cannot tell');
  });

  test('an amount beside a share', () => {
    const series = [reported('2020', '5641.07吨')];
    expect(brief({ subject: 'high', unit: '%', target: '≥10', series })).toEqual([
      'cannot tell',
      null,
      'other unit',
    ]);
  });

  test('an indicator without a target is no promise', () => {
    expect(check({ target: null })).toBeNull();
  });
});

describe('against the base', () => {
  test.each([
    ['不降低', 30, 'reached', 2],
    ['不降低', 27.9, 'missed', -0.1],
    ['零增加', 28, 'reached', 0],
    ['持续下降', 27, 'reached', 1],
    ['持续上升', 28, 'missed', 0],
  ])('%s from 28 to %d: %s', (target, value, outcome, margin) => {
    const row = { target, baseline: '28', series: [reported('2020', value)] };
    expect(brief(row)).toEqual([outcome, margin, null]);
  });

  test('a cut of an amount is computed from the printed base', () => {
    const row = { unit: '吨', target: '降低20%', baseline: '200', series: [reported('2020', 150)] };
    expect(check(row)).toMatchObject({ outcome: 'reached', marginBy: 5, computed: true });
  });

  test('a cut as printed is compared as printed', () => {
    const row = { unit: '吨', target: '降低18.9%', series: [reported('2020', '降低33.9%')] };
    expect(check(row)).toMatchObject({ outcome: 'reached', marginBy: 15, computed: false });
  });

  test('a cut of an amount without a printed base cannot be told', () => {
    const row = { unit: '吨', target: '降低20%', series: [reported('2020', 150)] };
    expect(brief(row)).toEqual(['cannot tell', null, 'no base']);
  });

  test('a "reduction" that is a rise is missed by the whole of it', () => {
    const note = '未完成；表注：PM2.5较2015年上升了33.3%';
    const row = promise({
      name: '全市P2.5年均浓度下降比例',
      subject: 'cut',
      unit: '%',
      target: '≥20',
      series: [reported('2020', 33.3, { note })],
    });
    const found = checkPromise(qualityRecord(SUBJECTS, { indicators: [row] }), row);
    expect(found).toMatchObject({
      outcome: 'missed',
      marginBy: -53.3,
      claim: 'not done',
      contradicts: false,
      reported: { value: -33.3 },
    });
  });
});

describe('classes', () => {
  test.each([
    ['Ⅳ', 'reached'],
    ['Ⅴ', 'reached'],
    ['劣Ⅴ', 'missed'],
  ])('消除劣Ⅴ类 with %s: %s', (name, outcome) => {
    const series = [reported('2020', null, { class: name })];
    expect(brief({ subject: 'low', unit: '', target: '消除劣Ⅴ类', series })?.[0]).toBe(outcome);
  });
});

describe('time', () => {
  test('a promise whose year no plan looks back on is open, and says how far it is', () => {
    const row = { targetYear: 2025, target: '35', series: [reported('2020', 46)] };
    expect(check(row)).toMatchObject({
      outcome: 'open',
      marginBy: -11,
      reported: { value: 46, period: '2020' },
    });
  });

  test('one that the plan looks back on without a figure is not reported', () => {
    expect(brief({ target: '35', series: [] })).toEqual(['not reported', null, null]);
    const early = { target: '35', series: [reported('2018', 30)] };
    expect(check(early)).toMatchObject({ outcome: 'not reported', reported: { period: '2018' } });
  });

  test('another row of the plan may report it', () => {
    const other = indicator('table', {
      subject: 'low',
      unit: 'μg/m³',
      series: [reported('2020', 31)],
    });
    const row = { target: '≤35', series: [reported('2020', '完成')] };
    expect(check(row, [other])).toMatchObject({
      outcome: 'reached',
      reportedBy: other.id,
      claim: 'done',
    });
    const town = { ...other, scope: '市区' };
    expect(check(row, [town])).toMatchObject({ outcome: 'cannot tell', reportedBy: null });
  });

  test('of its own figures the latest on or before the year counts', () => {
    const series = [reported('2018', 40), reported('2020', 34), reported('2022', 20)];
    expect(check({ target: '35', series })).toMatchObject({ marginBy: 1 });
  });
});

describe('the word of the plan against its figures', () => {
  test.each([
    ['完成', 36, true],
    ['完成；取值依据大同市规划', 36, true],
    ['未完成', 34, true],
    ['已完成', 34, false],
    ['完成情况栏空白', 36, false],
  ])('%s with %d of 35', (note, value, contradicts) => {
    const series = [reported('2020', value, { note })];
    expect(check({ target: '35', series })?.contradicts).toBe(contradicts);
  });

  test('two figures for one thing contradict each other', () => {
    const other = indicator('other', {
      subject: 'low',
      unit: 'μg/m³',
      series: [reported('2020', 33)],
    });
    const row = { target: '35', series: [reported('2020', 34)] };
    expect(check(row, [other])).toMatchObject({
      outcome: 'reached',
      contradicts: false,
      conflict: true,
    });
  });
});

test('every promise of the plan is checked, those of other plans are not', () => {
  const indicators = [
    promise({ id: 'alpha-14/indicator/a', target: '35' }),
    promise({ id: 'alpha-14/indicator/b', target: null }),
    promise({ id: 'beta-14/indicator/c', plan: 'beta-14', target: '35' }),
  ];
  const found = checkPromises(qualityRecord(SUBJECTS, { indicators }), 'alpha-14');
  expect(found.map(({ indicator: id }) => id)).toEqual(['alpha-14/indicator/a']);
});

describe('a later plan for the same place', () => {
  const old = 'alpha-12/jurisdiction/east';
  const now = 'alpha-14/jurisdiction/east';
  const features = [
    feature(old, null, { links: [{ rel: 'same-subject', id: now }] }),
    feature(now, null, { links: [{ rel: 'same-subject', id: old, inverse: true }] }),
  ];
  const plans = [{ ...plan('alpha-12'), baseYear: 2010 }, plan('alpha-14')];
  const target = indicator('target', {
    plan: 'alpha-12',
    subject: 'high',
    unit: '%',
    target: '30',
    targetYear: 2015,
  });
  const later = (changes: Partial<Indicator>) => {
    const row = indicator('later', { subject: 'high', unit: '%', ...changes });
    const indicators = [target, row];
    return laterReports(qualityRecord(SUBJECTS, { indicators, features, plans }), target);
  };

  test('is held against the promise, and the other year is said', () => {
    expect(later({ series: [reported('2020', 22.31)] })).toMatchObject([
      { outcome: 'missed', marginBy: -7.69, warnings: ['year'], period: '2020', plan: 'alpha-14' },
    ]);
    expect(later({ series: [reported('2015', 31)] })).toMatchObject([
      { outcome: 'reached', warnings: [] },
    ]);
  });

  test('says when scope or period differ', () => {
    const [found] = later({ series: [reported('2016-2020', 31)], scope: '市区' });
    expect(found?.warnings).toEqual(['scope', 'year', 'period']);
  });

  test('in another unit cannot be told', () => {
    expect(later({ series: [reported('2015', 31)], unit: '公顷' })).toMatchObject([
      { outcome: 'cannot tell', marginBy: null, warnings: ['unit'] },
    ]);
  });

  test('linked under another definition is shown and not judged', () => {
    const row = indicator('later', { subject: 'low', unit: '%', series: [reported('2015', 31)] });
    const linked = { ...target, links: [{ rel: 'same-subject', id: row.id }] };
    const record = qualityRecord(SUBJECTS, { indicators: [linked, row], features, plans });
    expect(laterReports(record, linked)).toMatchObject([
      { outcome: 'cannot tell', warnings: ['definition'] },
    ]);
  });

  test('of another place does not count, nor does the same plan', () => {
    expect(later({ series: [reported('2015', 31)], feature: 'alpha-14/station/x' })).toEqual([]);
    expect(later({ series: [reported('2015', 31)], plan: 'alpha-12' })).toEqual([]);
    expect(later({ series: [reported('2015', '完成')] })).toEqual([]);
  });
});
