import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { applyChange } from '#domain/visits/change.ts';
import { PHOTO, SURVEYED, VISIT } from '#domain/visits/fixtures.ts';
import type { Visit, VisitChange } from '#domain/visits/types.ts';
import { compareVersions } from '#domain/visits/version.ts';
import { createV1, type OldDatabase } from '../../../tests/fixtures/visits-db/create.ts';
import old from '../../../tests/fixtures/visits-db/v1.json' with { type: 'json' };
import { openVisits } from './open.ts';
import { isSurveyed, isVisit } from './parse.ts';
import { NAME, VERSION } from './schema.ts';
import { isFull, VisitStore } from './store.ts';

const V1 = old as unknown as OldDatabase;
const BYTES = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]).buffer;
const quiet = { onBlocked: () => {}, onOutdated: async () => {}, onEnded: () => {} };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

async function open(events = quiet) {
  const opened = await openVisits(events);
  if (opened.status !== 'ready') throw new Error(opened.status);
  const reopen = async () => {
    const again = await openVisits(events);
    return again.status === 'ready' ? again.db : null;
  };
  return new VisitStore(opened.db, reopen);
}

async function withVisit(store: VisitStore, visit: Visit = VISIT) {
  await store.changeVisit(visit.id, () => visit, [{ id: PHOTO.id, bytes: BYTES }]);
}

/** As numbers: two buffers pass for equal whatever they hold. */
async function bytesOf(store: VisitStore, id: string): Promise<number[] | null> {
  const bytes = await store.photo(id);
  return bytes && [...new Uint8Array(bytes)];
}

const at = '2026-11-22T03:00:00.000Z';
const change =
  (what: VisitChange) =>
  (visit: Visit | null, device: string): Visit | null =>
    visit && applyChange(visit, what, { at, device });

describe('a database of version 1', () => {
  test('keeps everything, photos with their bytes', async () => {
    await createV1(V1);
    const store = await open();
    const { visits, damaged } = await store.all();
    expect(visits.map(({ id }) => id)).toEqual(V1.visits.slice(0, 2).map(({ id }) => id));
    expect(damaged).toBe(1);
    for (const [i, visit] of visits.entries()) {
      const { version, history, photos, ...rest } = visit;
      const { photos: oldPhotos = [], ...oldRest } = V1.visits[i] ?? { id: '' };
      expect(rest).toEqual(oldRest);
      expect(history).toEqual([]);
      expect(version).toEqual({ [await store.device()]: 1 });
      for (const [j, photo] of photos.entries()) {
        const { data, ...words } = oldPhotos[j] ?? { id: '', data: '' };
        expect(photo).toEqual(words);
        const bytes = await store.photo(photo.id);
        expect(Buffer.from(bytes ?? new ArrayBuffer(0)).toString('base64')).toBe(data);
      }
    }
  });

  test('is not changed by an upgrade that fails', async () => {
    await createV1(V1);
    const uuid = vi.spyOn(crypto, 'randomUUID').mockImplementation(() => {
      throw new Error('power cut');
    });
    expect(await openVisits(quiet)).toEqual({ status: 'failed' });
    uuid.mockRestore();
    expect((await (await open()).all()).visits).toHaveLength(2);
  });

  test('open in another tab is waited for', async () => {
    await createV1(V1);
    const tab = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(NAME, 1);
      opening.onsuccess = () => resolve(opening.result);
    });
    let opening: Promise<VisitStore> | undefined;
    await new Promise<void>((resolve) => {
      opening = open({ ...quiet, onBlocked: resolve });
    });
    tab.close();
    expect((await (await opening)?.all())?.visits).toHaveLength(2);
  });
});

describe('a database of a newer app', () => {
  test('is left alone', async () => {
    (await open()).close();
    const newer = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(NAME, VERSION + 1);
      opening.onsuccess = () => resolve(opening.result);
    });
    newer.close();
    expect(await openVisits(quiet)).toEqual({ status: 'newer' });
  });

  test('is made way for, after what is unsaved was saved', async () => {
    const steps: string[] = [];
    await open({
      ...quiet,
      onOutdated: async () => {
        steps.push('saved');
      },
    });
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open(NAME, VERSION + 1);
      opening.onsuccess = () => {
        steps.push('newer');
        opening.result.close();
        resolve();
      };
    });
    expect(steps).toEqual(['saved', 'newer']);
  });
});

test('no database at all is said, not thrown', async () => {
  vi.stubGlobal('indexedDB', undefined);
  expect(await openVisits(quiet)).toEqual({ status: 'failed' });
  vi.unstubAllGlobals();
});

describe('what is kept', () => {
  test('comes back as it was', async () => {
    const store = await open();
    await withVisit(store);
    await store.changePosition(SURVEYED.feature, () => SURVEYED);
    expect(await store.all()).toEqual({ visits: [VISIT], positions: [SURVEYED], damaged: 0 });
    expect(await bytesOf(store, PHOTO.id)).toEqual([0xff, 0xd8, 0xff, 0xd9]);
    expect(await store.photo('none')).toBe(null);
  });

  test('takes the changes of two tabs', async () => {
    const [one, two] = [await open(), await open()];
    await withVisit(one);
    await Promise.all([
      one.changeVisit(VISIT.id, change({ field: 'notes', value: '甲' })),
      two.changeVisit(VISIT.id, change({ field: 'person', value: '乙' })),
      one.changeVisit(VISIT.id, change({ field: 'title', value: '丙' })),
    ]);
    expect(await two.visit(VISIT.id)).toMatchObject({ notes: '甲', person: '乙', title: '丙' });
    expect((await one.visit(VISIT.id))?.version[await one.device()]).toBe(3);
  });

  test('of a change that fails is none, not its photo either', async () => {
    const store = await open();
    await withVisit(store);
    const broken = { ...VISIT, notes: (() => {}) as unknown as string };
    const bytes = [{ id: 'p2', bytes: BYTES }];
    await expect(store.changeVisit(VISIT.id, () => broken, bytes)).rejects.toThrow();
    expect(await store.photo('p2')).toBe(null);
    expect(await store.visit(VISIT.id)).toEqual(VISIT);
  });

  test('is read on a new connection after the browser ended the old one', async () => {
    const store = await open();
    await withVisit(store);
    store.close();
    expect(await store.visit(VISIT.id)).toEqual(VISIT);
  });

  test('does not write over a record that is damaged', async () => {
    await createV1(V1);
    const store = await open();
    const id = V1.visits[2]?.id ?? '';
    expect(await store.changeVisit(id, () => VISIT)).toBe(null);
    expect(await store.visit(id)).toBe(null);
    expect((await store.all()).damaged).toBe(1);
  });
});

describe('erasing', () => {
  const deleted = { ...VISIT, deletedAt: at };

  test('removes a deleted visit with its photos, the former ones too', async () => {
    const store = await open();
    await withVisit(store, deleted);
    const gone = change({ field: 'photo', photo: PHOTO.id, value: null });
    await store.changeVisit(VISIT.id, gone);
    expect(await bytesOf(store, PHOTO.id)).toEqual([0xff, 0xd8, 0xff, 0xd9]);
    expect(await store.eraseVisit(VISIT.id)).toBe(true);
    expect(await store.photo(PHOTO.id)).toBe(null);
    expect((await store.all()).visits).toEqual([]);
  });

  test('leaves a photo that another visit has, and a visit that is not deleted', async () => {
    const store = await open();
    await withVisit(store, deleted);
    await withVisit(store, { ...VISIT, id: 'other' });
    expect(await store.eraseVisit('other')).toBe(false);
    expect(await store.eraseVisit(VISIT.id)).toBe(true);
    expect(await bytesOf(store, PHOTO.id)).toEqual([0xff, 0xd8, 0xff, 0xd9]);
  });

  test('gives the device a new name: later changes never pass for known ones', async () => {
    const store = await open();
    const first = await store.device();
    await withVisit(store, { ...deleted, version: { [first]: 3 } });
    const lost = { [first]: 5 };
    await store.eraseVisit(VISIT.id);
    await withVisit(store, { ...VISIT, version: { [first]: 3 } });
    const later = await store.changeVisit(VISIT.id, change({ field: 'notes', value: '新' }));
    expect(compareVersions(later?.version ?? {}, lost)).toBe('apart');
  });

  test('everything leaves nothing, of damaged records neither', async () => {
    await createV1(V1);
    const store = await open();
    const before = await store.device();
    await store.eraseAll();
    expect(await store.all()).toEqual({ visits: [], positions: [], damaged: 0 });
    expect(await store.photoIds()).toEqual(new Set());
    expect(await store.device()).not.toBe(before);
  });
});

describe('taking over', () => {
  test('is all or nothing', async () => {
    const store = await open();
    const broken = { ...SURVEYED, reason: (() => {}) as unknown as string };
    const photos = [{ id: PHOTO.id, bytes: BYTES }];
    const taking = store.takeOver(() => ({ visits: [VISIT], positions: [broken], photos }));
    await expect(taking).rejects.toThrow();
    expect(await store.all()).toEqual({ visits: [], positions: [], damaged: 0 });
    expect(await store.photoIds()).toEqual(new Set());
  });

  test('leaves the photos that are there', async () => {
    const store = await open();
    await withVisit(store);
    const photos = [
      { id: PHOTO.id, bytes: new ArrayBuffer(1) },
      { id: 'p2', bytes: BYTES },
    ];
    await store.takeOver(({ visits }) => {
      expect(visits).toEqual([VISIT]);
      return { visits, positions: [], photos };
    });
    expect(await bytesOf(store, PHOTO.id)).toEqual([0xff, 0xd8, 0xff, 0xd9]);
    expect(await bytesOf(store, 'p2')).toEqual([0xff, 0xd8, 0xff, 0xd9]);
  });
});

describe('a full disk', () => {
  /** Lets nothing be put while the reserve takes the last room. */
  function fillUp() {
    let hasRoom = false;
    const { put, delete: remove } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (!hasRoom) throw new DOMException('', 'QuotaExceededError');
      return put.apply(this, args);
    });
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (
      this: IDBObjectStore,
      key,
    ) {
      hasRoom = true;
      return remove.call(this, key);
    });
  }

  afterEach(() => {
    vi.restoreAllMocks();
  });

  test('takes words all the same, in the room that was held back, and says so', async () => {
    const store = await open();
    await withVisit(store);
    expect(await store.hasReserve()).toBe(true);
    store.onReserveUsed = vi.fn();
    fillUp();
    await store.changeVisit(VISIT.id, change({ field: 'notes', value: '异味' }));
    expect(store.onReserveUsed).toHaveBeenCalledOnce();
    expect((await store.visit(VISIT.id))?.notes).toBe('异味');
  });

  test('takes no photo, which leaves the room that is held back', async () => {
    const store = await open();
    await withVisit(store);
    await store.hasReserve();
    fillUp();
    const photo = change({ field: 'photo', photo: 'p2', value: PHOTO });
    const bytes = [{ id: 'p2', bytes: BYTES }];
    await expect(store.changeVisit(VISIT.id, photo, bytes)).rejects.toSatisfy(isFull);
    vi.restoreAllMocks();
    expect(await store.visit(VISIT.id)).toEqual(VISIT);
    expect(await store.hasReserve()).toBe(true);
  });

  test('without room to hold back is told', async () => {
    const store = await open();
    fillUp();
    expect(await store.hasReserve()).toBe(false);
    vi.restoreAllMocks();
    expect(await store.hasReserve()).toBe(true);
    expect((await store.all()).damaged).toBe(0);
  });
});

test('a full disk is told from other faults', () => {
  expect(isFull(new DOMException('', 'QuotaExceededError'))).toBe(true);
  expect(isFull(new DOMException('', 'AbortError'))).toBe(false);
  expect(isFull(new Error('QuotaExceededError'))).toBe(false);
});

describe('a record of the store', () => {
  test('is whole', () => {
    expect(isVisit(VISIT)).toBe(true);
    expect(isSurveyed(SURVEYED)).toBe(true);
    expect(isVisit({ ...VISIT, newField: 1 })).toBe(true);
  });

  test.each(Object.keys(VISIT))('is damaged without %s', (key) => {
    expect(isVisit({ ...VISIT, [key]: undefined })).toBe(false);
  });

  test.each(Object.keys(SURVEYED))('of a position is damaged without %s', (key) => {
    expect(isSurveyed({ ...SURVEYED, [key]: undefined })).toBe(false);
  });

  test.each([null, 1, 'text', [], { ...VISIT, items: [null] }, { ...VISIT, updatedAt: 'soon' }])(
    'is not %j',
    (value) => {
      expect(isVisit(value)).toBe(false);
    },
  );
});
