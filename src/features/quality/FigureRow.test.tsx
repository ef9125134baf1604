import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Lang } from '#domain/lang.ts';
import { indicator, qualityRecord, reported, subject, TODAY } from '#domain/quality/fixtures.ts';
import type { Indicator } from '#domain/types.ts';
import { NEW_LOOK } from '#store/quality.ts';
import { qualityLayer } from '#store/quality-layer.ts';
import { QualityProvider, qualityOf } from './context.ts';
import { csvRows } from './csv.ts';
import { FigureRow } from './FigureRow.tsx';
import { layerLists } from './rows.ts';

const ABOUT = { subject: 'pm25', parameter: 'pm25-annual', limitClass: '2', unit: 'μg/m³' };

function qualityWith(row: Indicator, year: number, lang: Lang) {
  const record = qualityRecord([subject('pm25', { unit: 'μg/m³' })], { indicators: [row] });
  const layer = qualityLayer(record, { ...NEW_LOOK, topic: 'air', year }, TODAY);
  return qualityOf({ record, lang, layer, today: TODAY });
}

/** What the first rows of the layer say, without markup. */
function said(row: Indicator, year = 2020, lang: Lang = 'zh'): string {
  const quality = qualityWith(row, year, lang);
  const { record, layer } = quality;
  const of = layer.subject;
  if (!of) throw new Error('no subject');
  const lists = layerLists(record, of, layer.entries, layer.edition, TODAY);
  const html = renderToStaticMarkup(
    <QualityProvider value={quality}>
      {[...lists.shown, ...lists.absent].flatMap(({ rows }) =>
        rows.map((one) => <FigureRow key={one.key} row={one} />),
      )}
    </QualityProvider>,
  );
  return html
    .replaceAll(/<svg.*?<\/svg>/gs, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

const SERIES = [reported('2016', 46), reported('2020', 60)];

describe('a figure of the list', () => {
  test('says value, verdict, standard, change and source', () => {
    const text = said(indicator('pm25', { ...ABOUT, series: SERIES }));
    expect(text).toContain('60 μg/m³');
    expect(text).toContain('✕ 超过限值 35 (GB 3095-2012，二级)');
    expect(text).toContain('变差：2016 年 46 → 2020 年 60（+30.4%）');
    expect(text).toContain('其间 2017、2018、2019 年无数据');
    expect(text).toContain('第 3.1 节 · “2020”行');
  });

  test('says the same in English', () => {
    const text = said(indicator('pm25', { ...ABOUT, series: SERIES }), 2020, 'en');
    expect(text).toContain('✕ limit 35 exceeded (GB 3095-2012, class 2)');
    expect(text).toContain('Worse: 46 in 2016 → 60 in 2020 (+30.4%)');
  });

  test('says for which period it holds where that is not the year', () => {
    const text = said(indicator('pm25', { ...ABOUT, series: [reported('2016-2020', 50)] }), 2018);
    expect(text).toContain('2016-2020 年的数');
  });

  test('says why it is not judged', () => {
    const early = indicator('pm25', { ...ABOUT, series: [reported('2010', 50)] });
    expect(said(early, 2010)).toContain('当时没有收录的标准有效');
  });

  test('keeps a printed word, and a target as a promise', () => {
    const row = indicator('pm25', {
      ...ABOUT,
      series: [reported('2020', '完成')],
      target: '≤35',
      targetYear: 2020,
    });
    const text = said(row);
    expect(text).toContain('完成');
    expect(text).toContain('目标 ≤35 μg/m³');
  });

  test('of a missing year is no data, never 0', () => {
    const text = said(indicator('pm25', { ...ABOUT, series: SERIES }), 2018);
    expect(text).toContain('无数据');
    expect(text).not.toMatch(/\b0\b/);
  });
});

describe('the table to take away', () => {
  test('has each figure with its verdict, limit, standard and source', () => {
    const row = indicator('pm25', { ...ABOUT, series: SERIES });
    const [head, figure] = csvRows(qualityWith(row, 2020, 'zh'));
    const cell = (name: string) => figure?.[head?.indexOf(name) ?? -1];
    expect([cell('数值'), cell('判定'), cell('限值'), cell('标准')]).toEqual([
      60,
      '超过',
      '≤35',
      'GB 3095-2012',
    ]);
    expect(cell('出处')).toContain('第 3.1 节');
    expect(head?.length).toBe(figure?.length);
  });

  test('leaves out places without a figure', () => {
    const row = indicator('pm25', { ...ABOUT, series: SERIES });
    expect(csvRows(qualityWith(row, 2018, 'zh'))).toHaveLength(1);
  });
});
