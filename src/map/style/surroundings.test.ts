import { area, booleanPointInPolygon, distance, nearestPointOnLine } from '@turf/turf';
import fc from 'fast-check';
import type { LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { SitingGeometry } from '#domain/geometry/types.ts';
import { surroundings } from './surroundings.ts';

const CENTRE: Position = [111.78, 37.14];

/** Corners of all rings, holes included. */
function corners(outline: Polygon | MultiPolygon | null): Position[] {
  if (!outline) return [];
  return outline.type === 'Polygon' ? outline.coordinates.flat() : outline.coordinates.flat(2);
}

/** Corners around the centre at the given distances, in degrees, evenly turned. */
function star(reaches: number[]): Position[] {
  const [lon = 0, lat = 0] = CENTRE;
  return reaches.map((reach, index) => {
    const angle = (2 * Math.PI * index) / reaches.length;
    return [lon + reach * Math.cos(angle), lat + reach * Math.sin(angle)];
  });
}

const reach = fc.double({ min: 0.001, max: 0.05, noNaN: true });

describe('the surroundings', () => {
  it('of a line end at the radius, within 3 %', () => {
    fc.assert(
      fc.property(
        fc.array(reach, { minLength: 2, maxLength: 8 }),
        fc.double({ min: 100, max: 5000, noNaN: true }),
        (reaches, radiusM) => {
          const line: LineString = { type: 'LineString', coordinates: star(reaches) };
          for (const corner of corners(surroundings(line, radiusM))) {
            const near = nearestPointOnLine(line, corner);
            const metres = distance(corner, near, { units: 'meters' });
            expect(Math.abs(metres / radiusM - 1)).toBeLessThan(0.03);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('of a polygon hold it and are larger', () => {
    fc.assert(
      fc.property(fc.array(reach, { minLength: 3, maxLength: 8 }), (reaches) => {
        const shell = star(reaches);
        const polygon: Polygon = { type: 'Polygon', coordinates: [[...shell, shell[0] ?? []]] };
        const outline = surroundings(polygon, 300);
        if (!outline) throw new Error('no outline');
        expect(area(outline)).toBeGreaterThan(area(polygon));
        for (const corner of shell) expect(booleanPointInPolygon(corner, outline)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it.each<[string, SitingGeometry]>([
    ['a point', { type: 'Point', coordinates: CENTRE }],
    ['several points', { type: 'MultiPoint', coordinates: star([0.01, 0.02]) }],
    [
      'several lines',
      { type: 'MultiLineString', coordinates: [star([0.01, 0.02]), star([0.1, 0.1])] },
    ],
    [
      'a ring that crosses itself',
      {
        type: 'Polygon',
        coordinates: [
          [
            [111, 37],
            [111.1, 37.1],
            [111.1, 37],
            [111, 37.1],
            [111, 37],
          ],
        ],
      },
    ],
    [
      'a polygon smaller than what thinning keeps',
      {
        type: 'Polygon',
        coordinates: [
          [
            [111, 37],
            [111.00001, 37],
            [111, 37.00001],
            [111, 37],
          ],
        ],
      },
    ],
  ])('of %s are an outline', (_, geometry) => {
    expect(corners(surroundings(geometry, 500)).length).toBeGreaterThan(20);
  });

  it('of a shape with very many corners are as plain as can be drawn fast', () => {
    const shell = star(Array.from({ length: 20_000 }, (_, i) => 0.3 + 0.01 * Math.sin(i)));
    const polygon: Polygon = { type: 'Polygon', coordinates: [[...shell, shell[0] ?? []]] };
    const outline = corners(surroundings(polygon, 50));
    expect(outline.length).toBeGreaterThan(20);
    expect(outline.length).toBeLessThan(20_000);
  });

  it.each([0, -5, Number.NaN])('are none for a radius of %s', (radiusM) => {
    expect(surroundings({ type: 'Point', coordinates: CENTRE }, radiusM)).toBeNull();
  });
});
