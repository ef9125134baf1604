import { describe, expect, test } from 'vitest';
import { record } from './fixtures.ts';
import { citeText, pick, term } from './text.ts';

describe('citations', () => {
  test.each([
    [{ section: '2.1.5(3)' }, '第 2.1.5(3) 节', 'section 2.1.5(3)'],
    [
      { section: '3.1.3(一)', table: '表3-9' },
      '第 3.1.3(一) 节 · 表3-9',
      'section 3.1.3(一), table “表3-9”',
    ],
    [
      { section: '3.1.3(一)', table: '表3-9', row: '2018年' },
      '第 3.1.3(一) 节 · 表3-9 · “2018年”行',
      'section 3.1.3(一), table “表3-9”, row “2018年”',
    ],
    [{ section: '7', row: '1' }, '第 7 节 · “1”行', 'section 7, row “1”'],
    [{ section: '第二章第三节' }, '第二章第三节', 'section “第二章第三节”'],
    [{ section: '前言', table: '表1' }, '前言 · 表1', 'section “前言”, table “表1”'],
  ])('%j names all that it has in both languages', (cite, zh, en) => {
    expect(citeText(cite, 'zh')).toBe(zh);
    expect(citeText(cite, 'en')).toBe(en);
  });
});

describe('texts', () => {
  test('English is taken where it was given, Chinese stands in for it', () => {
    expect(pick('en', '御河', 'Yu River')).toBe('Yu River');
    expect(pick('en', '350', undefined)).toBe('350');
    expect(pick('en', '350', '')).toBe('350');
    expect(pick('zh', '御河', 'Yu River')).toBe('御河');
  });

  test('a term is translated for English only, and stands as it is when it has none', () => {
    const words = record();
    expect(term(words, 'zh', '米')).toBe('米');
    expect(term(words, 'en', '米')).toBe('m');
    expect(term(words, 'en', 'dB(A)')).toBe('dB(A)');
  });
});
