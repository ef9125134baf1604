import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openVisits } from '#data/visits/open.ts';
import { VisitStore } from '#data/visits/store.ts';
import { MAX_PHOTOS } from '#domain/visits/exchange/limits.ts';
import type { VisitArchive } from '#domain/visits/exchange/types.ts';
import { ITEM, PHOTO, SURVEYED, VISIT } from '#domain/visits/fixtures.ts';
import type { Kept, NewVisit, SurveyedPosition } from '#domain/visits/types.ts';
import { createAtlasStore } from '#store/atlas-store.ts';
import type { Choice } from '#store/field-state.ts';
import { startKeeping } from './index.ts';
import { type Exchange, Keeper } from './keeper.ts';

const DRAFT: NewVisit = {
  date: '2026-11-22',
  person: '王工',
  feature: null,
  title: '河边',
  position: null,
  items: [ITEM],
  measurements: [],
};
const JPEG = new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xd9])], { type: 'image/jpeg' });
const MB = 1024 * 1024;

/** Passes archives on as they are; a file's name tells what it stands for. */
function stubExchange(files: Record<string, VisitArchive> = {}): Exchange {
  let photos = 0;
  return {
    async write(archive) {
      files.exported = structuredClone({ ...archive, photos: [] });
      files.exported.photos = archive.photos;
      return new Blob(['zip']);
    },
    async read({ name }) {
      const archive = files[name];
      if (!archive) return { refused: { file: name, key: 'not-zip' } };
      return { archive, faults: [] };
    },
    async photo({ name, blob }) {
      if (name.endsWith('.txt')) return { fault: { file: name, key: 'not-picture' } };
      photos += 1;
      const { caption: _, ...photo } = PHOTO;
      return { photo: { ...photo, id: `photo-${photos}`, bytes: blob.size }, blob };
    },
    summary: async () => new Blob(['table']),
    close: () => undefined,
  };
}

const tabs: Keeper[] = [];

async function openTab(files?: Record<string, VisitArchive>) {
  const opened = await openVisits({
    onBlocked: () => undefined,
    onOutdated: async () => undefined,
    onEnded: () => undefined,
  });
  if (opened.status !== 'ready') throw new Error(opened.status);
  const atlas = createAtlasStore({});
  const store = new VisitStore(opened.db, async () => null);
  const keeper = new Keeper(atlas, store, stubExchange(files));
  tabs.push(keeper);
  await keeper.load();
  const field = () => atlas.getState().fieldwork;
  return { atlas, keeper, store, field, first: () => field().visits[0] };
}

function stubRoom(usage: number, quota: number) {
  const persist = vi.fn(async () => true);
  const storage = {
    estimate: async () => ({ usage, quota }),
    persisted: async () => false,
    persist,
  };
  vi.stubGlobal('navigator', { storage });
  return persist;
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  stubRoom(0, 1000 * MB);
});

afterEach(() => {
  for (const tab of tabs.splice(0)) tab.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const full = () => new DOMException('no space', 'QuotaExceededError');

describe('what is typed', () => {
  test('is shown at once, and stored by the time it is told as saved', async () => {
    const { keeper, store, field, first } = await openTab();
    const id = await keeper.create(DRAFT);
    const saved = keeper.change(id, { field: 'notes', value: '异味' });
    expect(first()?.notes).toBe('异味');
    expect(field().saving).toBe('saving');
    await saved;
    expect(field().saving).toBe('saved');
    expect(await store.visit(id)).toEqual(first());
  });

  test('of many letters is stored whole, and one entry of the history', async () => {
    const { keeper, store } = await openTab();
    const id = await keeper.create(DRAFT);
    const text = '排口水色微黄，有轻微异味。';
    for (let i = 1; i <= text.length; i += 1) {
      void keeper.change(id, { field: 'notes', value: text.slice(0, i) });
    }
    await keeper.retry();
    const visit = await store.visit(id);
    expect(visit?.notes).toBe(text);
    expect(visit?.history).toHaveLength(1);
  });

  test('on a full disk stays on the screen, is told, and is stored once there is room', async () => {
    const { keeper, store, field, first } = await openTab();
    const id = await keeper.create(DRAFT);
    const write = vi.spyOn(VisitStore.prototype, 'changeVisit').mockRejectedValue(full());
    await keeper.change(id, { field: 'notes', value: '异味' });
    await keeper.change(id, { field: 'person', value: '李' });
    expect(field().saving).toBe('full');
    expect(first()).toMatchObject({ notes: '异味', person: '李' });
    write.mockRestore();
    expect(await store.visit(id)).toMatchObject({ notes: '', person: '王工' });
    await keeper.retry();
    expect(field().saving).toBe('saved');
    expect(await store.visit(id)).toMatchObject({ notes: '异味', person: '李' });
  });

  test('in a new visit on a full disk is not lost either', async () => {
    const { keeper, store, field } = await openTab();
    const write = vi.spyOn(VisitStore.prototype, 'changeVisit').mockRejectedValue(full());
    const id = await keeper.create(DRAFT);
    expect(field().saving).toBe('full');
    write.mockRestore();
    await keeper.change(id, { field: 'notes', value: '异味' });
    expect(await store.visit(id)).toMatchObject({ title: '河边', notes: '异味' });
  });

  test('has room held back for it, which a browser without a visit is spared', async () => {
    const { keeper } = await openTab();
    const hasReserve = vi.spyOn(VisitStore.prototype, 'hasReserve');
    await keeper.measureRoom();
    expect(hasReserve).not.toHaveBeenCalled();
    await keeper.create(DRAFT);
    await vi.waitFor(() => expect(hasReserve).toHaveBeenCalled());
    expect(await hasReserve.mock.results[0]?.value).toBe(true);
  });

  test('asks the browser once to keep it', async () => {
    const persist = stubRoom(0, MB);
    const { keeper } = await openTab();
    await keeper.create(DRAFT);
    await keeper.create(DRAFT);
    await vi.waitFor(() => expect(persist).toHaveBeenCalledTimes(1));
  });
});

describe('two tabs', () => {
  test('keep the changes of both, and show them', async () => {
    const [one, two] = [await openTab(), await openTab()];
    const id = await one.keeper.create(DRAFT);
    await vi.waitFor(() => expect(two.first()?.id).toBe(id));
    await Promise.all([
      one.keeper.change(id, { field: 'notes', value: '一' }),
      two.keeper.change(id, { field: 'person', value: '二' }),
    ]);
    for (const tab of [one, two]) {
      await vi.waitFor(() => expect(tab.first()).toMatchObject({ notes: '一', person: '二' }));
    }
    await two.keeper.change(id, { field: 'deleted', value: true });
    await two.keeper.erase(id);
    await vi.waitFor(() => expect(one.field().visits).toEqual([]));
  });

  test('do not bring back what the other has erased', async () => {
    const [one, two] = [await openTab(), await openTab()];
    const id = await one.keeper.create(DRAFT);
    await one.keeper.change(id, { field: 'deleted', value: true });
    await one.keeper.erase(id);
    await two.keeper.change(id, { field: 'notes', value: '迟' });
    expect(two.field()).toMatchObject({ visits: [], saving: 'saved' });
  });
});

describe('photos', () => {
  const file = (name: string, size = 4) => new File([new Uint8Array(size)], name);

  test('are kept with their visit, those that are none are named', async () => {
    const { keeper, first } = await openTab();
    const id = await keeper.create(DRAFT);
    const faults = await keeper.addPhotos(id, [file('a.jpg'), file('b.txt'), file('c.jpg', 9)]);
    expect(faults).toEqual([{ file: 'b.txt', key: 'not-picture' }]);
    expect(first()?.photos.map(({ bytes }) => bytes)).toEqual([4, 9]);
    expect((await keeper.photo('photo-2'))?.size).toBe(9);
    expect(await keeper.photo('none')).toBe(null);
  });

  test('come after their visit, which could not be written at first', async () => {
    const { keeper, store } = await openTab();
    vi.spyOn(VisitStore.prototype, 'changeVisit').mockRejectedValueOnce(full());
    const id = await keeper.create(DRAFT);
    expect(await store.visit(id)).toBe(null);
    expect(await keeper.addPhotos(id, [file('a.jpg')])).toEqual([]);
    expect((await store.visit(id))?.photos).toHaveLength(1);
  });

  test('that do not fit are refused before they are written', async () => {
    const { keeper, store, field, first } = await openTab();
    const id = await keeper.create(DRAFT);
    stubRoom(91 * MB, 101 * MB - 1);
    const write = vi.spyOn(VisitStore.prototype, 'changeVisit');
    expect(await keeper.addPhotos(id, [file('a.jpg')])).toEqual([
      { file: 'a.jpg', key: 'no-room' },
    ]);
    expect(write).not.toHaveBeenCalled();
    expect(field()).toMatchObject({ room: { low: true }, saving: 'saved' });
    await keeper.change(id, { field: 'notes', value: '仍可写字' });
    expect(await store.visit(id)).toEqual(first());
  });

  test('are no more than a file of visits can hold', async () => {
    const { keeper, store } = await openTab();
    const id = await keeper.create(DRAFT);
    await keeper.addPhotos(id, [file('a.jpg')]);
    const photo = (await store.visit(id))?.photos[0];
    for (let n = 1; n < MAX_PHOTOS; n++) {
      const value = photo && { ...photo, id: `${photo.id}-${n}` };
      if (value) void keeper.change(id, { field: 'photo', photo: value.id, value });
    }
    await keeper.retry();
    expect((await store.visit(id))?.photos).toHaveLength(MAX_PHOTOS);
    expect(await keeper.addPhotos(id, [file('b.jpg')])).toEqual([
      { file: 'b.jpg', key: 'too-many' },
    ]);
  });

  test('that a full disk refuses leave the visit as it was', async () => {
    const { keeper, store, field } = await openTab();
    const id = await keeper.create(DRAFT);
    const before = await store.visit(id);
    vi.spyOn(VisitStore.prototype, 'changeVisit').mockRejectedValueOnce(full());
    expect(await keeper.addPhotos(id, [file('a.jpg')])).toMatchObject([{ key: 'no-room' }]);
    expect(await store.visit(id)).toEqual(before);
    // The browser's estimate says otherwise, and is not believed.
    expect(field().room).toEqual({ usage: 0, quota: 0, low: true });
    expect(await keeper.addPhotos(id, [file('a.jpg')])).toEqual([]);
    expect(field().room?.low).toBe(false);
    expect(await keeper.addPhotos('none', [file('a.jpg')])).toMatchObject([{ key: 'not-kept' }]);
  });
});

const survey = (position: SurveyedPosition): Omit<SurveyedPosition, keyof Kept> => {
  const { createdAt: _c, updatedAt: _u, deletedAt: _d, version: _v, ...rest } = position;
  return rest;
};

test('a surveyed position is kept, withdrawn, restored and surveyed again', async () => {
  const { keeper, store, field } = await openTab();
  const { feature } = SURVEYED;
  await keeper.survey(survey(SURVEYED));
  expect(field().positions).toEqual([await store.position(feature)]);
  await keeper.withdraw(feature, true);
  expect(field().positions[0]?.deletedAt).not.toBe(null);
  await keeper.withdraw(feature, false);
  expect(field().positions[0]?.deletedAt).toBe(null);
  await keeper.survey(survey({ ...SURVEYED, radiusM: 3 }));
  const [position] = field().positions;
  expect(position?.radiusM).toBe(3);
  expect(Object.values(position?.version ?? {})).toEqual([4]);
});

describe('files', () => {
  const archive = (change: Partial<VisitArchive>): VisitArchive => ({
    visits: [],
    positions: [],
    photos: [],
    ...change,
  });
  const decide = (...choices: [string, Choice][]) => new Map(choices);
  const blob = (n: number) => ({ id: PHOTO.id, blob: n === 0 ? JPEG : new Blob(['x'.repeat(n)]) });

  test('bring everything back after everything was erased', async () => {
    const files: Record<string, VisitArchive> = {};
    const { keeper, store, field } = await openTab(files);
    const id = await keeper.create(DRAFT);
    await keeper.addPhotos(id, [new File([JPEG], 'a.jpg')]);
    await keeper.survey(survey(SURVEYED));
    const deleted = await keeper.create({ ...DRAFT, title: '删' });
    await keeper.change(deleted, { field: 'deleted', value: true });
    const before = field();
    await keeper.exportFile({ withGps: true });
    expect(await keeper.eraseAll()).toBe(true);
    expect(field()).toMatchObject({ visits: [], positions: [] });
    expect(await keeper.photo('photo-1')).toBe(null);

    await keeper.readImport(new File([], 'exported'));
    expect(field().incoming).toMatchObject({
      plan: { visits: { added: [{ id }], known: 0 }, positions: { added: [{}] } },
      photos: 1,
      bytes: 4,
    });
    expect(field().visits).toEqual([]);
    expect(await keeper.applyImport(decide())).toMatchObject({ added: 2, newer: 0, left: 0 });
    expect(field().visits).toEqual(before.visits.filter((visit) => visit.id === id));
    expect(field().positions).toEqual(before.positions);
    expect((await keeper.photo('photo-1'))?.size).toBe(4);
    expect((await store.all()).visits).toEqual(field().visits);
    expect(field().incoming).toBe(null);
  });

  test('show conflicts, and change nothing without a choice', async () => {
    const there = { ...VISIT, notes: '那里', version: { here: 1, there: 1 } };
    const incoming = archive({ visits: [there], photos: [blob(0)] });
    const { keeper, store, field } = await openTab({ incoming });
    const here = { ...VISIT, notes: '这里', version: { here: 2 } };
    await store.changeVisit(VISIT.id, () => here);
    await keeper.readImport(new File([], 'incoming'));
    expect(field().incoming?.plan.visits.conflicts).toEqual([{ here, incoming: there }]);
    expect(await keeper.applyImport(decide())).toMatchObject({ left: 1, settled: 0 });
    expect(field().visits).toEqual([here]);
  });

  test('by both keep the incoming copy with its own bytes of photos', async () => {
    const there = { ...VISIT, notes: '那里', version: { here: 1, there: 1 } };
    const incoming = archive({ visits: [there], photos: [blob(7)] });
    const { keeper, store, field } = await openTab({ incoming });
    const here = { ...VISIT, notes: '这里', version: { here: 2 } };
    const bytes = await JPEG.arrayBuffer();
    await store.changeVisit(VISIT.id, () => here, [{ id: PHOTO.id, bytes }]);
    await keeper.readImport(new File([], 'incoming'));
    expect(await keeper.applyImport(decide([VISIT.id, 'both']))).toMatchObject({ settled: 1 });
    const copy = field().visits.find(({ id }) => id !== VISIT.id);
    expect(field().visits).toHaveLength(2);
    expect(copy?.notes).toBe('那里');
    expect((await keeper.photo(PHOTO.id))?.size).toBe(4);
    expect((await keeper.photo(copy?.photos[0]?.id ?? ''))?.size).toBe(7);
  });

  test('are planned anew with what was changed meanwhile', async () => {
    const newer = { ...VISIT, notes: '新', version: { here: 1, there: 1 } };
    const incoming = archive({ visits: [newer] });
    const { keeper, store, field } = await openTab({ incoming });
    await store.changeVisit(VISIT.id, () => VISIT);
    await keeper.readImport(new File([], 'incoming'));
    expect(field().incoming?.plan.visits.newer).toHaveLength(1);
    await keeper.change(VISIT.id, { field: 'notes', value: '刚写的' });
    expect(await keeper.applyImport(decide())).toMatchObject({ newer: 0, left: 1 });
    expect(field().visits[0]?.notes).toBe('刚写的');
  });

  test('give back the bytes of a photo that went missing', async () => {
    const incoming = archive({ visits: [VISIT], photos: [blob(0)] });
    const { keeper, store } = await openTab({ incoming });
    await store.changeVisit(VISIT.id, () => VISIT);
    await keeper.readImport(new File([], 'incoming'));
    expect(await keeper.applyImport(decide())).toMatchObject({ known: 1 });
    expect((await keeper.photo(PHOTO.id))?.size).toBe(4);
  });

  test('that are refused or do not fit change nothing', async () => {
    const incoming = archive({ visits: [VISIT] });
    const { keeper, store, field } = await openTab({ incoming });
    await keeper.readImport(new File([], 'bad.zip'));
    expect(field()).toMatchObject({ incoming: null, refused: { key: 'not-zip' } });
    expect(await keeper.applyImport(decide())).toBe('failed');
    await keeper.readImport(new File([], 'incoming'));
    expect(field()).toMatchObject({ incoming: { file: 'incoming' }, refused: null });
    vi.spyOn(VisitStore.prototype, 'takeOver').mockRejectedValueOnce(full());
    expect(await keeper.applyImport(decide())).toBe('full');
    expect((await store.all()).visits).toEqual([]);
    // The file is still there, to be tried again after room was made.
    expect(await keeper.applyImport(decide())).toMatchObject({ added: 1 });
  });
});

describe('the clock', () => {
  test('set back is doubted, and what is typed is kept all the same', async () => {
    const { keeper, store, field } = await openTab();
    const id = await keeper.create(DRAFT);
    expect(field().clockDoubt).toBe(false);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3_600_000 });
    await keeper.change(id, { field: 'notes', value: '早' });
    vi.useRealTimers();
    expect(field().clockDoubt).toBe(true);
    const visit = await store.visit(id);
    expect(visit?.notes).toBe('早');
    expect(Object.values(visit?.version ?? {})).toEqual([2]);
  });

  test('is doubted when the receiver says otherwise, not because a fix grows old', async () => {
    const { atlas, keeper, field } = await openTab();
    const fix = { lon: 113, lat: 40, accuracyM: 5, at: Date.now() };
    atlas.getState().setHere({ status: 'on', fix: { ...fix, at: fix.at - 600_000 } });
    expect(field().clockDoubt).toBe(true);
    atlas.getState().setHere({ fix });
    expect(field().clockDoubt).toBe(false);
    vi.useFakeTimers({ toFake: ['Date'], now: fix.at + 3_600_000 });
    await keeper.create(DRAFT);
    expect(field().clockDoubt).toBe(false);
    vi.useRealTimers();
  });
});

test('a browser without a database says so, and nothing else fails', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const atlas = createAtlasStore({});
  await startKeeping(atlas);
  expect(atlas.getState().fieldwork).toMatchObject({ status: 'failed', keeper: null });
});
