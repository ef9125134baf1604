import { expect, test } from 'vitest';
import { isSurelyInside } from './inside.ts';
import type { Reason } from './types.ts';

const INSIDE = { relation: 'inside' } as const;
const of = (...reasons: Reason[]) => ({ reasons });

test('a doubt about the class of a project is none about where it lies', () => {
  const reading = { key: 'class-by-reading', type: 'coking', class: 'two-high' } as const;
  const past = { key: 'past-period', periodEnd: '2025-12-31' } as const;
  expect(isSurelyInside(of(), INSIDE)).toBe(true);
  expect(isSurelyInside(of(reading, past), INSIDE)).toBe(true);
  expect(isSurelyInside(of({ key: 'surveyed', radiusM: 5, feature: 'a' }), INSIDE)).toBe(true);
  expect(isSurelyInside(of(reading, { key: 'site-uncertain', radiusM: 9 }), INSIDE)).toBe(false);
  expect(isSurelyInside(of({ key: 'on-border', feature: 'a' }), INSIDE)).toBe(false);
});

test('only who must be inside is', () => {
  expect(isSurelyInside(of(), { relation: 'within' })).toBe(false);
  expect(isSurelyInside(of(), { relation: 'outside' })).toBe(false);
  expect(isSurelyInside(of(), undefined)).toBe(false);
});
