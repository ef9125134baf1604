import { describe, expect, test } from 'vitest';
import { indicator, qualityRecord, reported } from './fixtures.ts';
import { brief, COD, EAST, layer, PM25, pm } from './layer-fixtures.ts';
import { subjectsWithData, yearsOf } from './layers.ts';

describe('what a year shows', () => {
  test('a figure with its verdict, at the whole territory when it names no feature', () => {
    const entries = layer(
      [pm('a', { series: [reported('2019', 31), reported('2020', 36)] })],
      2020,
    );
    expect(brief(entries)).toEqual([{ at: EAST, period: '2020', value: 36, swatch: 'exceeded' }]);
    expect(entries[0]).toMatchObject({
      status: 'moderate',
      unjudged: null,
      judgement: { met: false, excess: 1, limit: { value: 35 } },
      cite: [{ section: '3.1', row: '2020' }],
    });
  });

  test('the edition decides: 31 is met by 2012 and not by 2026', () => {
    const rows = [pm('a', { series: [reported('2020', 31)] })];
    expect(layer(rows, 2020, 'then')[0]?.swatch).toBe('met');
    expect(layer(rows, 2020, 'today')[0]?.swatch).toBe('exceeded');
    const stage2 = layer(rows, 2020, { edition: 'gb3095-2026-stage2' })[0];
    expect(stage2?.judgement?.limit.value).toBe(25);
  });

  test('a figure before any edition of the record is a figure without a verdict', () => {
    const [entry] = layer([pm('a', { series: [reported('2010', 31)] })], 2010);
    expect(entry).toMatchObject({ swatch: 'figure', status: null, unjudged: 'not in force' });
  });

  test('a range of years covers each of them', () => {
    const rows = [pm('a', { series: [reported('2016-2018', 31)] })];
    for (const year of [2016, 2017, 2018]) expect(layer(rows, year)[0]?.period).toBe('2016-2018');
    expect(layer(rows, 2019)[0]).toMatchObject({ absent: true, swatch: 'none', value: null });
  });

  test('a real 0 is a figure', () => {
    const [entry] = layer([pm('a', { series: [reported('2020', 0)] })], 2020);
    expect(entry).toMatchObject({ value: 0, swatch: 'met' });
  });

  test('words are words, and a dash is no data', () => {
    const words = layer([pm('a', { series: [reported('2020', '达标')] })], 2020);
    expect(words[0]).toMatchObject({ swatch: 'words', value: null, text: '达标' });
    const dash = layer(
      [pm('a', { series: [reported('2020', null, { note: '表中印“-”' })] })],
      2020,
    );
    expect(dash[0]).toMatchObject({ swatch: 'none', value: null, note: '表中印“-”' });
  });

  test('a subject without data gives no entries', () => {
    expect(layer([], 2020)).toEqual([]);
  });
});

describe('several rows for one place', () => {
  test('the same figure is shown once, by the fullest row, and names the others', () => {
    const entries = layer(
      [
        pm('text', { series: [reported('2020', 31)] }),
        pm('table', { series: [reported('2019', 33), reported('2020', 31)] }),
      ],
      2020,
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      indicator: 'alpha-14/indicator/table',
      also: ['alpha-14/indicator/text'],
      conflict: false,
    });
  });

  test('different figures are all kept and marked', () => {
    const entries = layer(
      [
        pm('table', {
          series: [reported('2020', 49)],
          discrepancies: ['alpha-14/discrepancy/no2'],
        }),
        pm('figure', { series: [reported('2020', 48)] }),
      ],
      2020,
    );
    expect(entries.map(({ value, conflict }) => [value, conflict])).toEqual([
      [49, true],
      [48, true],
    ]);
    expect(entries[0]?.discrepancies).toEqual(['alpha-14/discrepancy/no2']);
  });

  test('a remark in words beside a figure is no second figure', () => {
    const entries = layer(
      [
        pm('goal', { series: [reported('2020', '完成')] }),
        pm('table', { series: [reported('2020', 31)] }),
      ],
      2020,
    );
    expect(brief(entries)).toEqual([{ at: EAST, period: '2020', value: 31, swatch: 'met' }]);
  });

  test('other words for the same are no conflict', () => {
    const entries = layer(
      [
        pm('a', { series: [reported('2020', '划定, 不降低')] }),
        pm('b', { series: [reported('2020', '划定不降低')] }),
      ],
      2020,
    );
    expect(entries.map(({ conflict }) => conflict)).toEqual([false, false]);
  });

  test('other parts of the place are other entries', () => {
    const entries = layer(
      [
        pm('all', { series: [reported('2020', 31)] }),
        pm('town', { series: [reported('2020', 29)], scope: '市区' }),
      ],
      2020,
    );
    expect(entries.map(({ scope, conflict }) => [scope, conflict])).toEqual([
      [null, false],
      ['市区', false],
    ]);
  });
});

describe('targets', () => {
  const rows = [pm('a', { target: '≤35', targetYear: 2025, series: [reported('2020', 46)] })];

  test('stand in their year, are marked and not judged', () => {
    const [entry] = layer(rows, 2025);
    expect(entry).toMatchObject({ target: true, value: 35, text: '≤35', judgement: null });
    expect(entry?.swatch).toBe('figure');
  });

  test('come after the report of the same year', () => {
    const both = [pm('a', { target: '35', targetYear: 2020, series: [reported('2020', 46)] })];
    expect(layer(both, 2020).map(({ target }) => target)).toEqual([false, true]);
  });

  test('in words have no figure', () => {
    const [entry] = layer([pm('a', { target: '完成市级考核任务', targetYear: 2025 })], 2025);
    expect(entry).toMatchObject({ value: null, swatch: 'words', text: '完成市级考核任务' });
  });
});

describe('years and subjects with data', () => {
  const rows = [
    pm('a', { series: [reported('2016-2018', 40), reported('2020', 31), reported('2019', null)] }),
    pm('b', { target: '≤30', targetYear: 2025 }),
    indicator('other', { series: [reported('2005', 1)] }),
  ];
  const record = qualityRecord([PM25, COD], { indicators: rows });

  test('every year of a range counts, a dash does not, a target marks its year', () => {
    expect(yearsOf(record, ['pm25'])).toEqual([
      { year: 2016, figures: 1, targets: 0 },
      { year: 2017, figures: 1, targets: 0 },
      { year: 2018, figures: 1, targets: 0 },
      { year: 2020, figures: 1, targets: 0 },
      { year: 2025, figures: 0, targets: 1 },
    ]);
    expect(yearsOf(record, [])).toEqual([]);
  });

  test('only subjects of the topic that have a figure or a target', () => {
    expect(subjectsWithData(record, 'air')).toEqual([PM25]);
    expect(subjectsWithData(record, 'surface-water')).toEqual([]);
  });
});
