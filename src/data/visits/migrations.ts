import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { VERSION } from './schema.ts';
import { randomUuid } from './uuid.ts';

type Database = IDBPDatabase<unknown>;
type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;
type Step = (db: Database, upgrade: Upgrade) => Promise<void> | void;

/**
 * Step `n` makes version `n + 1` from version `n`. A step is never changed once published: there
 * are browsers that hold what it makes. All run in one transaction, so that a page that is killed
 * midway leaves the old version whole.
 */
const STEPS: readonly Step[] = [
  // 1: visits, each with the bytes of its photos.
  (db) => {
    db.createObjectStore('visits', { keyPath: 'id' });
  },
  // 2: photos apart, so that a typed letter does not write them anew; corrected positions; a name
  // for the device, and with it versions and histories.
  async (db, upgrade) => {
    const photos = db.createObjectStore('photos', { keyPath: 'id' });
    db.createObjectStore('positions', { keyPath: 'feature' });
    const device = randomUuid();
    await db.createObjectStore('meta', { keyPath: 'key' }).add({ key: 'device', id: device });
    const visits = upgrade.objectStore('visits');
    for (let cursor = await visits.openCursor(); cursor; cursor = await cursor.continue()) {
      const { visit, bytes } = withoutBytes(cursor.value, device);
      await Promise.all([...bytes.map((photo) => photos.put(photo)), cursor.update(visit)]);
    }
  },
];

/** What is not as version 1 wrote it stays as it is: no record is dropped by an upgrade. */
function withoutBytes(visit: unknown, device: string) {
  const { photos } = visit as { photos?: unknown };
  if (!Array.isArray(photos)) return { visit, bytes: [] };
  const isWhole = (photo: unknown): photo is { id: string; data: ArrayBuffer } =>
    (photo as { data?: unknown } | null)?.data instanceof ArrayBuffer;
  const bytes = photos.filter(isWhole).map(({ id, data }) => ({ id, bytes: data }));
  const kept = photos.map((photo) => {
    if (!isWhole(photo)) return photo;
    const { data: _, ...rest } = photo;
    return rest;
  });
  const words = { version: { [device]: 1 }, history: [] };
  return { visit: { ...words, ...(visit as object), photos: kept }, bytes };
}

/** Brings a database from an older version to the newest. */
export async function migrate(db: Database, upgrade: Upgrade, from: number): Promise<void> {
  for (const step of STEPS.slice(from, VERSION)) await step(db, upgrade);
}
