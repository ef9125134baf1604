import { expect, test } from 'vitest';
import { isDay } from './fields.ts';

test.each([
  ['2026-11-22', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-11-2', false],
  ['0002-03-01', false],
  ['1969-12-31', false],
  ['2201-01-01', false],
  ['12026-03-01', false],
  ['', false],
])('“%s” is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});
