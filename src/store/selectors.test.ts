import { beforeEach, describe, expect, test } from 'vitest';
import { county, feature, position, record } from '#domain/fixtures.ts';
import { surveyed } from '#domain/positions/fixtures.ts';
import type { SurveyedPosition } from '#domain/visits/types.ts';
import { type AtlasStore, createAtlasStore } from './atlas-store.ts';
import {
  compiledRecordOf,
  drawnFeatures,
  filteredFeatures,
  recordOf,
  searchIndex,
  selectedFeature,
  viewOf,
} from './selectors.ts';

const PLANT = 'alpha-14/enterprise/plant';
const BROOK = 'alpha-14/river/brook';
const EAST = 'alpha-14/jurisdiction/east';
const RECORD = record({ features: [county(), feature(PLANT), feature(BROOK)] });

let store: AtlasStore;
const state = () => store.getState();
const ids = (features: { id: string }[]) => features.map((f) => f.id);

beforeEach(() => {
  store = createAtlasStore({ record: { status: 'ready', record: RECORD } });
});

describe('what is drawn', () => {
  test('everything by default', () => {
    expect(ids(drawnFeatures(state()))).toEqual([EAST, PLANT, BROOK]);
  });

  test('not what a filter leaves out', () => {
    state().setFilters({ kinds: ['river'] });
    expect(ids(filteredFeatures(state()))).toEqual([BROOK]);
    expect(ids(drawnFeatures(state()))).toEqual([BROOK]);
  });

  test('not a layer that is off, though lists still have it', () => {
    state().toggleLayer('enterprise');
    expect(ids(drawnFeatures(state()))).toEqual([EAST, BROOK]);
    expect(ids(filteredFeatures(state()))).toEqual([EAST, PLANT, BROOK]);
  });

  test('always the selected feature, and once only', () => {
    state().select(PLANT);
    expect(ids(drawnFeatures(state()))).toEqual([EAST, PLANT, BROOK]);
    state().toggleLayer('enterprise');
    expect(ids(drawnFeatures(state()))).toEqual([EAST, BROOK, PLANT]);
    state().setFilters({ kinds: ['river'] });
    expect(ids(drawnFeatures(state()))).toEqual([BROOK, PLANT]);
  });

  test('nothing while the record loads', () => {
    store = createAtlasStore({});
    expect(recordOf(state())).toBeNull();
    expect(drawnFeatures(state())).toEqual([]);
    expect(selectedFeature(state())).toBeNull();
  });
});

describe('a corrected position', () => {
  const plant = () => recordOf(state())?.featureById.get(PLANT)?.geometry;
  const correct = (...positions: SurveyedPosition[]) => state().setField({ positions });

  test('shows everywhere at once, and the compiled record stays', () => {
    correct(surveyed(PLANT, [113.15, 40.12]));
    expect(plant()).toEqual({ type: 'Point', coordinates: [113.15, 40.12] });
    expect(drawnFeatures(state())[1]?.geometry).toBe(plant());
    state().select(PLANT);
    expect(selectedFeature(state())?.geometry).toBe(plant());
    expect(compiledRecordOf(state())).toBe(RECORD);
  });

  test('is gone when it is withdrawn', () => {
    correct(surveyed(PLANT, [113.15, 40.12]));
    correct(surveyed(PLANT, [113.15, 40.12], { deletedAt: '2026-11-23T00:00:00.000Z' }));
    expect(recordOf(state())).toBe(RECORD);
  });

  test('that was only read anew leaves the answers the same objects', () => {
    correct(surveyed(PLANT, [113.15, 40.12]));
    const [whole, drawn] = [recordOf(state()), drawnFeatures(state())];
    correct(surveyed(PLANT, [113.15, 40.12]));
    expect(recordOf(state())).toBe(whole);
    expect(drawnFeatures(state())).toBe(drawn);
    correct(surveyed(PLANT, [113.15, 40.13]));
    expect(recordOf(state())).not.toBe(whole);
  });
});

describe('answers are the same object', () => {
  test('while nothing that they rest on changes', () => {
    state().select(PLANT);
    state().setFilters({ kinds: ['enterprise', 'river'] });
    const [filtered, drawn] = [filteredFeatures(state()), drawnFeatures(state())];
    state().hover(BROOK);
    state().setLang('en');
    state().moved({ lon: 113, lat: 40, zoom: 9 });
    expect(filteredFeatures(state())).toBe(filtered);
    expect(drawnFeatures(state())).toBe(drawn);
  });

  test('and another one when it does', () => {
    const drawn = drawnFeatures(state());
    state().toggleLayer('river');
    expect(drawnFeatures(state())).not.toBe(drawn);
    const filtered = filteredFeatures(state());
    state().setFilters({ kinds: ['river'] });
    expect(filteredFeatures(state())).not.toBe(filtered);
  });

  test('while the record loads', () => {
    store = createAtlasStore({});
    const drawn = drawnFeatures(state());
    state().hover(BROOK);
    expect(drawnFeatures(state())).toBe(drawn);
    expect(filteredFeatures(state())).toBe(filteredFeatures(state()));
  });

  test('the search index is built once a record', () => {
    const index = searchIndex(RECORD);
    expect(searchIndex(RECORD)).toBe(index);
    expect(searchIndex(record())).not.toBe(index);
  });
});

describe('the view that shows a feature', () => {
  const metres = (degreesNorth: number) => degreesNorth * 111_320;
  function marginOf(radiusM: number | null) {
    const view = viewOf(feature(PLANT, undefined, { position: position(radiusM) }));
    if (!view || !('bounds' in view)) throw new Error('a box expected');
    const [west, south, east, north] = view.bounds;
    expect((west + east) / 2).toBeCloseTo(113.1, 9);
    expect((south + north) / 2).toBeCloseTo(40.1, 9);
    const across = metres((east - west) / 2) * Math.cos((40.1 * Math.PI) / 180);
    return { up: metres((north - south) / 2), across };
  }

  test.each([
    [3000, 3600],
    [500, 600],
    [30, 600],
    [null, 600],
  ])('of a point good to %s m reaches %i m, as far across as up', (radiusM, margin) => {
    const { up, across } = marginOf(radiusM);
    expect(up).toBeCloseTo(margin, 3);
    expect(across).toBeCloseTo(margin, 3);
  });

  test('of an outline is its box', () => {
    expect(viewOf(county())).toEqual({ bounds: [113, 40, 113.2, 40.2] });
  });

  test('of a feature without a place there is none', () => {
    expect(viewOf(feature(PLANT, null))).toBeNull();
  });
});
