import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fix } from '../fix.ts';
import { geodesicM } from '../geometry/geodesic.ts';
import { type AveragedFix, averageFixes } from './average.ts';

const HERE: [number, number] = [113.1, 40.1];
/** Degrees that a metre makes, near enough. */
const EAST = 1 / 85_270;
const NORTH = 1 / 111_035;

/** A fix so many metres east and north of `HERE`. */
function fix(eastM: number, northM: number, accuracyM = 10, second = 0): Fix {
  const [lon, lat] = HERE;
  return { lon: lon + eastM * EAST, lat: lat + northM * NORTH, accuracyM, at: second * 1000 };
}

function averaged(fixes: readonly Fix[]): AveragedFix {
  const mean = averageFixes(fixes);
  if (!mean) throw new Error('nothing averaged');
  return mean;
}

const offM = ({ lon, lat }: AveragedFix, [x, y]: [number, number] = HERE) =>
  geodesicM([lon, lat], [x, y]);

describe('averaging fixes', () => {
  test('nothing gives nothing, and so does nonsense', () => {
    expect(averageFixes([])).toBeNull();
    const bad = [
      { lon: Number.NaN },
      { lat: 91 },
      { lon: 181 },
      { accuracyM: -1 },
      { at: Infinity },
    ];
    expect(averageFixes(bad.map((change) => ({ ...fix(0, 0), ...change })))).toBeNull();
  });

  test('one fix is itself', () => {
    const { lon, lat, accuracyM, fixes, seconds } = averaged([fix(3, 4, 12, 7)]);
    expect({ accuracyM, fixes, seconds }).toEqual({ accuracyM: 12, fixes: 1, seconds: 0 });
    expect(geodesicM([lon, lat], [HERE[0] + 3 * EAST, HERE[1] + 4 * NORTH])).toBeLessThan(1e-3);
  });

  test('a better fix counts more: half the accuracy counts a fourth', () => {
    const mean = averaged([fix(0, 0, 10, 1), fix(10, 0, 20, 31)]);
    expect(offM(mean)).toBeCloseTo(2, 2);
    expect(mean.seconds).toBe(30);
  });

  test('a slip far away is left out, and does not count in time or number', () => {
    const good = [0, 1, 2, 3, 4].map((second) => fix(second - 2, 0, 5, second));
    const mean = averaged([...good, fix(400, 300, 5, 90)]);
    expect(offM(mean)).toBeLessThan(0.1);
    expect(mean).toMatchObject({ fixes: 5, seconds: 4 });
  });

  test('a far fix that says itself how bad it is may stay, and weighs little', () => {
    const mean = averaged([fix(0, 0, 5), fix(1, 0, 5), fix(1000, 0, 800)]);
    expect(mean.fixes).toBe(3);
    expect(offM(mean)).toBeLessThan(2);
    // It is one of the 95 %.
    expect(mean.accuracyM).toBeGreaterThan(900);
  });

  test('two places that contradict each other are both kept, and the spread says so', () => {
    const mean = averaged([fix(0, 0, 5), fix(1000, 0, 5)]);
    expect(mean.fixes).toBe(2);
    expect(mean.accuracyM).toBeCloseTo(500, 0);
  });

  test('many fixes of one receiver are no better than one of them', () => {
    const still = Array.from({ length: 100 }, (_, second) => fix(0, 0, 8, second));
    expect(averaged(still).accuracyM).toBe(8);
  });

  test('works across the date line', () => {
    const at = (lon: number) => ({ lon, lat: 60, accuracyM: 50, at: 0 });
    const mean = averaged([at(179.9999), at(-179.9999)]);
    expect(Math.abs(mean.lon)).toBeCloseTo(180, 6);
    expect(mean.accuracyM).toBe(50);
  });
});

describe('whatever the fixes', () => {
  const someFix = fc
    .tuple(
      fc.double({ min: -200, max: 200, noNaN: true }),
      fc.double({ min: -200, max: 200, noNaN: true }),
      fc.double({ min: 0, max: 150, noNaN: true }),
      fc.integer({ min: 0, max: 600 }),
    )
    .map(([east, north, accuracyM, second]) => fix(east, north, accuracyM, second));
  const someFixes = fc.array(someFix, { minLength: 1, maxLength: 40 });

  test('the place lies within their box', () => {
    fc.assert(
      fc.property(someFixes, (fixes) => {
        const { lon, lat } = averaged(fixes);
        const [lons, lats] = [fixes.map((one) => one.lon), fixes.map((one) => one.lat)];
        expect(lon).toBeGreaterThanOrEqual(Math.min(...lons) - 1e-9);
        expect(lon).toBeLessThanOrEqual(Math.max(...lons) + 1e-9);
        expect(lat).toBeGreaterThanOrEqual(Math.min(...lats) - 1e-9);
        expect(lat).toBeLessThanOrEqual(Math.max(...lats) + 1e-9);
      }),
    );
  });

  test('the accuracy is never better than the best fix, and holds most of those used', () => {
    fc.assert(
      fc.property(someFixes, (fixes) => {
        const mean = averaged(fixes);
        const best = Math.min(...fixes.map(({ accuracyM }) => Math.max(1, accuracyM)));
        expect(mean.accuracyM).toBeGreaterThanOrEqual(best - 1e-9);
        const held = fixes.filter(
          ({ lon, lat }) => offM(mean, [lon, lat]) <= mean.accuracyM * 1.001 + 0.01,
        );
        expect(held.length).toBeGreaterThanOrEqual(Math.floor(0.95 * mean.fixes));
        expect(mean.fixes).toBeGreaterThan(fixes.length / 2);
      }),
    );
  });

  test('their order makes no difference', () => {
    fc.assert(
      fc.property(someFixes, (fixes) => {
        const [one, other] = [averaged(fixes), averaged([...fixes].reverse())];
        expect(geodesicM([one.lon, one.lat], [other.lon, other.lat])).toBeLessThan(0.05);
        expect(other.accuracyM).toBeCloseTo(one.accuracyM, 1);
        expect([other.fixes, other.seconds]).toEqual([one.fixes, one.seconds]);
      }),
    );
  });

  test('a shift of all of them shifts the mean', () => {
    fc.assert(
      fc.property(someFixes, (fixes) => {
        const there = fixes.map((one) => ({ ...one, lon: one.lon + 0.01 }));
        const [mean, moved] = [averaged(fixes), averaged(there)];
        expect(moved.lon - mean.lon).toBeCloseTo(0.01, 8);
        expect(moved.accuracyM).toBeCloseTo(mean.accuracyM, 4);
      }),
    );
  });
});
