import { describe, expect, test } from 'vitest';
import { EXCHANGE_WORDS } from './exchange.ts';
import { FIELD_WORDS } from './field.ts';
import { GLOSSARY } from './glossary.ts';
import { NEAR_WORDS } from './near.ts';
import { OFFLINE_WORDS } from './offline.ts';
import { PLACE_FAULTS } from './place-faults.ts';
import { POSITION_WORDS } from './position.ts';
import { QUALITY_WORDS } from './quality.ts';
import { SITING_WORDS } from './siting.ts';
import { VISIT_WORDS } from './visit.ts';
import { VISIT_AT_WORDS } from './visit-at.ts';
import { VISIT_REPORT_WORDS } from './visit-report.ts';
import { WORDS } from './words.ts';

type Leaf = [path: string, zh: unknown, en: unknown];

/** Every text, list entry and function of the interface's words, in both languages. */
function leaves(zh: unknown, en: unknown, path = ''): Leaf[] {
  if (typeof zh !== 'object' || zh === null) return [[path, zh, en]];
  const other = (typeof en === 'object' && en !== null ? en : {}) as Record<string, unknown>;
  const keys = new Set([...Object.keys(zh), ...Object.keys(other)]);
  return [...keys].flatMap((key) =>
    leaves((zh as Record<string, unknown>)[key], other[key], path ? `${path}.${key}` : key),
  );
}

const ALL = [
  ...leaves(WORDS.zh, WORDS.en),
  ...leaves(SITING_WORDS.zh, SITING_WORDS.en, 'siting'),
  ...leaves(PLACE_FAULTS.zh, PLACE_FAULTS.en, 'faults'),
  ...leaves(QUALITY_WORDS.zh, QUALITY_WORDS.en, 'quality'),
  ...leaves(EXCHANGE_WORDS.zh, EXCHANGE_WORDS.en, 'exchange'),
  ...leaves(FIELD_WORDS.zh, FIELD_WORDS.en, 'field'),
  ...leaves(NEAR_WORDS.zh, NEAR_WORDS.en, 'near'),
  ...leaves(OFFLINE_WORDS.zh, OFFLINE_WORDS.en, 'offline'),
  ...leaves(POSITION_WORDS.zh, POSITION_WORDS.en, 'position'),
  ...leaves(VISIT_WORDS.zh, VISIT_WORDS.en, 'visit'),
  ...leaves(VISIT_AT_WORDS.zh, VISIT_AT_WORDS.en, 'visit-at'),
  ...leaves(VISIT_REPORT_WORDS.zh, VISIT_REPORT_WORDS.en, 'visit-report'),
];
const TEXTS = ALL.filter(([, zh]) => typeof zh === 'string');
const FUNCTIONS = ALL.filter(([, zh]) => typeof zh === 'function');
const ARGUMENTS = ['7401', '7402'];

type Words = (...args: string[]) => string;

describe('the words of the interface', () => {
  test('are texts and functions of texts', () => {
    expect(TEXTS.length).toBeGreaterThan(100);
    expect(FUNCTIONS.length).toBeGreaterThan(20);
    expect(TEXTS.length + FUNCTIONS.length).toBe(ALL.length);
  });

  test.each(ALL)('%s is there in both languages', (_, zh, en) => {
    expect(typeof en).toBe(typeof zh);
  });

  test.each(TEXTS)('%s is not empty', (_, zh, en) => {
    expect(zh).toMatch(/\S/);
    expect(en).toMatch(/\S/);
  });

  test.each(FUNCTIONS)('%s says all that it is given, in both languages', (_, zh, en) => {
    const count = Math.max((zh as Words).length, (en as Words).length);
    for (const words of [zh as Words, en as Words]) {
      const said = words(...ARGUMENTS.slice(0, count)).toLowerCase();
      expect(said).toMatch(/\S/);
      for (const argument of ARGUMENTS.slice(0, count)) expect(said).toContain(argument);
    }
  });

  test('English has no Chinese left but for the names that belong there', () => {
    const left = TEXTS.filter(([, , en]) => /[\u3400-\u9fff]/.test(String(en)));
    expect(left.map(([path]) => path)).toEqual(['appSubtitle', 'switchLanguage']);
  });

  test('a term is explained in one sentence in both languages', () => {
    for (const { zh, en, topics } of GLOSSARY) {
      expect(topics.length).toBeGreaterThan(0);
      expect(zh.text).toMatch(/^[^。]+。$/);
      expect(en.text).toMatch(/^[A-Z].*[^.]\.$/);
      expect(`${en.term} ${en.text}`).not.toMatch(/[\u3400-\u9fff]/);
    }
  });

  test('one of a thing is not said in the plural', () => {
    expect(WORDS.en.resultCount(1)).toBe('1 result');
    expect(WORDS.en.resultCount(0)).toBe('0 results');
    expect(WORDS.en.featureCount(1)).toBe('1 feature');
  });
});
