import { expect, test } from 'vitest';
import { feature, record } from '#domain/fixtures.ts';
import { legsOf, throughStops } from './route-state.ts';

const START = { lon: 113.1, lat: 40.1, accuracyM: 10 };
const [A, B, C] = ['p/enterprise/a', 'p/enterprise/b', 'p/enterprise/c'];

test('a stop that has lost its place is none, so that stops and legs stay in step', () => {
  const all = record({ features: [feature(A), feature(B), feature(C)] });
  const route = throughStops(all, START, [C, B, A]);
  expect(route.stops).toEqual([C, B, A]);
  // B was known by a correction only, which has been taken back.
  const now = record({ features: [feature(A), feature(B, null), feature(C)] });
  const moved = throughStops(now, route.start, route.stops);
  expect(moved.stops).toEqual([C, A]);
  expect(moved.line).toHaveLength(3);
  expect(legsOf(now, moved).stops.map((stop) => stop.feature.id)).toEqual(moved.stops);
});
