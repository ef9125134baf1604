import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { csvCell } from '../csv.ts';
import { visitArbitrary } from './exchange/arbitraries.ts';
import { ITEM, MEASUREMENT, VISIT } from './fixtures.ts';
import { summaryCsv, summaryRows } from './summary.ts';
import { SUMMARY_WORDS } from './summary-words.ts';
import { summaryXlsx } from './summary-xlsx.ts';
import type { Visit } from './types.ts';

const limit = { ...ITEM.limit, source: '标准 A', sourceEn: 'standard A' } as NonNullable<
  typeof ITEM.limit
>;
const FOUND: Visit = {
  ...VISIT,
  items: [
    { ...ITEM, answer: 'not-met', value: '45', note: '=1+1' },
    { ...ITEM, obligation: 'b', answer: 'met', limit: null },
    { ...ITEM, obligation: 'c', answer: 'not-seen' },
    { ...ITEM, obligation: 'd', value: '30' },
  ],
  measurements: [{ ...MEASUREMENT, value: '50', limit: { ...limit, over: 'year' } }],
  notes: '第一行\n"第二行"',
};

/** The row of a visit by the names of its columns. */
function named(visit: Visit, lang: 'zh' | 'en', plans = {}) {
  const [columns = [], row = []] = summaryRows([visit], lang, plans);
  return Object.fromEntries(columns.map((column, i) => [column, row[i]]));
}

/** The text or number of every cell of the workbook, by its place. */
async function cells(visits: Visit[]): Promise<Record<string, string>> {
  const parts = unzipSync(new Uint8Array(await summaryXlsx(visits, 'zh').arrayBuffer()));
  const xml = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
  const onError = (level: string, message: string) => {
    if (level !== 'warning') throw new Error(message);
  };
  const found = new DOMParser({ onError }).parseFromString(xml, 'text/xml');
  expect(found.getElementsByTagName('f').length).toBe(0);
  const all = [...found.getElementsByTagName('c')];
  return Object.fromEntries(all.map((cell) => [cell.getAttribute('r'), cell.textContent ?? '']));
}

describe('the table of visits', () => {
  test('counts answers and words what is not met, with where it stands', () => {
    expect(named(FOUND, 'zh', { 'pingcheng-14': '平城区规划' })).toMatchObject({
      日期: '2026-11-22',
      地点: '大同市东郊污水处理厂',
      规划: '平城区规划',
      检查项数: 4,
      已答项数: 3,
      符合: 1,
      不符合: 1,
      不适用: 0,
      未看到: 1,
      不符合的义务与出处: '化学需氧量不超过40毫克/升（平城区规划，第 4.2 节）；=1+1',
      照片数: 1,
    });
  });

  test('names values beyond their limit, with what must be said beside', () => {
    const row = named(FOUND, 'en');
    expect(row['values measured']).toBe(
      'COD at most 40 mg/L: 45 mg/L\nCOD at most 40 mg/L: 30 mg/L\nCOD: 50 mg/L',
    );
    expect(row['values not within a limit or not at a target']).toBe(
      'COD at most 40 mg/L: 45 mg/L (limit ≤ 40 mg/L, plan, 4.2)\n' +
        'COD: 50 mg/L (limit ≤ 40 mg/L, standard A; ' +
        'the limit is for a whole year: a single reading is no verdict)',
    );
  });

  test('has nothing where nothing was found, and 0 where none was counted', () => {
    const empty = { ...VISIT, feature: null, title: '河边', position: null, items: [], photos: [] };
    expect(named({ ...empty, measurements: [] }, 'zh')).toMatchObject({
      地点: '河边',
      规划: null,
      '经度（WGS 84）': null,
      位置来源: null,
      符合: 0,
      不符合的义务与出处: null,
      备注: null,
      照片数: 0,
    });
  });

  test('has a name for every column in both languages, and as many cells', () => {
    const [zh, en] = [SUMMARY_WORDS.zh.columns, SUMMARY_WORDS.en.columns];
    expect(zh.length).toBe(en.length);
    expect(summaryRows([FOUND], 'zh')[1]?.length).toBe(zh.length);
  });

  test('as CSV runs no formula', () => {
    const csv = summaryCsv([{ ...FOUND, person: '=HYPERLINK("x")' }], 'zh');
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv.startsWith('\uFEFF')).toBe(true);
  });

  test('as CSV has no cell that a spreadsheet would spread over rows', () => {
    const [, row = []] = summaryRows([{ ...FOUND, notes: `=${'检'.repeat(40_000)}` }], 'zh');
    const notes = csvCell(row[18] ?? '');
    expect(notes.startsWith("'=检")).toBe(true);
    expect(notes.length).toBe(32_767);
  });
});

describe('the table as a workbook', () => {
  test('has text as text and numbers as numbers', async () => {
    const person = '=HYPERLINK("http://x") <b>&amp;_x0041_';
    const found = await cells([{ ...FOUND, person }]);
    expect(found.B2).toBe('=HYPERLINK("http://x") <b>&amp;_x005F_x0041_');
    expect(found).toMatchObject({
      A1: '日期',
      A2: '2026-11-22',
      F2: '113.3456789',
      S2: FOUND.notes,
    });
    expect(found.U1).toBe('记录编号');
  });

  test('of any visits is well-formed', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(visitArbitrary, async (visit) => {
        expect((await cells([visit])).U2).toBe(visit.id);
      }),
      { numRuns: 50 },
    );
  });

  test('cuts what no cell can hold, and leaves out signs that are none', async () => {
    const long = await cells([{ ...VISIT, notes: 'x'.repeat(40_000) }]);
    expect(long.S2?.length).toBe(32_766);
    expect(long.S2?.endsWith('x…')).toBe(true);
    const odd = await cells([{ ...VISIT, notes: 'a\u0000b\u001bc\ud800d\uffffe' }]);
    expect(odd.S2).toBe('abc\uFFFDde');
  });
});
