import { execFileSync } from 'node:child_process';
import { describe, expect, inject, test } from 'vitest';
import { fromWgs84, toWgs84 } from '#domain/coordinates/datum.ts';
import type { DatumChoice, Pair } from '#domain/coordinates/types.ts';
import { Random } from './random.ts';

/** CGCS2000 in degrees, latitude first. */
const GEOGRAPHIC = 'EPSG:4490';
const COUNT = 2000;
/** Metres. */
const TOLERANCE = 1e-3;

interface Zone {
  epsg: string;
  title: string;
  choice: DatumChoice;
  west: number;
  east: number;
}

/** Shanxi lies in two zones; a project on their border may use either meridian for all of it. */
const ZONES: readonly Zone[] = [
  { epsg: 'EPSG:4525', title: 'zone 37', choice: { datum: 'gk' }, west: 110.2, east: 112.49 },
  { epsg: 'EPSG:4526', title: 'zone 38', choice: { datum: 'gk' }, west: 112.51, east: 114.6 },
  {
    epsg: 'EPSG:4546',
    title: 'central meridian 111° E',
    choice: { datum: 'gk', centralMeridian: 111 },
    west: 110.2,
    east: 114.6,
  },
  {
    epsg: 'EPSG:4547',
    title: 'central meridian 114° E',
    choice: { datum: 'gk', centralMeridian: 114 },
    west: 110.2,
    east: 114.6,
  },
];

const swap = ([a, b]: Pair): Pair => [b, a];

/** Converts pairs by PROJ; in EPSG's axis order, latitude or northing first. */
function byProj(pairs: readonly Pair[], from: string, to: string, decimals: number): Pair[] {
  const input = pairs.map((pair) => pair.map((value) => value.toFixed(12)).join(' ')).join('\n');
  const output = execFileSync('cs2cs', ['-f', `%.${decimals}f`, from, to], {
    input,
    encoding: 'utf8',
  });
  const lines = output.trim().split('\n');
  return lines.map((line) => {
    const [first, second] = line.trim().split(/\s+/).map(Number);
    return [first ?? Number.NaN, second ?? Number.NaN];
  });
}

function pointsIn({ west, east }: Zone): Pair[] {
  const random = new Random(4490);
  return Array.from({ length: COUNT }, () => [
    Number(random.between(west, east).toFixed(10)),
    Number(random.between(34.5, 40.8).toFixed(10)),
  ]);
}

/** Greatest distance of pairs from their partners; NaN where one is missing. */
function worst(found: readonly Pair[], expected: readonly Pair[], scale: (pair: Pair) => Pair) {
  if (found.length !== expected.length) return Number.NaN;
  const gaps = found.map((pair, i) => {
    const [x, y] = scale(pair);
    const [otherX, otherY] = scale(expected[i] ?? [Number.NaN, Number.NaN]);
    return Math.hypot(x - otherX, y - otherY);
  });
  return gaps.some(Number.isNaN) ? Number.NaN : Math.max(...gaps);
}

/** Degrees as metres, near enough to compare two points that are almost the same. */
const inMetres = ([lon, lat]: Pair): Pair => [
  lon * 111_320 * Math.cos((37.5 * Math.PI) / 180),
  lat * 111_320,
];

describe.skipIf(!inject('proj'))('Gauss–Krüger coordinates agree with PROJ to a millimetre', () => {
  for (const zone of ZONES) {
    test(`${zone.title}, from degrees`, () => {
      const points = pointsIn(zone);
      const expected = byProj(points.map(swap), GEOGRAPHIC, zone.epsg, 6).map(swap);
      const found = points.map((point) => fromWgs84(point, zone.choice));
      expect(worst(found, expected, (pair) => pair)).toBeLessThan(TOLERANCE);
    });

    test(`${zone.title}, to degrees`, () => {
      const points = byProj(pointsIn(zone).map(swap), GEOGRAPHIC, zone.epsg, 6).map(swap);
      const expected = byProj(points.map(swap), zone.epsg, GEOGRAPHIC, 12).map(swap);
      const found = points.map((point): Pair => {
        const read = toWgs84(point, zone.choice);
        return read.ok ? read.value : [Number.NaN, Number.NaN];
      });
      expect(worst(found, expected, inMetres)).toBeLessThan(TOLERANCE);
    });
  }
});
