import { beforeEach, describe, expect, test, vi } from 'vitest';
import { SitingClient } from '#data/siting/client.ts';
import { loopback, SITING_DATA, textFile, WELL } from '#data/siting/fixtures.ts';
import { SitingSession } from '#data/siting/session.ts';
import type { SitingGeometry } from '#domain/geometry/types.ts';
import { surveyed } from '#domain/positions/fixtures.ts';
import { type AtlasStore, createAtlasStore } from '#store/atlas-store.ts';
import { SiteJudge } from './judging.ts';

const IN_WETLAND: SitingGeometry = { type: 'Point', coordinates: [113.11, 40.11] };
const OUTSIDE: SitingGeometry = { type: 'Point', coordinates: [113.05, 40.05] };
const SITES = textFile('sites.csv', '名称,经度,纬度\n甲,113.11,40.11\n乙,113.05,40.05\n丙,x,40\n');
const CHOICE = { datum: 'wgs84' } as const;

let store: AtlasStore;
const state = () => store.getState();
const siting = () => store.getState().siting;

function judge(load = async () => SITING_DATA) {
  const client = () => new SitingClient(loopback((pace) => new SitingSession(load, pace)));
  new SiteJudge(store, client);
}

beforeEach(() => {
  store = createAtlasStore({ record: { status: 'ready', record: SITING_DATA.record } });
  state().openCheck();
});

describe('a question', () => {
  test('is answered once it is whole, for today unless a day is chosen', async () => {
    judge();
    await vi.waitFor(() => expect(siting().status).toBe('ready'));
    expect(state().check?.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    state().setCheck({ geometry: IN_WETLAND });
    expect(siting().report).toBeNull();
    state().setCheck({ type: 'coking' });
    await vi.waitFor(() => expect(siting().report?.verdict).toBe('prohibited'));
  });

  test('of a link is answered without a further word', async () => {
    state().setCheck({ geometry: IN_WETLAND, type: 'coking', date: '2026-11-22' });
    judge();
    await vi.waitFor(() => expect(siting().report?.date).toBe('2026-11-22'));
  });

  test('that was changed meanwhile gets the answer to what is asked now', async () => {
    judge();
    await vi.waitFor(() => expect(siting().status).toBe('ready'));
    const seen: (string | undefined)[] = [];
    store.subscribe(({ siting: { report } }) => seen.push(report?.verdict));
    state().setCheck({ geometry: IN_WETLAND, type: 'coking' });
    state().setCheck({ geometry: OUTSIDE });
    await vi.waitFor(() => expect(siting().report?.verdict).toBe('none found'));
    expect(seen).not.toContain('prohibited');
  });

  test('about a place that cannot be judged gets the reason', async () => {
    const away: SitingGeometry = { type: 'Point', coordinates: [2.35, 48.86] };
    state().setCheck({ geometry: away, type: 'coking' });
    judge();
    await vi.waitFor(() => expect(siting().fault?.key).toBe('out-of-range'));
  });

  test('is answered anew when a position is corrected, withdrawn, and after the panel was closed', async () => {
    const certainty = () => siting().report?.findings[0]?.certainty;
    const position = surveyed(WELL, [113.0505, 40.05]);
    judge();
    await vi.waitFor(() => expect(siting().status).toBe('ready'));
    state().setCheck({ geometry: OUTSIDE, type: 'housing' });
    await vi.waitFor(() => expect(certainty()).toBe('possible'));
    state().setField({ positions: [position] });
    await vi.waitFor(() => expect(certainty()).toBe('certain'));
    state().setField({ positions: [{ ...position, deletedAt: '2026-11-23T00:00:00.000Z' }] });
    await vi.waitFor(() => expect(certainty()).toBe('possible'));
    state().setField({ positions: [position] });
    state().closeCheck();
    state().openCheck();
    state().setCheck({ geometry: OUTSIDE, type: 'housing' });
    await vi.waitFor(() => expect(certainty()).toBe('certain'));
  });

  test('naming a type that there is not says so by asking for one', async () => {
    state().setCheck({ geometry: IN_WETLAND, type: 'castle' });
    judge();
    await vi.waitFor(() => expect(siting().status).toBe('ready'));
    expect(state().check?.type).toBeNull();
    expect(siting().report).toBeNull();
  });

  test('cannot be answered when the data do not load', async () => {
    judge(async () => {
      throw new Error('no network');
    });
    await vi.waitFor(() => expect(siting().status).toBe('failed'));
  });
});

describe('a file of sites', () => {
  beforeEach(async () => {
    judge();
    await vi.waitFor(() => expect(siting().status).toBe('ready'));
    state().ask({ to: 'sites', file: SITES, choice: CHOICE, columns: null });
  });

  test('is read, and judged once a type is chosen', async () => {
    await vi.waitFor(() => expect(siting().batch?.status).toBe('read'));
    expect(siting().batch).toMatchObject({ count: 2, rows: [], faults: [{ row: 4 }] });
    state().setCheck({ type: 'coking' });
    await vi.waitFor(() => expect(siting().batch?.status).toBe('done'));
    expect(siting().batch?.rows.map(({ verdict }) => verdict)).toEqual([
      'prohibited',
      'none found',
    ]);
  });

  test('gives the whole report of a site, and the table again', async () => {
    state().setCheck({ type: 'coking' });
    await vi.waitFor(() => expect(siting().batch?.status).toBe('done'));
    state().ask({ to: 'open', row: 0 });
    await vi.waitFor(() => expect(siting().report?.input.name).toBe('甲'));
    expect(siting().batch?.open).toBe(0);
    state().ask({ to: 'open', row: null });
    await vi.waitFor(() => expect(siting().report).toBeNull());
    expect(siting().batch?.open).toBeNull();
  });

  test('gives way to another file, whatever that holds', async () => {
    state().setCheck({ type: 'coking' });
    await vi.waitFor(() => expect(siting().batch?.status).toBe('done'));
    const broken = textFile('broken.geojson', '{"type":"FeatureCollection","fea');
    state().ask({ to: 'sites', file: broken, choice: CHOICE, columns: null });
    await vi.waitFor(() => expect(siting().batch).toMatchObject({ status: 'read', count: 0 }));
    expect(siting().batch).toMatchObject({ rows: [], faults: [{ file: 'broken.geojson' }] });
  });

  test('is judged anew for another type, and gone when it is dropped', async () => {
    state().setCheck({ type: 'coking' });
    await vi.waitFor(() => expect(siting().batch?.status).toBe('done'));
    state().setCheck({ type: 'housing' });
    await vi.waitFor(() => expect(siting().batch?.rows[0]?.type).toBe('housing'));
    state().ask({ to: 'drop-sites' });
    await vi.waitFor(() => expect(siting().batch).toBeNull());
  });
});

test('outlines for one check are gone after the panel was closed', async () => {
  judge();
  await vi.waitFor(() => expect(siting().status).toBe('ready'));
  const outline = JSON.stringify({
    type: 'Feature',
    id: 'alpha-14/zone/wetland',
    properties: { source: '东县政府' },
    geometry: OUTSIDE,
  });
  state().setCheck({ geometry: IN_WETLAND, type: 'coking' });
  state().ask({ to: 'zones', file: textFile('official.geojson', outline) });
  await vi.waitFor(() => expect(siting().report?.input.zones).toHaveLength(1));
  state().closeCheck();
  state().openCheck();
  state().setCheck({ geometry: IN_WETLAND, type: 'coking' });
  await vi.waitFor(() => expect(siting().report).not.toBeNull());
  expect(siting().report?.input.zones).toEqual([]);
});
