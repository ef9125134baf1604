import { readFileSync } from 'node:fs';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Basemap } from '#domain/basemap.ts';
import { features } from './load.ts';

const basemap = JSON.parse(readFileSync('geodata/basemap.geojson', 'utf8')) as Basemap;
const drawn = [...features, ...basemap.features].flatMap(({ properties: { id }, geometry }) =>
  geometry ? [{ id, geometry }] : [],
);

function positions(coordinates: unknown): Position[] {
  if (!Array.isArray(coordinates)) return [];
  return typeof coordinates[0] === 'number'
    ? [coordinates as Position]
    : coordinates.flatMap(positions);
}

/** Positive when a ring runs counter-clockwise. */
function turn(ring: Position[]): number {
  return ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
    const [px = 0, py = 0] = ring[i] ?? [];
    return sum + px * y - x * py;
  }, 0);
}

describe('geometry', () => {
  test('lies in Shanxi’s box', () => {
    for (const { id, geometry } of drawn) {
      for (const [lon = 0, lat = 0] of positions(geometry.coordinates)) {
        expect(lon > 110 && lon < 115 && lat > 34 && lat < 41.5, `${id}: ${lon}, ${lat}`).toBe(
          true,
        );
      }
    }
  });

  test('has two coordinates of at most 6 decimals, as printed in the file', () => {
    for (const { id, geometry } of drawn) {
      for (const position of positions(geometry.coordinates)) {
        expect(position, id).toHaveLength(2);
        for (const value of position) expect(String(value), id).toMatch(/^\d+(\.\d{1,6})?$/);
      }
    }
  });

  test('outlines are closed and follow the right-hand rule', () => {
    const outlines = drawn.flatMap(({ id, geometry }) => {
      if (geometry.type === 'Polygon') return [{ id, rings: geometry.coordinates }];
      if (geometry.type !== 'MultiPolygon') return [];
      return geometry.coordinates.map((rings) => ({ id, rings }));
    });
    expect(outlines.length).toBeGreaterThan(0);
    for (const { id, rings } of outlines) {
      rings.forEach((ring, i) => {
        expect(ring.at(0), id).toEqual(ring.at(-1));
        if (i === 0) expect(turn(ring), `${id}: outer ring`).toBeGreaterThan(0);
        else expect(turn(ring), `${id}: hole`).toBeLessThan(0);
      });
    }
  });

  test('lines have two points or more, features with several sites several', () => {
    for (const { id, geometry } of drawn) {
      if (geometry.type !== 'LineString' && geometry.type !== 'MultiPoint') continue;
      expect(geometry.coordinates.length, id).toBeGreaterThanOrEqual(2);
    }
  });
});
