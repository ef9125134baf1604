import { expect, test } from 'vitest';
import { VISIT } from '#domain/visits/fixtures.ts';
import type { Visit } from '#domain/visits/types.ts';
import { createAtlasStore } from '#store/atlas-store.ts';
import { fieldView } from './field-on-map.ts';

const OWN: Visit = {
  ...VISIT,
  feature: null,
  title: '排口',
  deletedAt: null,
  position: { lon: 111.8, lat: 37.1, accuracyM: 10, source: 'device', at: VISIT.createdAt },
};

function pointsOf(...visits: Visit[]) {
  const store = createAtlasStore({});
  store.getState().setField({ visits });
  return fieldView(store.getState()).fieldPoints;
}

test('a place of its own is drawn anew when it moves, not with every letter of the notes', () => {
  const before = pointsOf(OWN);
  expect(before).toEqual([{ lon: 111.8, lat: 37.1, title: '排口' }]);
  expect(pointsOf({ ...OWN, notes: '有异味' })).toBe(before);
  const moved = pointsOf({ ...OWN, position: OWN.position && { ...OWN.position, lat: 37.2 } });
  expect(moved).toEqual([{ lon: 111.8, lat: 37.2, title: '排口' }]);
});

test('deleted visits and those of features have no point of their own', () => {
  expect(pointsOf({ ...OWN, deletedAt: OWN.createdAt })).toEqual([]);
  expect(pointsOf({ ...OWN, feature: VISIT.feature })).toEqual([]);
});
