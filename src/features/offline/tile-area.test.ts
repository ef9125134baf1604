import { expect, test } from 'vitest';
import type { Plan } from '#domain/types.ts';
import { boundsOfPlace, levelsUpTo, middleOf, rangeOf, sizeOf } from './tile-area.ts';

const PLANS = [
  { id: 'alpha-14', bbox: [113, 37, 114, 38] },
  { id: 'beta-14', bbox: [111, 36, 112, 37] },
] as unknown as Plan[];

test('a square lies around the middle of the map, a territory where its plan prints it', () => {
  const [west, , east] = boundsOfPlace('5', { lon: 113, lat: 38 }, PLANS) ?? [];
  expect(((west ?? 0) + (east ?? 0)) / 2).toBeCloseTo(113);
  expect(boundsOfPlace('beta-14', null, PLANS)).toEqual([111, 36, 112, 37]);
});

test('without a middle there is no square, and of what is not offered no box', () => {
  expect(boundsOfPlace('5', null, PLANS)).toBeNull();
  expect(boundsOfPlace('500', { lon: 113, lat: 38 }, PLANS)).toBeNull();
  expect(boundsOfPlace('gamma-14', { lon: 113, lat: 38 }, PLANS)).toBeNull();
});

test('the middle is the camera’s, else that of the plans that are shown', () => {
  expect(middleOf({ lon: 1, lat: 2 }, PLANS, null)).toEqual({ lon: 1, lat: 2 });
  expect(middleOf(null, PLANS, 'alpha-14')).toEqual({ lon: 113.5, lat: 37.5 });
  expect(middleOf(null, PLANS, null)).toEqual({ lon: 112.5, lat: 37 });
  expect(middleOf(null, [], null)).toBeNull();
});

test('levels end where the basemap does', () => {
  expect(levelsUpTo(10)).toEqual([8, 9, 10]);
  expect(levelsUpTo(6)).toEqual([6]);
  expect(rangeOf(16, 12, 18)).toEqual([12, 16]);
  expect(rangeOf(12, 18, 14)).toEqual([12, 14]);
});

test('every layer takes its requests, and there is a limit', () => {
  expect(sizeOf([113, 37, 113.01, 37.01], [10, 10], 2)).toEqual({ tiles: 2, isTooMany: false });
  expect(sizeOf([113, 37, 114, 38], [10, 17], 1).isTooMany).toBe(true);
  expect(sizeOf(null, [10, 17], 1)).toEqual({ tiles: 0, isTooMany: false });
});
