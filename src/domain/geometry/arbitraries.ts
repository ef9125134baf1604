/** Random geometries for property tests, around a place in Shanxi. */
import fc from 'fast-check';
import type { LonLat } from './outline.ts';
import type { Shape, SitingGeometry } from './types.ts';

const METRES_PER_DEGREE = 111_000;

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** A place at most so many degrees from 112° E, and between 34° and 41° N or as near to 37°. */
export const place = (spread: number): fc.Arbitrary<LonLat> =>
  fc.tuple(
    real(112 - spread, 112 + spread),
    real(Math.max(34, 37 - spread), Math.min(41, 37 + spread)),
  );

/** A point so many metres east and north of another, to some per cent. */
export function moved([lon, lat]: LonLat, eastM: number, northM: number): LonLat {
  const narrow = Math.cos((lat * Math.PI) / 180);
  return [lon + eastM / METRES_PER_DEGREE / narrow, lat + northM / METRES_PER_DEGREE];
}

/** A closed ring that turns once around a middle; `reach` metres at most from it, a third at least. */
function ring(middle: LonLat, reachM: number, lengths: readonly number[]): LonLat[] {
  const points = lengths.map((length, i) => {
    const angle = (2 * Math.PI * i) / lengths.length;
    const radius = reachM * (1 / 3 + (2 / 3) * length);
    return moved(middle, radius * Math.cos(angle), radius * Math.sin(angle));
  });
  return [...points, ...points.slice(0, 1)];
}

const mutable = (points: readonly LonLat[]) => points.map(([lon, lat]) => [lon, lat]);

const lengths = fc.array(real(0, 1), { minLength: 3, maxLength: 60, size: 'max' });

/** Rings of a polygon, every other one with a hole. */
const rings = (spread: number) =>
  fc
    .tuple(place(spread), fc.constantFrom(100, 600, 4000), lengths, fc.option(lengths, { freq: 2 }))
    .map(([middle, reachM, outer, inner]) => {
      const hole = inner ? [mutable(ring(middle, reachM / 4, inner)).reverse()] : [];
      return [mutable(ring(middle, reachM, outer)), ...hole];
    });

/** A line of legs of a few metres to some kilometres. */
const line = (spread: number) =>
  fc
    .tuple(
      place(spread),
      fc.constantFrom(20, 500, 8000),
      fc.array(fc.tuple(real(-1, 1), real(-1, 1)), { minLength: 1, maxLength: 60, size: 'max' }),
    )
    .map(([start, legM, legs]) => {
      const points = [start];
      for (const [east, north] of legs) {
        points.push(moved(points.at(-1) ?? start, legM * east, legM * north));
      }
      return mutable(points);
    });

/** Any geometry; parts of one may overlap. */
export const geometry = (spread: number): fc.Arbitrary<SitingGeometry> =>
  fc.oneof(
    place(spread).map(([lon, lat]): SitingGeometry => ({ type: 'Point', coordinates: [lon, lat] })),
    fc
      .array(place(spread), { minLength: 1, maxLength: 40, size: 'max' })
      .map((points): SitingGeometry => ({ type: 'MultiPoint', coordinates: mutable(points) })),
    line(spread).map((coordinates): SitingGeometry => ({ type: 'LineString', coordinates })),
    fc
      .array(line(spread), { minLength: 1, maxLength: 3 })
      .map((coordinates): SitingGeometry => ({ type: 'MultiLineString', coordinates })),
    rings(spread).map((coordinates): SitingGeometry => ({ type: 'Polygon', coordinates })),
    fc
      .array(rings(spread), { minLength: 1, maxLength: 3 })
      .map((coordinates): SitingGeometry => ({ type: 'MultiPolygon', coordinates })),
  );

export const shape = (spread: number): fc.Arbitrary<Shape> =>
  fc.record({ geometry: geometry(spread), radiusM: fc.constantFrom(0, 0, 30, 3000) });
