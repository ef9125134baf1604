import { beforeEach, describe, expect, test } from 'vitest';
import { type AtlasStore, createAtlasStore } from './atlas-store.ts';
import { NEW_LOOK } from './quality.ts';

let store: AtlasStore;
const state = () => store.getState();

beforeEach(() => {
  store = createAtlasStore({
    near: { lon: 113, lat: 40, accuracyM: 0 },
    query: '御河',
    sheet: 'low',
  });
});

describe('the quality panel', () => {
  test('opens above what was looked for, with a panel that can be seen', () => {
    state().openQuality();
    expect(state()).toMatchObject({ quality: NEW_LOOK, near: null, query: '', sheet: 'half' });
  });

  test('is still there when a feature that it opened is closed', () => {
    state().openQuality();
    state().look({ topic: 'air', year: 2020 });
    state().select('alpha-14/enterprise/plant');
    state().select(null);
    expect(state().quality).toMatchObject({ topic: 'air', year: 2020 });
  });

  test('another topic begins anew, another year does not', () => {
    state().openQuality();
    state().look({ topic: 'air', subject: 'pm25', edition: 'today' });
    state().look({ year: 2018 });
    expect(state().quality).toEqual({
      topic: 'air',
      subject: 'pm25',
      year: 2018,
      edition: 'today',
    });
    state().look({ topic: 'noise' });
    expect(state().quality).toEqual({ ...NEW_LOOK, topic: 'noise' });
  });

  test('closes', () => {
    state().openQuality();
    state().closeQuality();
    expect(state().quality).toBeNull();
  });
});
