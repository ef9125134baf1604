import { beforeEach, describe, expect, test } from 'vitest';
import type { SitingGeometry } from '#domain/geometry/types.ts';
import type { SiteReport } from '#domain/siting/types.ts';
import { type AtlasStore, createAtlasStore } from './atlas-store.ts';
import { NEW_CHECK, NEW_SITING } from './siting-state.ts';
import { DEFAULT_VIEW } from './state.ts';

const POINT: SitingGeometry = { type: 'Point', coordinates: [111.78, 37.14] };
const REPORT = { verdict: 'none found' } as SiteReport;

let store: AtlasStore;
const state = () => store.getState();

beforeEach(() => {
  store = createAtlasStore({
    selected: 'a/b/c',
    query: '水',
    near: { lon: 111, lat: 37, accuracyM: 0 },
  });
  state().openCheck();
});

describe('the site check', () => {
  test('opens alone: what else the panel showed is closed', () => {
    expect(state()).toMatchObject({ check: NEW_CHECK, selected: null, query: '', near: null });
  });

  test('opened again keeps its site', () => {
    state().setCheck({ geometry: POINT, type: 'coking' });
    state().select('a/b/c');
    state().openCheck();
    expect(state().check).toMatchObject({ geometry: POINT, type: 'coking' });
  });

  test('lifts a panel that was down', () => {
    state().setSheet('low');
    state().openCheck();
    expect(state().sheet).toBe('half');
  });

  test('a changed question drops the answer to the old one', () => {
    state().setCheck({ geometry: POINT });
    state().setSiting({ report: REPORT, highlight: ['a/b/c'] });
    state().setCheck({ radiusM: 10 });
    expect(state().siting).toMatchObject({ report: null, fault: null, highlight: [] });
  });

  test('keeps places as an address does', () => {
    state().setCheck({ geometry: { type: 'Point', coordinates: [111.123456789, 37] } });
    expect(state().check?.geometry).toEqual({ type: 'Point', coordinates: [111.123457, 37] });
  });

  test('what is drawn sets the place, and the uncertainty only where it is known', () => {
    const tool = { drawing: 'point', canUndo: true, canRedo: false } as const;
    state().drawn(POINT, tool, null);
    expect(state().check).toMatchObject({ geometry: POINT, radiusM: NEW_CHECK.radiusM });
    expect(state().siting).toMatchObject(tool);
    state().drawn({ ...POINT, coordinates: [111.7, 37.1] }, tool, 200);
    expect(state().check).toMatchObject({ radiusM: 200 });
    state().drawn(null, tool, null);
    expect(state().check).toMatchObject({ geometry: null, radiusM: 200 });
  });

  test('the tool’s own changes leave the answer alone', () => {
    const tool = { drawing: 'edit', canUndo: true, canRedo: false } as const;
    state().drawn(POINT, tool, null);
    state().setSiting({ report: REPORT });
    state().drawn(POINT, { ...tool, drawing: null }, 200);
    expect(state().siting).toMatchObject({ report: REPORT, drawing: null });
    expect(state().check?.radiusM).toBe(NEW_CHECK.radiusM);
  });

  test('going back keeps the answer to the same question, and drops that to another', () => {
    state().setCheck({ geometry: POINT, type: 'coking' });
    state().setSiting({ report: REPORT });
    const { check } = state();
    state().restore({ ...DEFAULT_VIEW, check: structuredClone(check) });
    expect(state().check).toBe(check);
    expect(state().siting.report).toBe(REPORT);
    state().restore({ ...DEFAULT_VIEW, check: NEW_CHECK });
    expect(state()).toMatchObject({ check: NEW_CHECK, siting: { report: null } });
  });

  test('closed, forgets everything but the rules that were loaded', () => {
    const basis = { rules: [], derivedZones: [], projectTypes: [], version: 'v', missing: [] };
    state().setSiting({ status: 'ready', basis, report: REPORT, drawing: 'point' });
    state().closeCheck();
    expect(state().check).toBeNull();
    expect(state().siting).toEqual({ ...NEW_SITING, status: 'ready', basis });
    state().setCheck({ geometry: POINT });
    expect(state().check).toBeNull();
  });
});
