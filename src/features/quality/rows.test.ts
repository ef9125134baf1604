import { describe, expect, test } from 'vitest';
import { indicator, qualityRecord, reported, subject, TODAY } from '#domain/quality/fixtures.ts';
import { layerOf } from '#domain/quality/layers.ts';
import type { EditionChoice } from '#domain/quality/types.ts';
import type { Indicator } from '#domain/types.ts';
import { changesBetween, isOtherPeriod, layerLists, legendSwatches, sparkOf } from './rows.ts';

const PM25 = subject('pm25', { unit: 'μg/m³' });
const ABOUT = { subject: 'pm25', parameter: 'pm25-annual', limitClass: '2', unit: 'μg/m³' };

function layerFrom(rows: Indicator[], year: number, choice: EditionChoice = 'then') {
  const record = qualityRecord([PM25], { indicators: rows });
  const entries = layerOf(record, 'pm25', year, choice, TODAY);
  return { entries, ...layerLists(record, PM25, entries, choice, TODAY) };
}

const ROW = indicator('pm25', {
  ...ABOUT,
  series: [reported('2016', 46), reported('2018', null), reported('2020', 60)],
});

describe('the list of a layer', () => {
  test('has each place with its figure, its history and the change in it', () => {
    const { shown } = layerFrom([ROW], 2020);
    const [row] = shown[0]?.rows ?? [];
    expect(row?.entry.value).toBe(60);
    expect(row?.trend).toMatchObject({ verdict: 'worse', missing: [2017, 2018, 2019] });
    expect(row?.series && sparkOf(row.series)).toEqual([
      { year: 2016, value: 46 },
      { year: 2017, value: null },
      { year: 2018, value: null },
      { year: 2019, value: null },
      { year: 2020, value: 60 },
    ]);
  });

  test('puts places without a figure in the year apart', () => {
    const { shown, absent } = layerFrom([ROW], 2019);
    expect(shown).toEqual([]);
    expect(absent.map(({ rows }) => rows.length)).toEqual([1]);
  });

  test('names classes by steps, of which a lower one is better', () => {
    const record = qualityRecord([subject('class', { better: null, topic: 'groundwater' })], {
      indicators: [
        indicator('class', {
          subject: 'class',
          series: [
            reported('2016', null, { class: '劣Ⅴ' }),
            reported('2020', null, { class: 'Ⅳ' }),
          ],
        }),
      ],
    });
    const of = record.subjects[0];
    if (!of) throw new Error('no subject');
    const entries = layerOf(record, 'class', 2020, 'then', TODAY);
    const [row] = layerLists(record, of, entries, 'then', TODAY).shown[0]?.rows ?? [];
    expect(row).toMatchObject({ isClassTrend: true, trend: { verdict: 'better' } });
    // Drawn so that better is higher.
    expect(row?.series && sparkOf(row.series).at(-1)?.value).toBe(-3);
  });

  test('gives a row of cuts no trend: each is a change already', () => {
    const cut = indicator('cut', { ...ABOUT, name: 'PM2.5 下降比例', series: ROW.series });
    expect(layerFrom([cut], 2020).shown[0]?.rows[0]?.trend).toBeNull();
  });
});

describe('the period of a figure', () => {
  test.each([
    ['2020', 2020, false],
    ['2016-2020', 2020, true],
    ['2019', 2020, true],
    ['十三五', 2020, true],
  ])('%s is another than %i: %s', (period, year, other) => {
    const { entries } = layerFrom([ROW], 2020);
    const [entry] = entries;
    if (!entry) throw new Error('no entry');
    expect(isOtherPeriod({ ...entry, period }, year)).toBe(other);
  });
});

describe('the legend', () => {
  test('has what the layer uses, always no data, and no target among the figures', () => {
    const row = indicator('pm25', {
      ...ABOUT,
      target: '35',
      targetYear: 2020,
      series: [reported('2020', 31)],
    });
    const { entries } = layerFrom([row], 2020);
    expect(entries.map(({ target }) => target)).toEqual([false, true]);
    expect(legendSwatches(entries).map(({ id }) => id)).toEqual(['met', 'none']);
  });
});

describe('another edition', () => {
  const row = indicator('pm25', { ...ABOUT, series: [reported('2020', 31)] });
  const then = layerFrom([row], 2020).entries;

  test('changes a verdict where its limit lies on the other side of the figure', () => {
    const stage1 = layerFrom([row], 2020, { edition: 'gb3095-2026-stage1' }).entries;
    const [change] = changesBetween(then, stage1);
    expect(change?.before.judgement?.limit.value).toBe(35);
    expect(change?.after.judgement).toMatchObject({ met: false, limit: { value: 30 } });
  });

  test('changes nothing where both come to the same', () => {
    expect(changesBetween(then, then)).toEqual([]);
    const far = indicator('pm25', { ...ABOUT, series: [reported('2020', 60)] });
    const [before, after] = (['then', 'today'] as const).map(
      (one) => layerFrom([far], 2020, one).entries,
    );
    expect(changesBetween(before ?? [], after ?? [])).toEqual([]);
  });
});
