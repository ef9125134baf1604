import { describe, expect, test } from 'vitest';
import { ACCOUNT_WORDS } from './account.ts';
import { CHART_WORDS } from './chart.ts';

type Leaf = [path: string, zh: unknown, en: unknown];

function leaves(zh: unknown, en: unknown, path: string): Leaf[] {
  if (typeof zh !== 'object' || zh === null) return [[path, zh, en]];
  const other = (typeof en === 'object' && en !== null ? en : {}) as Record<string, unknown>;
  const keys = new Set([...Object.keys(zh), ...Object.keys(other)]);
  return [...keys].flatMap((key) =>
    leaves((zh as Record<string, unknown>)[key], other[key], `${path}.${key}`),
  );
}

const ALL = [
  ...leaves(ACCOUNT_WORDS.zh, ACCOUNT_WORDS.en, 'account'),
  ...leaves(CHART_WORDS.zh, CHART_WORDS.en, 'chart'),
];
const TEXTS = ALL.filter(([, zh]) => typeof zh === 'string') as [string, string, string][];
const FUNCTIONS = ALL.filter(([, zh]) => typeof zh === 'function');
const ARGUMENTS = ['7401', '7402', '7403'];

/** Neutral clauses have no word for their tone. */
const MAY_BE_EMPTY = ['account.tones.neutral'];

const placesOf = (template: string) => (template.match(/\{\w+\}/g) ?? []).sort();

describe('the words of accounts and charts', () => {
  test.each(ALL)('%s is there in both languages', (_, zh, en) => {
    expect(typeof en).toBe(typeof zh);
  });

  test.each(TEXTS.filter(([path]) => !MAY_BE_EMPTY.includes(path)))(
    '%s is not empty',
    (_, zh, en) => {
      expect(zh).toMatch(/\S/);
      expect(en).toMatch(/\S/);
    },
  );

  test.each(TEXTS.filter(([, zh]) => zh.includes('{')))(
    '%s leaves the same places to the figures in both languages',
    (_, zh, en) => {
      expect(placesOf(en)).toEqual(placesOf(zh));
    },
  );

  test.each(FUNCTIONS)('%s says what it is given', (path, zh, en) => {
    type Say = (...args: string[]) => string;
    for (const say of [zh as Say, en as Say]) {
      // The size of a difference only chooses between point and points.
      const count = path === 'account.points' ? 1 : say.length;
      const said = say(...ARGUMENTS.slice(0, say.length)).toLowerCase();
      for (const argument of ARGUMENTS.slice(0, count)) expect(said).toContain(argument);
    }
  });

  test('English has no Chinese left', () => {
    for (const [path, , en] of TEXTS) expect(`${path} ${en}`).not.toMatch(/[\u3400-\u9fff]/);
  });
});
