import { describe, expect, test } from 'vitest';
import { indicator, qualityRecord, reported, subject } from './fixtures.ts';
import { isReduction, reductionOf, trendOf, trendOfIndicator } from './trend.ts';

const years = (...values: [string, number | null][]) =>
  values.map(([period, value]) => ({ period, value }));

describe('direction of a series', () => {
  test('runs from the first to the last figure, and lists the years between without one', () => {
    const trend = trendOf(years(['2016', 46], ['2018', null], ['2020', 60]), 'lower');
    expect(trend).toEqual({
      from: { period: '2016', value: 46 },
      to: { period: '2020', value: 60 },
      change: 14,
      percent: expect.closeTo(30.43, 2),
      verdict: 'worse',
      missing: [2017, 2018, 2019],
    });
  });

  test.each([
    ['lower', 107, 69, 'better'],
    ['lower', 46, 60, 'worse'],
    ['higher', 55.5, 70, 'better'],
    ['higher', 70.8, 55.5, 'worse'],
    [null, 1, 2, 'rise'],
    [null, 2, 1, 'fall'],
    ['lower', 5, 5, 'same'],
  ] as const)('where %s is better, %d to %d is %s', (better, from, to, verdict) => {
    expect(trendOf(years(['2016', from], ['2020', to]), better)?.verdict).toBe(verdict);
  });

  test('the order of the rows does not matter', () => {
    expect(trendOf(years(['2020', 2], ['2016', 1]), null)?.change).toBe(1);
  });

  test('from 0 there is no percentage', () => {
    expect(trendOf(years(['2016', 0], ['2020', 3]), 'lower')?.percent).toBeNull();
  });

  test.each([
    ['one figure', years(['2020', 5])],
    ['no figure', years(['2019', null], ['2020', null])],
    ['two figures of one year', years(['2020', 5], ['2020', 6])],
    ['a mean of years beside a year', years(['2016-2018', 5], ['2020', 6])],
    ['no year', years(['“十三五”末', 5], ['2020', 6])],
  ])('%s gives none', (_, points) => {
    expect(trendOf(points, 'lower')).toBeNull();
  });
});

describe('reductions', () => {
  test('a rise printed in the column of reductions is a rise', () => {
    const rose = reported('2020', 33.3, { note: '未完成；表注：PM2.5较2015年上升了33.3%' });
    expect(reductionOf(rose)).toBe(-33.3);
    expect(reductionOf(reported('2020', 27))).toBe(27);
    expect(reductionOf(reported('2020', null))).toBeNull();
    expect(reductionOf(reported('2020', 27, { note: '完成；质量上升' }))).toBe(27);
  });

  test('are told by their names', () => {
    expect(isReduction('化学需氧量排放总量消减比例')).toBe(true);
    expect(isReduction('全市P2.5年均浓度下降比例')).toBe(true);
    expect(isReduction('二氧化硫排放总量')).toBe(false);
  });

  test('have no trend of their own: each is against another base', () => {
    const pm = subject('pm');
    const record = qualityRecord([pm]);
    const series = [reported('2016', 5), reported('2020', 3)];
    const row = { subject: 'pm', series };
    expect(trendOfIndicator(record, indicator('PM2.5浓度', row))?.verdict).toBe('better');
    expect(trendOfIndicator(record, indicator('PM2.5下降比例', row))).toBeNull();
    expect(trendOfIndicator(record, indicator('浓度', { series }))?.verdict).toBe('fall');
  });
});
