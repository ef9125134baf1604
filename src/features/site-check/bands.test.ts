import { expect, test } from 'vitest';
import { bandOf, toBands } from './bands.ts';

test.each([
  [0, 0],
  [0.01, 1],
  [50, 1],
  [50.01, 2],
  [1000, 4],
  [10_000, 7],
  [10_000.01, null],
])('%d m at least falls into band %s', (min, band) => {
  expect(bandOf({ min, max: min + 1 })).toBe(band);
});

test('neighbours are counted by kind: those surely in a band apart from those that may be farther', () => {
  const near = [
    { id: 'a/river/x', kind: 'river' as const, distanceM: { min: 0, max: 0 } },
    { id: 'a/river/y', kind: 'river' as const, distanceM: { min: 0, max: 300 } },
    { id: 'a/zone/z', kind: 'zone' as const, distanceM: { min: 120, max: 500 } },
  ];
  const bands = toBands(near);
  expect(bands).toHaveLength(8);
  expect(bands[0]?.cells.river).toEqual({ certain: 1, possible: 1 });
  expect(bands[3]?.cells.zone).toEqual({ certain: 1, possible: 0 });
  expect(bands.flatMap((band) => band.near)).toEqual(near);
});
