import { describe, expect, test } from 'vitest';
import { county, feature } from '#domain/fixtures.ts';
import { CLAUSE_KINDS, type Clause, type ClauseItem } from '#domain/quality/clauses.ts';
import { indicator, qualityRecord, reported, subject } from '#domain/quality/fixtures.ts';
import { checkPromises } from '#domain/quality/promises.ts';
import { ACCOUNT_WORDS } from '#i18n/account.ts';
import { promiseCsv } from './promise-csv.ts';
import { headOf, itemText, printedFigure, type Telling, targetText } from './text.ts';

const EAST = 'alpha-14/jurisdiction/east';
const SECTION = 'alpha-14/river-section/south';
const row = indicator('pm', {
  subject: 'pm25',
  name: '=细颗粒物',
  nameEn: 'Fine particles',
  unit: 'μg/m³',
  target: '≤35',
  targetYear: 2020,
  binding: true,
  baseline: '50',
  baselineYear: 2015,
  series: [reported('2020', 60), reported('2021', '良好', { textEn: 'Good' })],
});
const record = qualityRecord([subject('pm25', { zh: '细颗粒物', en: 'PM2.5', unit: 'μg/m³' })], {
  indicators: [row],
  features: [county(), feature(SECTION, null, { name: '南断面', nameEn: 'South section' })],
  terms: { 市区: 'urban area', 万吨: '10,000 t' },
});
const plan = record.plans[0];
const telling = (lang: 'zh' | 'en'): Telling => {
  if (!plan) throw new Error('the record has no plan');
  return { record, lang, plan, words: ACCOUNT_WORDS[lang] };
};

const item = (changes: Partial<ClauseItem> = {}): ClauseItem => ({
  indicator: row.id,
  subject: 'pm25',
  feature: EAST,
  scope: null,
  unit: 'μg/m³',
  period: '2020',
  value: 60,
  text: null,
  ...changes,
});

const clause = (kind: Clause['kind'], params: Clause['params'] = {}): Clause => ({
  kind,
  question: 'good',
  tone: 'bad',
  topic: 'air',
  params,
  items: [],
  indicators: [],
  features: [],
  discrepancies: [],
  cites: [],
});

describe.each(['zh', 'en'] as const)('clauses in %s', (lang) => {
  test.each(CLAUSE_KINDS)('%s names its figure and leaves no place empty', (kind) => {
    const full = item({
      limit: 35,
      excess: 25,
      printedClass: 'Ⅴ',
      computedClass: 'Ⅳ',
      deciding: ['cod'],
      trend: {
        from: { period: '2016', value: 46 },
        to: { period: '2020', value: 60 },
        change: 14,
        percent: 30.4,
        verdict: 'worse',
        missing: [2017],
      },
      fromText: '劣Ⅴ',
      fromPeriod: '2015',
      target: '≤35',
      targetYear: 2020,
      marginBy: -25,
    });
    const params = { year: 2020, of: 8, count: 3, from: 2016, to: 2020, reached: 4, missed: 5 };
    const head = headOf(telling(lang), clause(kind, { ...params, notReported: 6, cannotTell: 7 }));
    const said = itemText(telling(lang), clause(kind), full);
    for (const text of [head, said]) {
      expect(text).toMatch(/\S/);
      expect(text).not.toMatch(/[{}]|undefined|null|NaN/);
    }
    if (lang === 'en') expect(head).not.toMatch(/[\u3400-\u9fff]/);
  });
});

describe('a figure of a clause', () => {
  const say = (kind: Clause['kind'], changes: Partial<ClauseItem>, lang: 'zh' | 'en' = 'zh') =>
    itemText(telling(lang), clause(kind), item(changes));

  test('stands beside its limit and by how much it is over', () => {
    expect(say('limits-exceeded', { limit: 35, excess: 25 })).toBe(
      '细颗粒物 60 μg/m³，限值35 μg/m³，超出25 μg/m³',
    );
  });

  test('says when another row prints another figure, and what it covers', () => {
    expect(say('limits-met', { limit: 75, conflict: true, scope: '市区' }, 'en')).toBe(
      'PM2.5 (urban area) 60 μg/m³, limit 75 μg/m³ (another row prints another figure)',
    );
  });

  test('of a section shows the printed and the computed class', () => {
    expect(
      say('class-denied', {
        feature: SECTION,
        printedClass: 'Ⅲ',
        computedClass: '劣Ⅴ',
        deciding: ['cod'],
      }),
    ).toBe('南断面印为Ⅲ类，按cod数值算为劣Ⅴ类（2020年）');
  });

  test('off a share is off by percentage points', () => {
    const changes = { unit: '%', value: 55.6, target: '≥75.4', targetYear: 2020, marginBy: -19.8 };
    expect(say('missed', changes)).toContain('差19.8 个百分点');
    expect(say('missed', { ...changes, marginBy: -1 }, 'en')).toContain('1 percentage point');
  });

  test('that rose under reductions says rise', () => {
    expect(say('rise-as-cut', { value: -33.3, unit: '%' })).toBe(
      '细颗粒物：2020年上升33.3%，印在下降一栏',
    );
  });

  test('keeps a printed zero, and translates printed words', () => {
    const print = { indicator: row.id, period: '2020', unit: 'dB(A)' };
    expect(printedFigure(telling('zh'), { ...print, value: 53, text: '53.0' })).toBe('53.0 dB(A)');
    const words = { ...print, period: '2021', value: null, text: '良好' };
    expect(printedFigure(telling('en'), words)).toBe('Good');
    expect(printedFigure(telling('en'), { ...words, text: null })).toBe('—');
    expect(printedFigure(telling('en'), { ...words, text: '劣Ⅴ' })).toBe('worse than Class V');
  });

  test('in 万吨 is a product in English', () => {
    const print = { indicator: row.id, period: '2020', text: null, value: 3.4, unit: '万吨' };
    expect(printedFigure(telling('en'), print)).toBe('3.4 × 10,000 t');
    expect(printedFigure(telling('zh'), print)).toBe('3.4 万吨');
  });

  test('a bare target gets its unit, one in words does not', () => {
    expect(targetText(telling('zh'), row.id, '≤35')).toBe('≤35 μg/m³');
    expect(targetText(telling('zh'), row.id, '完成市级下达指标')).toBe('完成市级下达指标');
  });
});

test('promises as CSV have outcome, margin and citation, and no formula', () => {
  const [, line = ''] = promiseCsv(telling('zh'), checkPromises(record, 'alpha-14')).split('\r\n');
  expect(line).toContain("'=细颗粒物");
  expect(line).toContain(',2015,50,2020,≤35,2020,60,μg/m³,未达到,-25,照录,');
  expect(line).toContain('第 5.1 节；第 3.1 节');
});
