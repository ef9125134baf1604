import { beforeEach, describe, expect, test } from 'vitest';
import { NO_FILTERS } from '#domain/filter.ts';
import { county, feature, position, record } from '#domain/fixtures.ts';
import { indicator } from '#domain/quality/fixtures.ts';
import { type AtlasStore, createAtlasStore } from './atlas-store.ts';
import { DEFAULT_VIEW, type Notice } from './state.ts';

const PLANT = 'alpha-14/enterprise/plant';
const LOST = 'alpha-14/zone/lost';
const EAST = 'alpha-14/jurisdiction/east';
const RECORD = record({ features: [county(), feature(PLANT), feature(LOST, null)] });

let store: AtlasStore;
const state = () => store.getState();

beforeEach(() => {
  store = createAtlasStore({});
  state().loaded(RECORD, []);
});

describe('selecting', () => {
  test('from a list brings the map to the feature', () => {
    state().show(PLANT);
    expect(state().selected).toBe(PLANT);
    expect(state().fly).toMatchObject({ bounds: expect.any(Array) });
  });

  test('a feature without a point shows its jurisdiction', () => {
    state().show(LOST);
    expect(state().selected).toBe(LOST);
    expect(state().fly).toEqual({ bounds: [113, 40, 113.2, 40.2] });
  });

  test('on the map moves nothing', () => {
    state().select(PLANT);
    expect(state().fly).toBeNull();
  });

  test('another feature opens its overview, the same one stays at its tab', () => {
    state().select(EAST);
    state().setTab('projects');
    state().select(EAST);
    expect(state().tab).toBe('projects');
    state().select(PLANT);
    expect(state().tab).toBe('overview');
  });

  test('opens a panel that was down, and leaves an open one as it is', () => {
    state().setSheet('low');
    state().select(PLANT);
    expect(state().sheet).toBe('half');
    state().setSheet('full');
    state().select(EAST);
    expect(state().sheet).toBe('full');
  });
});

describe('an indicator', () => {
  const OWN = 'alpha-14/indicator/t1-01';
  const OF_PLANT = 'alpha-14/indicator/plant-so2';
  beforeEach(() => {
    const indicators = [indicator('t1-01'), indicator('plant-so2', { feature: PLANT })];
    state().loaded(record({ features: [county(), feature(PLANT)], indicators }), []);
  });

  test('of the whole jurisdiction opens its tab', () => {
    state().showIndicator(OWN);
    expect(state()).toMatchObject({ selected: EAST, tab: 'indicators', indicator: OWN });
  });

  test('of a feature opens that', () => {
    state().showIndicator(OF_PLANT);
    expect(state()).toMatchObject({ selected: PLANT, tab: 'overview', indicator: OF_PLANT });
  });

  test('is let go of with the next step', () => {
    state().showIndicator(OWN);
    state().setTab('projects');
    expect(state().indicator).toBeNull();
    state().showIndicator(OWN);
    state().select(PLANT);
    expect(state().indicator).toBeNull();
  });

  test('that is not in the record changes nothing', () => {
    state().select(PLANT);
    state().showIndicator('alpha-14/indicator/none');
    expect(state()).toMatchObject({ selected: PLANT, indicator: null });
  });
});

describe('picking on the map', () => {
  test('one feature selects it', () => {
    state().pick([PLANT]);
    expect(state()).toMatchObject({ selected: PLANT, chooser: [] });
  });

  test('several open the list to choose from, which stays to come back to', () => {
    state().select(EAST);
    state().pick([PLANT, LOST]);
    expect(state()).toMatchObject({ selected: null, chooser: [PLANT, LOST] });
    state().select(PLANT);
    expect(state()).toMatchObject({ selected: PLANT, chooser: [PLANT, LOST] });
  });

  test('nothing clears the selection and the list', () => {
    state().pick([PLANT, LOST]);
    state().pick([]);
    expect(state()).toMatchObject({ selected: null, chooser: [] });
  });
});

describe('loading', () => {
  test('a feature of the address that the record has stays selected', () => {
    store = createAtlasStore({ selected: PLANT });
    expect(state().record.status).toBe('loading');
    state().loaded(RECORD, []);
    expect(state()).toMatchObject({ selected: PLANT, notices: [] });
  });

  test('one that it has not is dropped and told, beside what the files told', () => {
    const before: Notice = { key: 'bad-url', detail: 'map' };
    store = createAtlasStore({ selected: 'alpha-14/enterprise/gone', notices: [before] });
    state().loaded(RECORD, [{ key: 'broken', detail: 'rivers.geojson' }]);
    expect(state().selected).toBeNull();
    expect(state().notices).toEqual([
      before,
      { key: 'broken', detail: 'rivers.geojson' },
      { key: 'no-feature', detail: 'alpha-14/enterprise/gone' },
    ]);
  });
});

describe('lists', () => {
  test('a column sorts up, then down, then up again, and another column starts up', () => {
    state().sortBy('name');
    expect(state().sort).toEqual({ key: 'name', descending: false });
    state().sortBy('name');
    expect(state().sort).toEqual({ key: 'name', descending: true });
    state().sortBy('name');
    expect(state().sort).toEqual({ key: 'name', descending: false });
    state().sortBy('name');
    state().sortBy('due');
    expect(state().sort).toEqual({ key: 'due', descending: false });
  });

  test('a filter changes alone, and all are cleared at once', () => {
    state().setFilters({ kinds: ['river'] });
    state().setFilters({ dueBy: 2025 });
    expect(state().filters).toEqual({ ...NO_FILTERS, kinds: ['river'], dueBy: 2025 });
    state().clearFilters();
    expect(state().filters).toEqual(NO_FILTERS);
  });

  test('a layer is switched off and on', () => {
    state().toggleLayer('river');
    state().toggleLayer('zone');
    expect(state().hidden).toEqual(['river', 'zone']);
    state().toggleLayer('river');
    expect(state().hidden).toEqual(['zone']);
  });

  test('searching and asking what is near leave the selected feature', () => {
    state().select(PLANT);
    state().search('御河');
    expect(state()).toMatchObject({ query: '御河', selected: null });
    state().select(PLANT);
    state().setNear({ lon: 113.3, lat: 40.1, accuracyM: 0 });
    expect(state()).toMatchObject({
      near: { lon: 113.3, lat: 40.1, accuracyM: 0 },
      selected: null,
    });
  });
});

describe('notices', () => {
  test('the same is told once, and goes when dismissed', () => {
    state().notify({ key: 'missing', detail: 'a.json' });
    state().notify({ key: 'missing', detail: 'a.json' });
    state().notify({ key: 'missing', detail: 'b.json' });
    expect(state().notices.map((notice) => notice.detail)).toEqual(['a.json', 'b.json']);
    const [first] = state().notices;
    if (first) state().dismiss(first);
    expect(state().notices.map((notice) => notice.detail)).toEqual(['b.json']);
  });
});

test('going back restores the view and leaves what only the page knows', () => {
  state().setTheme('dark');
  state().pick([PLANT, LOST]);
  state().restore({ ...DEFAULT_VIEW, selected: LOST, lang: 'en', hidden: ['river'] });
  expect(state()).toMatchObject({ selected: LOST, lang: 'en', hidden: ['river'], chooser: [] });
  expect(state().theme).toBe('dark');
  expect(state().record.status).toBe('ready');
});

test('a flight is asked for once', () => {
  state().flyTo({ lon: 113.3, lat: 40.1, zoom: 12 });
  expect(state().fly).toEqual({ lon: 113.3, lat: 40.1, zoom: 12 });
  state().flown();
  expect(state().fly).toBeNull();
});

test('a feature of unknown radius is shown all the same', () => {
  const bare = feature(PLANT, undefined, { position: position(null) });
  state().loaded(record({ features: [bare] }), []);
  state().show(PLANT);
  expect(state().fly).not.toBeNull();
});
