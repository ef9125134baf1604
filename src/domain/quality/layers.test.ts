import { describe, expect, test } from 'vitest';
import { feature } from '../fixtures.ts';
import { indicator, qualityRecord, reported, subject, TODAY } from './fixtures.ts';
import { layerOf, riverReaches, subjectsWithData, yearsOf } from './layers.ts';
import type { EditionChoice, LayerEntry } from './types.ts';

const EAST = 'alpha-14/jurisdiction/east';
const PM25 = subject('pm25', { unit: 'μg/m³' });
const CLASS = subject('section-class', { topic: 'surface-water', better: null });
const COD = subject('section-cod', { topic: 'surface-water', unit: 'mg/L' });

const pm = (id: string, changes = {}) =>
  indicator(id, {
    subject: 'pm25',
    parameter: 'pm25-annual',
    limitClass: '2',
    unit: 'μg/m³',
    ...changes,
  });

function layer(
  rows: ReturnType<typeof indicator>[],
  year: number,
  choice: EditionChoice = 'then',
  id = 'pm25',
) {
  const record = qualityRecord([PM25, CLASS, COD], { indicators: rows, features: SECTIONS });
  return layerOf(record, id, year, choice, TODAY);
}

const SECTIONS = [
  feature('alpha-14/river-section/upper', undefined, {
    links: [
      { rel: 'on-river', id: 'alpha-14/river/clear' },
      { rel: 'on-river', id: 'alpha-14/zone/park', inverse: true },
      { rel: 'within', id: 'alpha-14/jurisdiction/east' },
    ],
  }),
  feature('alpha-14/river-section/lower', undefined, {
    links: [{ rel: 'on-river', id: 'alpha-14/river/clear' }],
  }),
];

const brief = (entries: readonly LayerEntry[]) =>
  entries.map(({ feature: at, period, value, swatch, conflict, target }) => ({
    at,
    period,
    value,
    swatch,
    ...(conflict ? { conflict } : {}),
    ...(target ? { target } : {}),
  }));

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

describe('river sections', () => {
  const at = 'alpha-14/river-section/upper';
  const below = 'alpha-14/river-section/lower';
  const printed = (where: string, name: string) =>
    indicator(`class-${where.at(-1)}`, {
      subject: 'section-class',
      parameter: 'surface-water-class',
      feature: where,
      series: [reported('2020', null, { class: name })],
    });
  const cod = (where: string, value: number) =>
    indicator(`cod-${where.at(-1)}`, {
      subject: 'section-cod',
      parameter: 'cod',
      unit: 'mg/L',
      feature: where,
      series: [reported('2020', value)],
    });

  test('show the printed class', () => {
    const [entry] = layer([printed(at, '劣Ⅴ')], 2020, 'then', 'section-class');
    expect(entry).toMatchObject({ printedClass: '劣Ⅴ', computedClass: null, swatch: 'worse' });
    expect(entry?.status).toBe('heavy');
  });

  test('show beside it the class that their own figures give, and are drawn by that', () => {
    const [entry] = layer([printed(at, 'Ⅲ'), cod(at, 29.3)], 2020, 'then', 'section-class');
    expect(entry).toMatchObject({
      printedClass: 'Ⅲ',
      computedClass: 'Ⅳ',
      classBasis: ['cod'],
      deciding: ['cod'],
      swatch: 'IV',
      status: 'light',
    });
  });

  test('name their main pollutants: multiples as printed, or computed from concentrations', () => {
    const multiple = indicator('times', {
      subject: 'section-main-pollutant',
      scope: '氨氮',
      feature: at,
      series: [reported('2020', 11.3)],
    });
    const rows = [printed(at, '劣Ⅴ'), cod(at, 30), multiple];
    const [entry] = layer(rows, 2020, 'then', 'section-class');
    expect(entry?.exceedances).toMatchObject([
      { name: '氨氮', parameter: null, times: 11.3, computed: false },
      { name: null, parameter: 'cod', times: 0.5, computed: true },
    ]);
    expect(layer([printed(at, 'Ⅲ'), cod(at, 20)], 2020, 'then', 'section-class')[0]).toMatchObject({
      exceedances: [],
    });
  });

  test('that print concentrations only have the computed class', () => {
    const rows = [printed(at, 'Ⅲ'), cod(below, 12.2)];
    const entries = layer(rows, 2020, 'then', 'section-class');
    const computed = entries.find((entry) => entry.feature === below);
    expect(computed).toMatchObject({ printedClass: null, computedClass: 'Ⅰ', swatch: 'I' });
    expect(computed?.subject).toBe('section-class');
  });

  test('a class printed with its concentration is drawn by what the concentration gives', () => {
    const both = { ...cod(at, 29.3), series: [reported('2020', 29.3, { class: 'Ⅱ' })] };
    const [entry] = layer([both], 2020, 'then', 'section-cod');
    expect(entry).toMatchObject({ printedClass: 'Ⅱ', computedClass: 'Ⅳ', swatch: 'IV' });
  });

  test('a concentration has the class of its own table', () => {
    const [entry] = layer([cod(at, 20.1)], 2020, 'then', 'section-cod');
    expect(entry).toMatchObject({ value: 20.1, computedClass: 'Ⅳ', swatch: 'IV' });
  });

  test('colour their river, and the worst decides', () => {
    const rows = [printed(at, 'Ⅱ'), printed(below, 'Ⅳ')];
    const record = qualityRecord([CLASS], { indicators: rows, features: SECTIONS });
    const reaches = riverReaches(record, layerOf(record, 'section-class', 2020, 'then', TODAY));
    expect(reaches).toMatchObject([
      { river: 'alpha-14/river/clear', section: below, entry: { swatch: 'IV' } },
    ]);
    expect(reaches[0]?.sections.sort()).toEqual([below, at].sort());
  });

  test('without data leave their river alone', () => {
    const rows = [printed(at, 'Ⅱ')];
    const record = qualityRecord([CLASS], { indicators: rows, features: SECTIONS });
    const entries = layerOf(record, 'section-class', 2019, 'then', TODAY);
    expect(riverReaches(record, entries)).toEqual([]);
  });
});

describe('groundwater', () => {
  test('has the printed class, held against the required one', () => {
    const row = indicator('well', {
      subject: 'gw',
      parameter: 'groundwater-class',
      limitClass: 'Ⅲ',
      series: [reported('2018', null, { class: 'Ⅳ' })],
    });
    const record = qualityRecord([subject('gw', { topic: 'groundwater' })], { indicators: [row] });
    const [entry] = layerOf(record, 'gw', 2018, 'then', TODAY);
    expect(entry).toMatchObject({
      printedClass: 'Ⅳ',
      computedClass: null,
      status: 'moderate',
      swatch: 'IV',
    });
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
