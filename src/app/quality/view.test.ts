import { describe, expect, test } from 'vitest';
import { county, feature } from '#domain/fixtures.ts';
import { indicator, qualityRecord, reported, subject } from '#domain/quality/fixtures.ts';
import type { Indicator } from '#domain/types.ts';
import { createAtlasStore } from '#store/atlas-store.ts';
import { NEW_LOOK } from '#store/quality.ts';
import { qualityView } from './view.ts';

const ABOUT = { subject: 'pm25', parameter: 'pm25-annual', limitClass: '2', unit: 'μg/m³' };
const EAST = 'alpha-14/jurisdiction/east';
const STATION = 'alpha-14/station/park';

function stateWith(indicators: Indicator[], year = 2020) {
  const record = qualityRecord([subject('pm25', { unit: 'μg/m³' })], {
    features: [
      county(),
      feature(STATION),
      feature('alpha-14/station/lost', null),
      feature('alpha-14/station/gone', null),
    ],
    indicators,
  });
  const store = createAtlasStore({ quality: { ...NEW_LOOK, topic: 'air', year } });
  store.getState().loaded({ ...record, complete: true }, []);
  return store.getState();
}

const marks = (indicators: Indicator[], year?: number) =>
  (qualityView(stateWith(indicators, year))?.marks ?? []).map(
    ({ feature: { id }, swatch, target, figure }) => [id, swatch, target, figure],
  );

const row = (id: string, place: string, value: number | null, changes: Partial<Indicator> = {}) =>
  indicator(id, { ...ABOUT, feature: place, series: [reported('2020', value)], ...changes });

describe('what the map shows of a layer', () => {
  test('is one mark a place, with its figure', () => {
    expect(marks([row('a', STATION, 31), row('b', EAST, 49)])).toEqual([
      [EAST, 'exceeded', false, '49'],
      [STATION, 'met', false, '31'],
    ]);
  });

  test('is a report before a target', () => {
    const both = row('a', EAST, 49, { target: '35', targetYear: 2020 });
    expect(marks([both])).toEqual([[EAST, 'exceeded', false, '49']]);
    const promise = row('a', EAST, 49, { target: '35', targetYear: 2025 });
    expect(marks([promise], 2025)).toEqual([[EAST, 'figure', true, '35']]);
  });

  test('is no data for a place that has figures in other years', () => {
    expect(marks([row('a', STATION, 31)], 2018)).toEqual([[STATION, 'none', false, '']]);
  });

  test('gives places without a position no point: the worst stands for them on their district', () => {
    const fills = (indicators: Indicator[]) =>
      qualityView(stateWith(indicators))?.marks.map(({ fill }) => fill);
    const lost = [row('a', 'alpha-14/station/lost', 31), row('b', 'alpha-14/station/gone', 49)];
    expect(marks(lost)).toEqual([[EAST, 'exceeded', false, '2 处中最差']]);
    expect(fills(lost)).toEqual([false]);
    expect(fills([row('c', EAST, 20)])).toEqual([true]);
    expect(marks([...lost, row('c', EAST, 20)])).toEqual([[EAST, 'met', false, '20']]);
  });

  test('stays the same object while nothing changes, and is none while the panel is closed', () => {
    const state = stateWith([row('a', STATION, 31)]);
    expect(qualityView(state)).toBe(qualityView({ ...state, hovered: STATION }));
    expect(qualityView({ ...state, quality: null })).toBeNull();
  });
});
