import { expect, test } from 'vitest';
import { plan } from '../fixtures.ts';
import { isBeyondPlans } from './coverage.ts';
import { context, DATE, point, site } from './fixtures.ts';
import { checkSite } from './judge.ts';

const isBeyond = (eastM: number, date = DATE, radiusM = 0) =>
  isBeyondPlans(checkSite(context(), site(point(eastM), radiusM), date), [plan()]);

test('a site in no plan’s territory is beyond the plans', () => {
  expect(isBeyond(0)).toBe(false);
  expect(isBeyond(9500)).toBe(true);
  expect(isBeyond(9500, DATE, 1000)).toBe(false);
  expect(isBeyond(90_000)).toBe(true);
});

test('so is one whose plan has not begun; a plan past its period may still hold', () => {
  expect(isBeyond(0, '2020-12-31')).toBe(true);
  expect(isBeyond(0, '2021-01-01')).toBe(false);
  expect(isBeyond(0, '2035-01-01')).toBe(false);
});
