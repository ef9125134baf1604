import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Position } from '../geometry/types.ts';
import { findCrossing } from './rings.ts';

const SQUARE: Position[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];

/** A ring from a flat list of coordinates, closed. */
function ring(...flat: number[]): Position[] {
  const corners = flat.flatMap((x, i) => (i % 2 === 0 ? [[x, flat[i + 1] ?? 0]] : []));
  return [...corners, corners[0] ?? []];
}

function around(count: number, radius: (angle: number) => number): Position[] {
  return Array.from({ length: count + 1 }, (_, i) => {
    const angle = ((i % count) / count) * 2 * Math.PI;
    return [112 + radius(angle) * Math.cos(angle), 37 + radius(angle) * Math.sin(angle)];
  });
}

/** Twists the ends of two edges of a round outline, which makes it cross itself. */
function twisted(count: number, at: number): Position[] {
  const outline = around(count, () => 0.5);
  const [a = [], b = []] = outline.slice(at, at + 2);
  return outline.with(at, b).with(at + 1, a);
}

describe('rings that cross', () => {
  test.each([
    ['a bow tie', [ring(0, 0, 2, 2, 2, 0, 0, 2)], [1, 1]],
    ['a bow tie knotted at a corner', [ring(0, 0, 1, 1, 2, 2, 2, 0, 1, 1, 0, 2)], [1, 1]],
    ['a corner that goes through an edge', [ring(0, 0, 4, 0, 4, 4, 2, 0, 0, -4)], [2, 0]],
    ['a hole over the border', [SQUARE, ring(3, 1, 5, 1, 5, 2, 3, 2)], [4, 1]],
  ])('%s is found, with the place', (_, rings, place) => {
    expect(findCrossing(rings)).toEqual(place);
  });

  test('a twist anywhere in a long outline is found', () => {
    for (const at of [1, 4999, 12_345, 19_997])
      expect(findCrossing([twisted(20_000, at)])).not.toBeNull();
  });
});

describe('rings that do not', () => {
  test.each([
    ['a square', [SQUARE]],
    ['a square with a hole', [SQUARE, ring(1, 1, 2, 1, 2, 2, 1, 2)]],
    ['a hole that touches the border', [SQUARE, ring(0, 2, 1, 1, 1, 3)]],
    ['two lobes that touch at a corner', [ring(0, 0, 1, 1, 2, 0, 2, 2, 1, 1, 0, 2)]],
    ['a corner that touches an edge', [ring(0, 0, 4, 0, 4, 4, 2, 0, 0, 4)]],
    [
      'a hole joined to the border by a cut',
      [ring(0, 0, 4, 0, 4, 4, 0, 4, 0, 0, 1, 1, 1, 2, 2, 2, 2, 1, 1, 1)],
    ],
    ['corners given twice', [ring(0, 0, 0, 0, 4, 0, 4, 0, 4, 4)]],
    ['a wavy outline', [around(50_000, (angle) => 0.5 + 0.01 * Math.sin(900 * angle))]],
    ['nothing', [[]]],
  ])('%s', (_, rings) => {
    expect(findCrossing(rings)).toBeNull();
  });
});

test('a knot is told from a touch at any angle and wherever the outline begins', () => {
  const [knot, touch] = [
    [0, 0, 1, 1, 2, 2, 2, 0, 1, 1, 0, 2],
    [0, 0, 1, 1, 2, 0, 2, 2, 1, 1, 0, 2],
  ];
  for (let degrees = 3; degrees < 360; degrees += 15) {
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    const turned = (flat: number[]) =>
      ring(...flat)
        .slice(1)
        .map(([x = 0, y = 0]) => [112 + x * cos - y * sin, 37 + x * sin + y * cos]);
    for (let start = 0; start < 6; start += 1) {
      const from = (corners: Position[]) => [
        ...corners.slice(start),
        ...corners.slice(0, start + 1),
      ];
      expect(findCrossing([from(turned(knot ?? []))])).not.toBeNull();
      expect(findCrossing([from(turned(touch ?? []))])).toBeNull();
    }
  }
});

test('an outline of thousands of edges over each other is given up, not searched for ever', {
  timeout: 30_000,
}, () => {
  const edges = Array.from({ length: 40_000 }, (_, i) =>
    i % 2 ? [i * 1e-6, i * 1e-6] : [0.3 + i * 1e-6, -0.3 + i * 1e-6],
  );
  const before = performance.now();
  expect(findCrossing([[...edges, [-1, 0], edges[0] ?? []]])).toBe('tangled');
  expect(performance.now() - before).toBeLessThan(10_000);
});

/** Whether any two edges properly cross, each compared with each. Whole numbers: exact. */
function crossesSomewhere(corners: Position[]): boolean {
  const turn = (a: Position, b: Position, c: Position) => {
    const [[ax = 0, ay = 0], [bx = 0, by = 0], [cx = 0, cy = 0]] = [a, b, c];
    return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
  };
  const edges = corners.slice(1).map((to, i) => [corners[i] ?? [], to] as const);
  return edges.some(([a, b], i) =>
    edges
      .slice(i + 1)
      .some(([c, d]) => turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0),
  );
}

test('what the search through boxes finds is what comparing all edges finds', () => {
  // Large whole numbers, so that corners hardly ever lie on edges.
  const corner = fc.tuple(fc.nat(1_000_000), fc.nat(1_000_000));
  const outline = fc.array(corner, { minLength: 4, maxLength: 7 });
  let crossing = 0;
  fc.assert(
    fc.property(outline, (corners) => {
      const closed = [...corners, corners[0] ?? [0, 0]];
      const expected = crossesSomewhere(closed);
      crossing += Number(expected);
      expect(findCrossing([closed]) !== null).toBe(expected);
    }),
    { numRuns: 1000, seed: 7 },
  );
  expect(crossing).toBeGreaterThan(200);
  expect(crossing).toBeLessThan(950);
});
