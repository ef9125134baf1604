import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromWgs84, toWgs84 } from './datum.ts';
import { meridianOf } from './gauss-kruger.ts';
import { CENTRAL_MERIDIANS, type DatumChoice, type Pair } from './types.ts';

const METRES_PER_DEGREE = 111_320;
/** Metres, well enough for places that lie close together. */
const apart = ([ax, ay]: Pair, [bx, by]: Pair) =>
  METRES_PER_DEGREE * Math.hypot((ax - bx) * Math.cos((ay * Math.PI) / 180), ay - by);

function wgs84(pair: Pair, choice: DatumChoice): Pair {
  const place = toWgs84(pair, choice);
  if (!place.ok) throw new Error(`${pair}: ${place.problem.key}`);
  return place.value;
}

function problem(pair: Pair, choice: DatumChoice): string | null {
  const place = toWgs84(pair, choice);
  return place.ok ? null : [place.problem.key, place.problem.detail].join(': ');
}

const inside = (west: number, east: number, south: number, north: number) =>
  fc.tuple(
    fc.double({ min: west, max: east, noNaN: true }),
    fc.double({ min: south, max: north, noNaN: true }),
  );
const inShanxi = inside(110.2, 114.6, 34.5, 40.8);
// The whole of what is accepted, less the width of a shift.
const inChina = inside(73.02, 135.98, 3.02, 53.98);

describe('Gauss–Krüger', () => {
  // Made with PROJ 9.1: cs2cs from longlat to tmerc, both on a=6378137, rf=298.257222101.
  test.each([
    [111.75041667, 37.13388889, 111, 566679.0637, 4111633.425],
    [111.75041667, 37.13388889, 114, 300098.4119, 4113739.5524],
    [113.58, 37.86, 114, 463040.2641, 4192041.8377],
    [113.3, 40.08, 114, 440293.859, 4438646.6987],
  ])('%f, %f on %i° agrees with PROJ to a millimetre', (lon, lat, meridian, east, north) => {
    const choice: DatumChoice = { datum: 'gk', centralMeridian: meridian };
    const [x, y] = fromWgs84([lon, lat], choice);
    expect(Math.hypot(x - east, y - north)).toBeLessThan(0.001);
    expect(apart(wgs84([east, north], choice), [lon, lat])).toBeLessThan(0.001);
  });

  test('is taken in either order, and with its zone before the easting', () => {
    const place = wgs84([566679.0625, 4111633.5], { datum: 'gk', centralMeridian: 111 });
    expect(wgs84([4111633.5, 566679.0625], { datum: 'gk', centralMeridian: 111 })).toEqual(place);
    expect(wgs84([37566679.0625, 4111633.5], { datum: 'gk' })).toEqual(place);
    expect(wgs84([4111633.5, 37566679.0625], { datum: 'gk', centralMeridian: 111 })).toEqual(place);
  });

  test('there and back is a tenth of a millimetre at most', () => {
    const meridian = fc.constantFrom(undefined, 111, 114);
    fc.assert(
      fc.property(inShanxi, meridian, (place, centralMeridian) => {
        const choice: DatumChoice =
          centralMeridian === undefined ? { datum: 'gk' } : { datum: 'gk', centralMeridian };
        expect(apart(wgs84(fromWgs84(place, choice), choice), place)).toBeLessThan(0.0001);
      }),
    );
  });

  test('takes the zone whose meridian is nearest', () => {
    expect([112.49, 112.51, 60, 150].map(meridianOf)).toEqual([111, 114, 75, 135]);
    expect(CENTRAL_MERIDIANS).toContain(meridianOf(111.78));
    expect(Math.floor(fromWgs84([113.58, 37.86], { datum: 'gk' })[0] / 1e6)).toBe(38);
  });

  test('says what is wrong with a zone', () => {
    const north = 4111633;
    expect(problem([566679, north], { datum: 'gk' })).toBe('zone-needed: ');
    expect(problem([19566679, north], { datum: 'gk' })).toBe('six-degree-zone: 19');
    expect(problem([38566679, north], { datum: 'gk', centralMeridian: 111 })).toBe(
      'zone-mismatch: 38 / 111',
    );
    expect(problem([566679, north], { datum: 'gk', centralMeridian: 112.5 })).toBe(
      'meridian-unknown: 112.5',
    );
  });
});

describe('the shifted datums', () => {
  test.each(['gcj02', 'bd09'] as const)('%s there and back is a millimetre at most', (datum) => {
    fc.assert(
      fc.property(inChina, (place) => {
        expect(apart(wgs84(fromWgs84(place, { datum }), { datum }), place)).toBeLessThan(0.001);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['gcj02', 300, 800],
    ['bd09', 500, 1700],
  ] as const)('%s lies some hundred metres off in Shanxi', (datum, least, most) => {
    fc.assert(
      fc.property(inShanxi, (place) => {
        const metres = apart(fromWgs84(place, { datum }), place);
        expect(metres).toBeGreaterThan(least);
        expect(metres).toBeLessThan(most);
      }),
    );
  });

  test('end at the very edge of what is accepted', () => {
    for (const corner of [73, 136].flatMap((x) => [3, 54].map((y): Pair => [x, y]))) {
      expect(apart(wgs84(corner, { datum: 'gcj02' }), corner)).toBeLessThan(2000);
      expect(apart(wgs84(corner, { datum: 'bd09' }), corner)).toBeLessThan(4000);
    }
  });
});

describe('pairs that mean no place', () => {
  test.each(['wgs84', 'cgcs2000', 'gcj02', 'bd09'] as const)('%s', (datum) => {
    expect(problem([111.78, 37.14], { datum })).toBeNull();
    expect(problem([37.14, 111.78], { datum })).toBe('swapped: 37.14, 111.78');
    expect(problem([0, 0], { datum })).toBe('out-of-range: 0, 0');
    expect(problem([566679, 4111633], { datum })).toBe('metres-not-degrees: ');
    expect(problem([Number.NaN, 37], { datum })).toBe('not-understood: ');
    expect(problem([111, Number.POSITIVE_INFINITY], { datum })).toBe('not-understood: ');
  });

  test('Gauss–Krüger', () => {
    expect(problem([111.78, 37.14], { datum: 'gk' })).toBe('degrees-not-metres: ');
    expect(problem([566679, 411163], { datum: 'gk' })).toBe('not-gauss-kruger: ');
    expect(problem([46566679, 4111633], { datum: 'gk' })).toBe('not-gauss-kruger: ');
    const far: DatumChoice = { datum: 'gk', centralMeridian: 135 };
    expect(problem([900000, 4111633], far)).toBe('out-of-range: 900000, 4111633');
  });

  test('WGS 84 and CGCS2000 are one', () => {
    expect(wgs84([111.78, 37.14], { datum: 'cgcs2000' })).toEqual([111.78, 37.14]);
    expect(fromWgs84([111.78, 37.14], { datum: 'cgcs2000' })).toEqual([111.78, 37.14]);
  });
});
