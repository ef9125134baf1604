import { expect, test } from 'vitest';
import { alongCurve, hilbert } from './hilbert.ts';
import type { LonLat } from './outline.ts';

test('the curve goes from cell to neighbouring cell and meets each once', () => {
  const cells: [number, number][] = [];
  for (let column = 0; column < 16; column++) {
    for (let row = 0; row < 16; row++) cells[hilbert(column, row)] = [column, row];
  }
  expect(Object.keys(cells)).toHaveLength(256);
  for (const [i, [column, row]] of cells.slice(1).entries()) {
    const [before, below] = cells[i] ?? [Number.NaN, Number.NaN];
    expect(Math.abs(column - before) + Math.abs(row - below)).toBe(1);
  }
});

test('the far corner of the grid is the end of its lower edge', () => {
  expect(hilbert(65_535, 0)).toBe(2 ** 32 - 1);
});

test('points in one place keep their order; none is lost', () => {
  const here: LonLat = [112, 37];
  expect(alongCurve([here, here, here])).toEqual([0, 1, 2]);
  expect(alongCurve([])).toEqual([]);
  const order = alongCurve([[110, 34], here, [114, 40], here]);
  expect([...order].sort()).toEqual([0, 1, 2, 3]);
});
