import { describe, expect, test } from 'vitest';
import { limitText, positionLonLat, type VerdictWords, verdictText } from './text.ts';
import type { KeptLimit } from './types.ts';

const LIMIT: KeptLimit = {
  comparator: '<=',
  value: 40,
  unit: '次/日',
  source: '规划',
  sourceEn: 'plan',
};
const TERMS = { terms: { '次/日': 'times a day' } };
const WORDS: VerdictWords = {
  within: 'within',
  'within-target': 'at the target',
  wrong: { beyond: 'beyond', below: 'below', apart: 'apart', 'beyond-target': 'off the target' },
  wrongBy: {
    beyond: (by) => `beyond by ${by}`,
    below: (by) => `below by ${by}`,
    apart: (by) => `apart by ${by}`,
    'beyond-target': (by) => `off the target by ${by}`,
  },
};

test('a limit has its sign and unit in the language', () => {
  expect(limitText(TERMS, 'zh', LIMIT)).toBe('≤ 40 次/日');
  expect(limitText(TERMS, 'en', { ...LIMIT, comparator: '>', value: 0.5 })).toBe(
    '> 0.5 times a day',
  );
  expect(limitText(TERMS, 'en', { ...LIMIT, unit: '' })).toBe('≤ 40');
});

describe('a verdict', () => {
  test.each([
    [{ comparator: '<=' }, 'beyond'],
    [{ comparator: '<' }, 'beyond'],
    [{ comparator: '>=' }, 'below'],
    [{ comparator: '>' }, 'below'],
    [{ comparator: '=' }, 'apart'],
    [{ comparator: '>=', over: 'day' }, 'below'],
    [{ comparator: '>=', over: 'target' }, 'off the target'],
    [{ comparator: '=', over: 'target' }, 'off the target'],
  ] as const)('of a value that fails %j is “%s”', (limit, text) => {
    expect(verdictText(WORDS, 'beyond', limit, null)).toBe(text);
    expect(verdictText(WORDS, 'beyond', limit, '2 mg')).toBe(`${text} by 2 mg`);
  });

  test('of a value that keeps a target does not call it a limit', () => {
    expect(verdictText(WORDS, 'within', { comparator: '>=' }, null)).toBe('within');
    const target = { comparator: '=', over: 'target' } as const;
    expect(verdictText(WORDS, 'within', target, null)).toBe('at the target');
  });
});

test('the atlas’s own position has fewer digits than a measured one', () => {
  const at = { lon: 113.3456789, lat: -40.1, accuracyM: 8, at: '' };
  expect(positionLonLat({ ...at, source: 'device' })).toBe('40.100000° S, 113.345679° E');
  expect(positionLonLat({ ...at, source: 'feature' })).toBe('40.1000° S, 113.3457° E');
});
