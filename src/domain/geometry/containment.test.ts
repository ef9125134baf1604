import initGeos from 'geos-wasm';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { measure } from './measure.ts';
import { packShapes } from './pack.ts';
import { ShapeIndex } from './shape-index.ts';
import type { Hit, Position, SitingGeometry } from './types.ts';

/** Cases on a coarse lattice, exact in floating point: borders meet borders, points lie on them. */
const CASES = 1500;
/** About 25 m. */
const UNIT = 2 ** -12;

let state = 4;
/** A whole number below a limit; the same ones on every run. */
function below(limit: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
}

const many = <T>(least: number, most: number, make: () => T): T[] =>
  Array.from({ length: least + below(most - least + 1) }, make);
const point = (): Position => [112 + below(9) * UNIT, 37 + below(9) * UNIT];

/** A ring through points in the order of their directions from their mean; not always valid. */
function ring(points: readonly Position[]): Position[] {
  const mean = (axis: 0 | 1) =>
    points.reduce((sum, at) => sum + (at[axis] ?? 0), 0) / points.length;
  const [lon, lat] = [mean(0), mean(1)];
  const direction = ([x = 0, y = 0]: Position) => Math.atan2(y - lat, x - lon);
  const sorted = [...points].sort((a, b) => direction(a) - direction(b));
  return [...sorted, ...sorted.slice(0, 1)];
}

/** Every other one with a hole of a quarter of a unit or more. */
function rings(): Position[][] {
  const outer = ring(many(3, 7, point));
  if (below(2) === 0) return [outer];
  const [lon = 0, lat = 0] = point();
  const size = (UNIT / 4) * (1 + below(4));
  return [
    outer,
    [
      [lon, lat],
      [lon, lat + size],
      [lon + size, lat],
      [lon, lat],
    ],
  ];
}

const MAKERS: (() => SitingGeometry)[] = [
  () => ({ type: 'Point', coordinates: point() }),
  () => ({ type: 'MultiPoint', coordinates: many(2, 3, point) }),
  () => ({ type: 'LineString', coordinates: many(2, 4, point) }),
  () => ({ type: 'MultiLineString', coordinates: many(2, 3, () => many(2, 3, point)) }),
  () => ({ type: 'Polygon', coordinates: rings() }),
  () => ({ type: 'MultiPolygon', coordinates: many(2, 3, rings) }),
];

const any = (makers: typeof MAKERS) => (makers[below(makers.length)] ?? makers[0])?.();

function wkt({ type, coordinates }: SitingGeometry): string {
  const text = (part: unknown): string => {
    if (!Array.isArray(part)) return '';
    const inside = part.map((one) => (typeof one === 'number' ? one : text(one)));
    return typeof part[0] === 'number' ? inside.join(' ') : `(${inside.join(',')})`;
  };
  return type === 'Point'
    ? `POINT(${text(coordinates)})`
    : `${type.toUpperCase()}${text(coordinates)}`;
}

interface Truth {
  meets: boolean;
  inside: boolean;
  interiorsMeet: boolean;
}

type Lie = Omit<Hit, 'shape'>;
interface Judged {
  site: SitingGeometry;
  zone: SitingGeometry;
  truth: Truth;
  plain: Lie;
  indexed: Lie;
}

const APART: Lie = { distanceM: Number.POSITIVE_INFINITY, depthM: 0, marginM: 0 };

/** GEOS on a site and a zone; null where one of them is not valid. */
async function judge(): Promise<(site: SitingGeometry, zone: SitingGeometry) => Truth | null> {
  const geos = await initGeos();
  const { Module } = geos;
  const reader = geos.GEOSWKTReader_create();
  const read = (geometry: SitingGeometry) => {
    const text = wkt(geometry);
    const at = Module._malloc(text.length + 1);
    Module.stringToUTF8(text, at, text.length + 1);
    const pointer = geos.GEOSWKTReader_read(reader, at);
    Module._free(at);
    return pointer;
  };
  const pattern = (zone: number, site: number, matrix: string) => {
    const at = Module._malloc(matrix.length + 1);
    Module.stringToUTF8(matrix, at, matrix.length + 1);
    const matches = geos.GEOSRelatePattern(zone, site, at) === 1;
    Module._free(at);
    return matches;
  };
  return (site, zone) => {
    const [a, b] = [read(site), read(zone)];
    const isValid = geos.GEOSisValid(a) === 1 && geos.GEOSisValid(b) === 1;
    const truth = isValid && {
      meets: geos.GEOSIntersects(a, b) === 1,
      inside: pattern(b, a, 'T**FF*FF*'),
      interiorsMeet: pattern(b, a, 'T********'),
    };
    geos.GEOSGeom_destroy(a);
    geos.GEOSGeom_destroy(b);
    return truth || null;
  };
}

describe('what meets and what lies inside is as GEOS says', () => {
  const judged: Judged[] = [];

  beforeAll(async () => {
    // GEOS says on the console why a geometry is not valid.
    const silent = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')];
    for (const spy of silent) spy.mockImplementation(() => undefined);
    const ask = await judge();
    while (judged.length < CASES) {
      const site = any(MAKERS);
      const zone = any(MAKERS.slice(4));
      const truth = site && zone ? ask(site, zone) : null;
      if (!site || !zone || !truth) continue;
      const index = new ShapeIndex(packShapes([{ geometry: zone, radiusM: 0 }]));
      const indexed = index.near(site, 0)[0] ?? APART;
      judged.push({ site, zone, truth, plain: measure(site, zone), indexed });
    }
    for (const spy of silent) spy.mockRestore();
  }, 30_000);

  /** Cases for which a statement does not hold for both ways of measuring. */
  const failing = (holds: (truth: Truth, lie: Lie) => boolean) =>
    judged.filter(({ truth, plain, indexed }) => !(holds(truth, plain) && holds(truth, indexed)));

  test('in cases of every relation', () => {
    const count = (is: (truth: Truth) => boolean) => judged.filter(({ truth }) => is(truth)).length;
    expect(count(({ meets }) => !meets)).toBeGreaterThan(40);
    expect(count(({ inside }) => inside)).toBeGreaterThan(40);
    expect(count(({ meets, interiorsMeet }) => meets && !interiorsMeet)).toBeGreaterThan(40);
  });

  test('the distance is 0 where they meet, and only there', () => {
    expect(failing(({ meets }, { distanceM }) => meets === (distanceM === 0))).toEqual([]);
  });

  test('there is a margin where the site is inside clear of the border, and only there', () => {
    expect(failing(({ inside }, { marginM }) => inside === marginM > 0)).toEqual([]);
  });

  test('there is a depth only where the interiors meet', () => {
    expect(failing(({ interiorsMeet }, { depthM }) => interiorsMeet || depthM === 0)).toEqual([]);
  });
});
