import { describe, expect, test } from 'vitest';
import { feature, plan } from '../fixtures.ts';
import { indicator, qualityRecord, reported, subject, TODAY } from './fixtures.ts';
import { seriesOfIndicator, seriesOfSubject } from './series.ts';

const SO2 = subject('so2', { unit: '万t', topic: 'emissions' });
const PM25 = subject('pm25', { unit: 'μg/m³' });

const pm = indicator('pm', {
  subject: 'pm25',
  parameter: 'pm25-annual',
  limitClass: '2',
  unit: 'μg/m³',
  series: [reported('2014', 50), reported('2016', 46), reported('2020', 60)],
  target: '≤35',
  targetYear: 2033,
  binding: true,
});

describe('the chart of an indicator', () => {
  const record = qualityRecord([PM25], { indicators: [pm] });
  const model = seriesOfIndicator(record, pm, 'then', TODAY);

  test('has every year between first and last, and those without a figure are gaps', () => {
    expect(model.gaps).toEqual([2015, 2017, 2018, 2019]);
    expect(model.points.map(({ from, value }) => [from, value])).toEqual([
      [2014, 50],
      [2015, null],
      [2016, 46],
      [2017, null],
      [2018, null],
      [2019, null],
      [2020, 60],
    ]);
    expect(model.points[1]).toMatchObject({ indicator: null, cite: [] });
  });

  test('has each edition of the limit over the years in which it judges', () => {
    expect(
      model.limits.map(({ from, to, value, edition }) => [from, to, value, edition.id]),
    ).toEqual([
      [2016, 2025, 35, 'gb3095-2012'],
      [2026, 2030, 30, 'gb3095-2026-stage1'],
      [2031, 2033, 25, 'gb3095-2026-stage2'],
    ]);
  });

  test('has one limit all along when the edition is named', () => {
    const named = seriesOfIndicator(record, pm, { edition: 'gb3095-2026-stage2' }, TODAY);
    expect(named.limits).toMatchObject([{ from: 2014, to: 2033, value: 25 }]);
  });

  test('has the target as a mark', () => {
    expect(model.targets).toMatchObject([
      { year: 2033, value: 35, comparator: '<=', text: '≤35', binding: true },
    ]);
    expect([model.from, model.to]).toEqual([2014, 2033]);
  });

  test('a limit in another unit is not drawn', () => {
    const bare = indicator('co', { ...pm, unit: '' });
    expect(seriesOfIndicator(record, bare, 'then', TODAY).limits).toEqual([]);
  });

  test('a printed dash is a gap that keeps its remark', () => {
    const row = indicator('cod', {
      series: [
        reported('2018', 1),
        reported('2019', null, { note: '表中印“/”' }),
        reported('2020', 2),
      ],
    });
    const { gaps, points } = seriesOfIndicator(record, row, 'then', TODAY);
    expect(gaps).toEqual([2019]);
    expect(points[1]).toMatchObject({ value: null, note: '表中印“/”', indicator: row.id });
  });

  test('a rise in a column of cuts is drawn below zero and says that its sign was read', () => {
    const row = indicator('PM2.5下降比例', {
      series: [reported('2020', 33.3, { note: 'PM2.5较2015年上升了33.3%' })],
    });
    expect(seriesOfIndicator(record, row, 'then', TODAY).points).toMatchObject([
      { value: -33.3, computed: true },
    ]);
  });

  test('classes have steps instead of values', () => {
    const row = indicator('class', {
      series: [reported('2019', null, { class: '劣Ⅴ' }), reported('2020', null, { class: 'Ⅴ' })],
    });
    const { points, gaps } = seriesOfIndicator(record, row, 'then', TODAY);
    expect(points.map(({ step, text }) => [step, text])).toEqual([
      [5, '劣Ⅴ'],
      [4, 'Ⅴ'],
    ]);
    expect(gaps).toEqual([]);
  });
});

describe('the charts of a subject', () => {
  const east = 'alpha-14/jurisdiction/east';
  const old = 'alpha-12/jurisdiction/east';
  const features = [
    feature(east, null, { links: [{ rel: 'same-subject', id: old, inverse: true }] }),
    feature(old, null, { links: [{ rel: 'same-subject', id: east }] }),
  ];
  const plans = [plan('alpha-12'), plan('alpha-14')];
  const so2 = (id: string, changes = {}) =>
    indicator(id, { subject: 'so2', unit: '万吨', ...changes });

  test('join rows of two plans for one place, in one unit', () => {
    const indicators = [
      so2('a', { plan: 'alpha-12', series: [reported('2005', 13.6), reported('2010', 10.9)] }),
      so2('b', { unit: '吨', series: [reported('2020', 21699.16)] }),
    ];
    const record = qualityRecord([SO2], { indicators, features, plans });
    const models = seriesOfSubject(record, 'so2', 'then', TODAY, east);
    expect(models).toHaveLength(1);
    const figures = models[0]?.points.filter(({ value }) => value !== null) ?? [];
    expect(figures.map(({ period, value, computed }) => [period, value, computed])).toEqual([
      ['2005', 13.6, false],
      ['2010', 10.9, false],
      ['2020', 2.169916, true],
    ]);
    expect(models[0]?.gaps).toHaveLength(13);
    expect(seriesOfSubject(record, 'so2', 'then', TODAY, old)).toEqual(models);
  });

  test('a figure that contradicts is a chart of its own; one that only rounds is not', () => {
    const indicators = [
      so2('a', { series: [reported('2010', 10.9), reported('2011', 10)] }),
      so2('b', { series: [reported('2010', 11.5)] }),
      so2('c', { unit: '吨', series: [reported('2010', 109066)] }),
    ];
    const record = qualityRecord([SO2], { indicators, features, plans });
    const models = seriesOfSubject(record, 'so2', 'then', TODAY);
    expect(models.map(({ indicators: ids }) => ids.map((id) => id.at(-1)))).toEqual([
      ['a', 'c'],
      ['b'],
    ]);
  });

  test('scopes are apart, and rows that say nothing make none', () => {
    const indicators = [
      so2('a', { series: [reported('2010', 10.9)] }),
      so2('town', { series: [reported('2010', 4)], scope: '市区' }),
      so2('empty'),
    ];
    const record = qualityRecord([SO2], { indicators, features, plans });
    const models = seriesOfSubject(record, 'so2', 'then', TODAY);
    expect(models.map(({ scope }) => scope)).toEqual([null, '市区']);
  });

  test('targets in another unit are converted, and say so', () => {
    const indicators = [so2('a', { unit: '吨', target: '≤10608', targetYear: 2015 })];
    const record = qualityRecord([SO2], { indicators, features, plans });
    expect(seriesOfSubject(record, 'so2', 'then', TODAY)[0]?.targets).toMatchObject([
      { value: 1.0608, computed: true, text: '≤10608' },
    ]);
  });
});
