import { describe, expect, test } from 'vitest';
import { plan } from '../fixtures.ts';
import type { Indicator } from '../types.ts';
import { compareSubject } from './compare.ts';
import { indicator, qualityRecord, reported, subject } from './fixtures.ts';

const PM25 = subject('pm25', { unit: 'μg/m³' });
const RATE = subject('rate', { unit: '%', better: 'higher' });
const SO2 = subject('so2', { unit: '吨' });
const PLANS = ['alpha-14', 'beta-14', 'gamma-14'];

function row(planId: string, value: number, changes: Partial<Indicator> = {}): Indicator {
  return indicator('pm', {
    id: `${planId}/indicator/${changes.name ?? 'pm'}`,
    plan: planId,
    subject: 'pm25',
    unit: 'μg/m³',
    series: [reported('2020', value)],
    ...changes,
  });
}

function compare(indicators: Indicator[], id = 'pm25', year?: number) {
  const plans = PLANS.map((one) => plan(one));
  return compareSubject(qualityRecord([PM25, RATE, SO2], { indicators, plans }), id, year);
}

const ranks = (found: ReturnType<typeof compare>) =>
  found?.rows.map(({ value, rank, of }) => [value, rank, of]);

describe('like rows', () => {
  test('are ranked, the better first', () => {
    const found = compare([row('alpha-14', 60), row('beta-14', 31), row('gamma-14', 49)]);
    expect(found?.warnings).toEqual([]);
    expect(ranks(found)).toEqual([
      [60, 3, 3],
      [31, 1, 3],
      [49, 2, 3],
    ]);
  });

  test('share a rank when equal', () => {
    const found = compare([row('alpha-14', 60), row('beta-14', 31), row('gamma-14', 31)]);
    expect(ranks(found)).toEqual([
      [60, 3, 3],
      [31, 1, 3],
      [31, 1, 3],
    ]);
  });

  test('where more is better the most is first', () => {
    const rate = { subject: 'rate', unit: '%' };
    const found = compare([row('alpha-14', 55.5, rate), row('beta-14', 86.3, rate)], 'rate');
    expect(ranks(found)).toEqual([
      [55.5, 2, 2],
      [86.3, 1, 2],
    ]);
  });
});

describe('unlike rows are not ranked', () => {
  test('another year', () => {
    const found = compare([
      row('alpha-14', 60),
      row('beta-14', 31, { series: [reported('2019', 31)] }),
    ]);
    expect(found?.warnings).toEqual(['year']);
    expect(ranks(found)).toEqual([
      [60, null, null],
      [31, null, null],
    ]);
  });

  test('another unit, scope or length of period', () => {
    const found = compare([
      row('alpha-14', 60, { unit: 'mg/m³' }),
      row('beta-14', 31, { scope: '市区' }),
      row('gamma-14', 31, { series: [reported('2016-2020', 31)] }),
    ]);
    expect(found?.warnings).toEqual(['unit', 'scope', 'period']);
    expect(found?.rows.every(({ rank }) => rank === null)).toBe(true);
  });

  test('a year beside a mean of years is no conflict of one plan', () => {
    const found = compare([
      row('alpha-14', 60),
      row('alpha-14', 55, { name: 'mean', series: [reported('2016-2020', 55)] }),
    ]);
    expect(found?.warnings).toEqual(['period']);
    expect(found?.rows.map(({ conflict }) => conflict)).toEqual([false, false]);
  });

  test('the like ones among unlike ones are ranked among themselves', () => {
    const found = compare([
      row('alpha-14', 60),
      row('beta-14', 31),
      row('gamma-14', 20, { series: [reported('2019', 20)] }),
    ]);
    expect(ranks(found)).toEqual([
      [60, 2, 2],
      [31, 1, 2],
      [20, null, null],
    ]);
  });

  test('amounts of whole territories', () => {
    const so2 = { subject: 'so2', unit: '吨' };
    const found = compare([row('alpha-14', 21699, so2), row('beta-14', 1548.9, so2)], 'so2');
    expect(found?.warnings).toEqual(['total']);
    expect(found?.rows.every(({ rank }) => rank === null)).toBe(true);
  });

  test.each([
    ['吨/日', true],
    ['亿吨', true],
    ['个', true],
    ['m²', false],
    ['μg/m³', false],
    ['dB(A)', false],
    ['天', false],
    ['', false],
  ])('a total by its unit “%s”: %s', (unit, isTotal) => {
    const plans = PLANS.map((one) => plan(one));
    const indicators = [row('alpha-14', 2, { unit }), row('beta-14', 1, { unit })];
    const record = qualityRecord([subject('pm25', { unit })], { indicators, plans });
    const found = compareSubject(record, 'pm25');
    expect(found?.warnings).toEqual(isTotal ? ['total'] : []);
    expect(found?.rows.map(({ rank }) => rank)).toEqual(isTotal ? [null, null] : [2, 1]);
  });

  test('a plan that prints two figures', () => {
    const found = compare([
      row('alpha-14', 49),
      row('alpha-14', 48, { name: 'figure' }),
      row('beta-14', 31),
    ]);
    expect(found?.warnings).toEqual(['conflict']);
    expect(found?.rows.map(({ value, conflict, rank }) => [value, conflict, rank])).toEqual([
      [49, true, null],
      [48, true, null],
      [31, false, null],
    ]);
  });
});

test('one year may be asked for; a figure printed twice is one row', () => {
  const series = [reported('2019', 64), reported('2020', 60)];
  const found = compare(
    [row('alpha-14', 0, { series }), row('alpha-14', 0, { series, name: 'again' })],
    'pm25',
    2019,
  );
  expect(ranks(found)).toEqual([[64, null, null]]);
});

test('only whole territories are compared, and an unknown subject gives nothing', () => {
  expect(compare([row('alpha-14', 1, { feature: 'alpha-14/station/x' })])?.rows).toEqual([]);
  expect(compare([], 'nothing')).toBeNull();
});
