import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { polygonsOf } from './shp-rings.ts';

/** A square from its lower left corner, clockwise as the outlines of a Shapefile run. */
function square(x: number, y: number, side: number): Position[] {
  return [
    [x, y],
    [x, y + side],
    [x + side, y + side],
    [x + side, y],
    [x, y],
  ];
}

const hole = (x: number, y: number, side: number) => square(x, y, side).reverse();

test('a hole belongs to the smallest outline around it', () => {
  const [large, inLarge] = [square(0, 0, 10), hole(1, 1, 5)];
  const [island, inIsland] = [square(2, 2, 3), hole(3, 3, 1)];
  const [other, inOther] = [square(20, 0, 10), hole(21, 1, 2)];
  expect(polygonsOf([inIsland, large, inLarge, other, island, inOther])).toEqual([
    [large, inLarge],
    [other, inOther],
    [island, inIsland],
  ]);
});

test('rings that run the wrong way round are told by the largest', () => {
  const [a, b] = [hole(0, 0, 1), hole(2, 0, 1)];
  expect(polygonsOf([a, b])).toEqual([[a], [b]]);
  const [outline, inner] = [hole(0, 0, 10), square(1, 1, 2)];
  expect(polygonsOf([outline, inner])).toEqual([[outline, inner]]);
});

test('a hole with nothing around it is an outline', () => {
  const [a, lost] = [square(0, 0, 1), hole(2, 0, 1)];
  expect(polygonsOf([a, lost])).toEqual([[a], [lost]]);
});

test('a hole beside an outline whose box holds it is no hole of that', () => {
  const corner: Position[] = [
    [0, 0],
    [0, 10],
    [10, 10],
    [10, 9],
    [1, 9],
    [1, 0],
    [0, 0],
  ];
  const [around, inner] = [square(2, 2, 6), hole(3, 3, 1)];
  expect(polygonsOf([corner, around, inner])).toEqual([[corner], [around, inner]]);
});

test('empty rings are left out', () => {
  expect(polygonsOf([[]])).toEqual([]);
});
