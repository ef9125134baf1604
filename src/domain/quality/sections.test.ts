import { describe, expect, test } from 'vitest';
import { indicator, qualityRecord, reported, subject, TODAY } from './fixtures.ts';
import { CLASS, layer, SECTIONS } from './layer-fixtures.ts';
import { layerOf, riverReaches } from './layers.ts';

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
