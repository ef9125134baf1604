import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placedLabels } from './labels.ts';
import { isDrawn, labelPoint, type PaperGeometry, pathOf } from './paths.ts';
import { isOnPaper, MAP_HEIGHT, MAP_WIDTH, projectionOf, scaleBarM, ticks } from './projection.ts';

const HERE = [113.1, 40.1] as const;
const projection = projectionOf([...HERE, ...HERE], 3000);

describe('a map on paper', () => {
  test('shows the whole box and what lies within reach of it', () => {
    const degrees = fc.double({ min: 0, max: 2, noNaN: true });
    const reach = fc.double({ min: 100, max: 50_000, noNaN: true });
    fc.assert(
      fc.property(degrees, degrees, reach, (width, height, reachM) => {
        const [west, south, east, north] = [110, 37, 110 + width, 37 + height];
        const { point, unitsPerM } = projectionOf([west, south, east, north], reachM);
        const spare = reachM * unitsPerM - 0.01;
        const [left, top] = point([west, north]);
        const [right, bottom] = point([east, south]);
        expect(Math.min(left, top)).toBeGreaterThan(spare);
        expect(right).toBeLessThan(MAP_WIDTH - spare);
        expect(bottom).toBeLessThan(MAP_HEIGHT - spare);
      }),
    );
  });

  test('leaves out lines that are off the paper, and detail too fine for print', () => {
    const away: PaperGeometry = {
      type: 'LineString',
      coordinates: [
        [100, 30],
        [101, 31],
      ],
    };
    expect(pathOf(away, projection)).toBe('');
    expect(isDrawn(away, projection)).toBe(false);
    const fine: PaperGeometry = {
      type: 'LineString',
      coordinates: Array.from({ length: 1000 }, (_, i) => [113.1 + i * 1e-6, 40.1]),
    };
    expect(pathOf(fine, projection).split('L').length).toBeLessThan(20);
    expect(pathOf({ type: 'Polygon', coordinates: [fine.coordinates] }, projection)).toMatch(/Z$/);
  });

  test('sets a number to the first vertex on the paper', () => {
    const line: PaperGeometry = { type: 'LineString', coordinates: [[112, 40.1], [...HERE]] };
    expect(labelPoint(line, projection)).toEqual([MAP_WIDTH / 2, MAP_HEIGHT / 2]);
    expect(labelPoint({ type: 'Point', coordinates: [112, 40.1] }, projection)).toBeNull();
  });

  test('has a round scale bar and round degrees on its frame', () => {
    const metres = scaleBarM(projection);
    expect([1, 2, 5]).toContain(Number(String(metres)[0]));
    expect(metres * projection.unitsPerM).toBeLessThanOrEqual(MAP_WIDTH / 5);
    const { lons, lats } = ticks(projection);
    for (const [list, length] of [
      [lons, MAP_WIDTH],
      [lats, MAP_HEIGHT],
    ] as const) {
      expect(list.length).toBeGreaterThan(1);
      for (const { at } of list) expect(at >= 0 && at <= length).toBe(true);
    }
    expect(lons[0]?.text).toMatch(/^113\.\d\d° E$/);
    for (const { at } of ticks(projection, 100).lons) {
      expect(at >= 100 && at <= MAP_WIDTH - 100).toBe(true);
    }
  });

  test('says which half of the globe it shows, also at a pole', () => {
    const { lons, lats } = ticks(projectionOf([-70.1, -33.4, -70.1, -33.4], 3000));
    expect(lons[0]?.text).toMatch(/^70\.\d\d° W$/);
    expect(lats[0]?.text).toMatch(/^33\.\d\d° S$/);
    const pole = ticks(projectionOf([113, 90, 113, 90], 3000));
    expect(pole.lons).toEqual([]);
    expect(pole.lats.length).toBeGreaterThan(1);
  });

  test('names places that have room, the first before the later ones', () => {
    const place = (name: string, lon: number) => ({ id: name, name, at: [lon, 40.1] as const });
    const places = [place('a', 113.1), place('b', 113.1001), place('c', 113.12), place('d', 114)];
    const labels = placedLabels(places, projection);
    expect(labels.map(({ name }) => name)).toEqual(['a', 'c']);
    expect(labels.every(({ x, y }) => isOnPaper([x, y]))).toBe(true);
  });
});
