import { expect, test } from 'vitest';
import { doubtsClock } from './clock.ts';

const NOW = Date.parse('2026-11-22T03:00:00Z');
const MINUTE = 60_000;

test('a clock is doubted when it stands before what was saved', () => {
  expect(doubtsClock(NOW, [], 0)).toBe(false);
  expect(doubtsClock(NOW, ['2026-11-22T03:04:00Z', '2020-01-01T00:00:00Z'], 0)).toBe(false);
  expect(doubtsClock(NOW, ['2020-01-01T00:00:00Z', '2026-11-22T03:06:00Z'], 0)).toBe(true);
});

test('a clock is doubted when the receiver says otherwise', () => {
  expect(doubtsClock(NOW, [], -4 * MINUTE)).toBe(false);
  expect(doubtsClock(NOW, [], -6 * MINUTE)).toBe(true);
  expect(doubtsClock(NOW, [], 6 * MINUTE)).toBe(true);
});
