import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feature, position } from '../fixtures.ts';
import { place } from '../geometry/arbitraries.ts';
import { geodesicM } from '../geometry/geodesic.ts';
import { gpxText } from './gpx.ts';
import { EXACT_STOPS, type Lengths, routeLength, shortOrder } from './route.ts';
import { orderStops, routeOf } from './stops.ts';

function lengthsOf(places: readonly (readonly [number, number])[]): Lengths {
  return places.map((a) => places.map((b) => Math.hypot(a[0] - b[0], a[1] - b[1])));
}

/** Length of the shortest of all orders. */
function bruteForce(lengths: Lengths): number {
  const visit = (left: number[], order: number[]): number =>
    left.length === 0
      ? routeLength(lengths, order)
      : Math.min(
          ...left.map((stop) =>
            visit(
              left.filter((l) => l !== stop),
              [...order, stop],
            ),
          ),
        );
  return visit([...lengths.keys()].slice(1), []);
}

const places = (min: number, max: number) =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })), {
    minLength: min + 1,
    maxLength: max + 1,
    size: 'max',
  });

describe('the order of a route', () => {
  test('goes through every stop once', () => {
    fc.assert(
      fc.property(places(0, 30), (all) => {
        const order = shortOrder(lengthsOf(all));
        expect([...order].sort((a, b) => a - b)).toEqual([...all.keys()].slice(1));
      }),
    );
  });

  test('is the shortest for few stops', () => {
    fc.assert(
      fc.property(places(1, 6), (all) => {
        const lengths = lengthsOf(all);
        expect(routeLength(lengths, shortOrder(lengths))).toBeCloseTo(bruteForce(lengths), 9);
      }),
      { numRuns: 60 },
    );
  });

  test('is the shortest for as many stops as are said to be exact', () => {
    const all = [3, 17, 29, 8, 35, 22, 11, 38, 5, 26].map((x, i) => [x, (i * 13) % 40] as const);
    expect(all).toHaveLength(EXACT_STOPS + 1);
    const lengths = lengthsOf(all);
    expect(routeLength(lengths, shortOrder(lengths))).toBeCloseTo(bruteForce(lengths), 9);
  });

  test('for many stops cannot be bettered by turning a piece round', () => {
    fc.assert(
      fc.property(places(EXACT_STOPS + 1, 30), (all) => {
        const lengths = lengthsOf(all);
        const order = shortOrder(lengths);
        const least = routeLength(lengths, order) - 1e-6;
        for (let i = 0; i < order.length; i++) {
          for (let j = i + 1; j < order.length; j++) {
            const piece = order.slice(i, j + 1).reverse();
            const turned = [...order.slice(0, i), ...piece, ...order.slice(j + 1)];
            expect(routeLength(lengths, turned)).toBeGreaterThanOrEqual(least);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('for many stops on a line is the line', () => {
    const all = [0, 9, 4, 12, 1, 7, 3, 10, 2, 11, 5, 8, 6].map((x) => [x, 0] as const);
    const xs = shortOrder(lengthsOf(all)).map((stop) => all[stop]?.[0]);
    expect(xs).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
});

describe('a route through features', () => {
  const START = { lon: 113, lat: 40, accuracyM: 50 };
  const at = (id: string, lon: number, radiusM: number | null = 1000) =>
    feature(
      `p/enterprise/${id}`,
      { type: 'Point', coordinates: [lon, 40] },
      {
        position: position(radiusM),
      },
    );

  test('has legs whose ranges take in the radii at both ends, and their sum', () => {
    const { stops, total } = routeOf(START, [at('a', 113.1), at('b', 113.2, 500)]);
    const leg = geodesicM([113, 40], [113.1, 40]);
    expect(stops.map(({ leg: { min, max } }) => [min, max])).toEqual([
      [expect.closeTo(leg - 1050, 3), expect.closeTo(leg + 1050, 3)],
      [expect.closeTo(leg - 1500, 3), expect.closeTo(leg + 1500, 3)],
    ]);
    expect(total.min).toBeCloseTo(2 * leg - 2550, 3);
    expect(total.max).toBeCloseTo(2 * leg + 2550, 3);
  });

  test('leaves out what has no place', () => {
    const features = [at('far', 113.2), feature('p/enterprise/none', null), at('near', 113.1)];
    expect(orderStops(START, features)).toEqual(['p/enterprise/near', 'p/enterprise/far']);
    expect(routeOf(START, features).stops).toHaveLength(2);
  });

  test('wherever its places truly are, is as long as its range says', () => {
    fc.assert(
      fc.property(fc.array(place(0.1), { minLength: 1, maxLength: 6 }), (points) => {
        const features = points.map((coordinates, i) =>
          feature(`p/enterprise/${i}`, { type: 'Point', coordinates: [...coordinates] }),
        );
        const { total } = routeOf(START, features);
        let nominal = 0;
        points.forEach((point, i) => {
          nominal += geodesicM([...(points[i - 1] ?? ([113, 40] as const))], [...point]);
        });
        expect(total.min).toBeLessThanOrEqual(nominal + 1e-6);
        expect(total.max).toBeGreaterThanOrEqual(nominal - 1e-6);
      }),
    );
  });
});

describe('a GPX file', () => {
  test('is well-formed whatever the names are, and keeps them', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(text, fc.array(fc.tuple(text, text), { maxLength: 4 }), (name, stops) => {
        const file = gpxText(
          name,
          stops.map(([title, description]) => ({
            at: [113, 40] as const,
            name: title,
            description,
          })),
        );
        const faults: string[] = [];
        const xml = new DOMParser({ onError: (level, message) => faults.push(level + message) });
        const root = xml.parseFromString(file, 'text/xml').documentElement;
        expect(faults).toEqual([]);
        expect(root?.getElementsByTagName('wpt')).toHaveLength(stops.length);
        expect(root?.getElementsByTagName('rtept')).toHaveLength(stops.length);
      }),
      { numRuns: 30 },
    );
  });

  test('escapes names and gives places to six decimals', () => {
    const at = [113.12345678, -0.5] as const;
    const file = gpxText('A & B', [{ at, name: '<b>"厂"\u0000\ud800', description: "3 km '" }]);
    expect(file).toContain('<name>A &amp; B</name>');
    expect(file).toContain('<wpt lat="-0.500000" lon="113.123457">');
    expect(file).toContain('<name>&lt;b&gt;&quot;厂&quot;</name><desc>3 km &apos;</desc>');
  });
});
