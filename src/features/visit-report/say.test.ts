import { describe, expect, test } from 'vitest';
import { plan, record } from '#domain/fixtures.ts';
import { ITEM, VISIT } from '#domain/visits/fixtures.ts';
import { judgeValue } from '#domain/visits/measure.ts';
import type { KeptLimit } from '#domain/visits/types.ts';
import { reportingOf } from './context.ts';
import { cssString } from './running-foot.ts';
import {
  cameraTimeText,
  dueText,
  instantText,
  judgementTexts,
  positionTexts,
  sourceText,
} from './say.ts';

const known = record({ plans: [plan()] });
const zh = reportingOf(known, VISIT, 'zh');
const en = reportingOf(known, VISIT, 'en');
const LIMIT: KeptLimit = {
  comparator: '<=',
  value: 40,
  unit: 'mg/L',
  source: '规划',
  sourceEn: 'plan',
};

/** What the report says of a value, in both languages. */
function said(value: string, unit: string, changes: Partial<KeptLimit> = {}) {
  const limit = { ...LIMIT, ...changes };
  const judged = judgeValue(value, unit, limit, VISIT.date);
  return [zh, en].map((one) => judgementTexts(one, judged, { unit, limit }));
}

describe('values against limits', () => {
  test('say by how much', () => {
    expect(said('50', 'mg/L')).toEqual([['超出限值 10 mg/L'], ['beyond the limit by 10 mg/L']]);
    expect(said('40', 'mg/L')).toEqual([['在限值以内'], ['within the limit']]);
  });

  test('call a value below a least one so', () => {
    const [texts, english] = said('3', 'mg/L', { comparator: '>=', value: 5 });
    expect([texts, english]).toEqual([['低于限值 2 mg/L'], ['below the limit by 2 mg/L']]);
  });

  test('say what a value in another unit is in the limit’s', () => {
    const [texts] = said('50000', 'µg/L');
    expect(texts).toEqual(['合 50 mg/L，超出限值 10 mg/L']);
    expect(said('<500', 'µg/L')[1]).toEqual(['that is < 0.5 mg/L, within the limit']);
  });

  test('say that one reading is no verdict on a mean', () => {
    const [texts, english] = said('50', 'mg/L', { over: 'year', verification: 'unverified' });
    expect(texts?.[1]).toMatch(/全年.*不能据此判定/);
    expect(texts?.[2]).toContain('没有与标准原文核对');
    expect(english?.[1]).toContain('no verdict');
  });

  test('never call a target a limit', () => {
    for (const texts of said('50', 'mg/L', { over: 'target', due: '2025' })) {
      expect(texts[0]).not.toMatch(/限值|limit/);
      expect(texts[0]).toMatch(/目标|target/);
      expect(texts.slice(1).join(' ')).toMatch(/期限已过|date has passed/);
    }
  });

  test('say why nothing can be said', () => {
    expect(said('多', 'mg/L')).toEqual([
      ['不能比较：填的不是一个数。'],
      ['cannot be compared: what was typed is no single number.'],
    ]);
    const judged = judgeValue('5', 'mg/L', null);
    expect(judgementTexts(zh, judged, { unit: 'mg/L', limit: null })).toEqual([
      '不能比较：没有可比的限值。',
    ]);
  });
});

describe('words of the report', () => {
  test('a source is the plan’s title with section, table and row; an unknown plan keeps its id', () => {
    const cite = [{ section: '4.2', table: '表1', row: '3' }, { section: '5' }];
    const item = { ...ITEM, plan: 'alpha-14', cite };
    expect(sourceText(zh, item)).toBe('《东县规划》第 4.2 节 · 表1 · “3”行；第 5 节');
    expect(sourceText(en, item)).toMatch(/^Plan of East County, section 4.2, .*; section 5$/);
    expect(sourceText(zh, { ...item, plan: 'gone-14' })).toContain('gone-14');
  });

  test('a deadline that had passed on the day of the visit says so', () => {
    expect(dueText(zh, '2025')).toBe('期限 2025年底，已过');
    expect(dueText(en, '2027-06')).toBe('by the end of June 2027');
    expect(dueText(zh, null)).toBe('');
  });

  test('a position says how it was taken and how good it is', () => {
    const position = { lon: 113.3456789, lat: -40.1, accuracyM: null, at: '', source: 'feature' };
    expect(positionTexts(zh, { ...position, source: 'feature' })).toEqual([
      '40.1000° S, 113.3457° E',
      '图集中的位置',
      '误差不详',
      '不是在现场取得的',
    ]);
    const taken = positionTexts(en, { ...position, source: 'device', accuracyM: 8, at: '?' });
    expect(taken).toEqual([
      '40.100000° S, 113.345679° E',
      'by the device',
      'uncertainty 8 m',
      'taken ?',
    ]);
  });

  test('moments name their zone; a camera’s clock has none', () => {
    const at = '2026-11-22T16:30:00.000Z';
    expect(instantText(at, 'zh', 'Asia/Shanghai')).toBe('2026年11月23日 00:30 (UTC+8)');
    expect(instantText(at, 'en', 'Asia/Tokyo')).toBe('November 23, 2026 01:30 (UTC+9)');
    expect(instantText('gestern', 'zh')).toBe('gestern');
    expect(cameraTimeText('2026-11-22T09:30:00', 'zh')).toBe('2026年11月22日 09:30');
    expect(cameraTimeText('?', 'en')).toBe('?');
  });

  test('the foot of the page is one CSS string whatever the name holds', () => {
    expect(cssString('a"b\\c\nd')).toBe('"a\\"b\\\\c d"');
    expect([...cssString('长'.repeat(200))].length).toBeLessThan(80);
  });
});
