import type { IDBPTransaction, StoreNames } from 'idb';
import type { SurveyedPosition, Visit } from '#domain/visits/types.ts';
import type { Database } from './open.ts';
import { isSurveyed, isVisit } from './parse.ts';
import { newReserve } from './reserve.ts';
import type { Schema, StoredPhoto } from './schema.ts';
import { randomUuid } from './uuid.ts';

/** Everything that is kept, but for the bytes of photos. */
export interface Holdings {
  visits: Visit[];
  positions: SurveyedPosition[];
  /** Records that cannot be read; they stay in the store. */
  damaged: number;
}

/** What a write makes of everything that is kept. */
export interface Takeover {
  visits: readonly Visit[];
  positions: readonly SurveyedPosition[];
  /** Those that no photo of this id is kept for yet are added. */
  photos: readonly StoredPhoto[];
}

type Stores = ('visits' | 'photos' | 'positions' | 'meta')[];
type Writing = IDBPTransaction<Schema, Stores, 'readwrite'>;

const ALL: Stores = ['visits', 'photos', 'positions', 'meta'];

/** Whether a write failed because the disk, or this site's share of it, is full. */
export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/**
 * What this browser keeps of field work. Every write is one transaction that reads what it
 * changes, so that two tabs do not undo each other's work, and resolves once it is on the disk.
 */
export class VisitStore {
  /** Called when something could be written only in the room that was held back for it. */
  onReserveUsed: () => void = () => undefined;
  #db: Database;
  readonly #reopen: () => Promise<Database | null>;

  /** @param reopen opens the database again after the browser has ended the connection */
  constructor(db: Database, reopen: () => Promise<Database | null>) {
    this.#db = db;
    this.#reopen = reopen;
  }

  close(): void {
    this.#db.close();
  }

  /** The name of this device. */
  device(): Promise<string> {
    return this.#write(deviceOf);
  }

  /** Whether room is held back for what is typed; holds it back where there still is some. */
  async hasReserve(): Promise<boolean> {
    try {
      const reading = await this.#begin(() => this.#db.transaction('meta'));
      if ((await reading.store.count('reserve')) > 0) return true;
      await this.#write((writing) => writing.objectStore('meta').put(newReserve()));
      return true;
    } catch {
      return false;
    }
  }

  async all(): Promise<Holdings> {
    return holdingsOf(await this.#begin(() => this.#db.transaction(ALL)));
  }

  /** null: there is none, or it is damaged. */
  async visit(id: string): Promise<Visit | null> {
    const visit: unknown = await this.#get('visits', id);
    return isVisit(visit) ? visit : null;
  }

  async position(feature: string): Promise<SurveyedPosition | null> {
    const position: unknown = await this.#get('positions', feature);
    return isSurveyed(position) ? position : null;
  }

  async photo(id: string): Promise<ArrayBuffer | null> {
    return (await this.#get('photos', id))?.bytes ?? null;
  }

  /** Ids of the photos whose bytes are kept. */
  async photoIds(): Promise<Set<string>> {
    const reading = await this.#begin(() => this.#db.transaction('photos'));
    return new Set(await reading.store.getAllKeys());
  }

  /**
   * Changes one visit, with the bytes of photos that the change adds.
   *
   * @param change what becomes of it; null when there is nothing to write
   */
  changeVisit(
    id: string,
    change: (visit: Visit | null, device: string) => Visit | null,
    photos: readonly StoredPhoto[] = [],
  ): Promise<Visit | null> {
    const write = photos.length > 0 ? 'plain' : 'reserve';
    return this.#writeFrom(write, async (writing) => {
      const visits = writing.objectStore('visits');
      const found: unknown = await visits.get(id);
      // A damaged record is not written over.
      if (found !== undefined && !isVisit(found)) return null;
      const next = change(found ?? null, await deviceOf(writing));
      if (!next) return null;
      for (const photo of photos) await writing.objectStore('photos').put(photo);
      if (next !== found) await visits.put(next);
      return next;
    });
  }

  changePosition(
    feature: string,
    change: (position: SurveyedPosition | null, device: string) => SurveyedPosition | null,
  ): Promise<SurveyedPosition | null> {
    return this.#writeFrom('reserve', async (writing) => {
      const positions = writing.objectStore('positions');
      const found: unknown = await positions.get(feature);
      const next = change(isSurveyed(found) ? found : null, await deviceOf(writing));
      if (next) await positions.put(next);
      return next;
    });
  }

  /**
   * Removes a deleted visit for good, with the photos that no other visit has. The device takes a
   * new name: were the visit to come back from an old file, changes counted anew under the old
   * name would pass for ones that other devices know.
   *
   * @returns whether it was removed: one that another tab has restored stays
   */
  eraseVisit(id: string): Promise<boolean> {
    return this.#writeFrom('reserve', async (writing) => {
      const { visits } = await holdingsOf(writing);
      const visit = visits.find((each) => each.id === id);
      if (!visit?.deletedAt) return false;
      const others = new Set(visits.filter((each) => each !== visit).flatMap(photosOf));
      const gone = photosOf(visit).filter((photo) => !others.has(photo));
      await writing.objectStore('visits').delete(id);
      for (const photo of gone) await writing.objectStore('photos').delete(photo);
      await renameDevice(writing);
      return true;
    });
  }

  /** Removes everything, the damaged too. */
  eraseAll(): Promise<void> {
    return this.#write(async (writing) => {
      await Promise.all(ALL.map((name) => writing.objectStore(name).clear()));
      await renameDevice(writing);
    });
  }

  /** Writes many things at once, all or none, as made from what is kept at that moment. */
  takeOver(make: (kept: Holdings, device: string) => Takeover): Promise<Takeover> {
    return this.#write(async (writing) => {
      const taken = make(await holdingsOf(writing), await deviceOf(writing));
      const photos = writing.objectStore('photos');
      for (const visit of taken.visits) await writing.objectStore('visits').put(visit);
      for (const each of taken.positions) await writing.objectStore('positions').put(each);
      for (const photo of taken.photos) {
        if ((await photos.count(photo.id)) === 0) await photos.put(photo);
      }
      return taken;
    });
  }

  async #get<N extends StoreNames<Schema>>(name: N, key: string) {
    const reading = await this.#begin(() => this.#db.transaction(name));
    return reading.store.get(key);
  }

  /** Begins a transaction, on a new connection where the browser has ended the old one. */
  async #begin<T>(start: () => T): Promise<T> {
    try {
      return start();
    } catch (error) {
      const db = await this.#reopen();
      if (!db) throw error;
      this.#db = db;
      return start();
    }
  }

  /** Writes; what is typed may use, on a full disk, the room that was held back for it. */
  async #writeFrom<T>(
    room: 'plain' | 'reserve',
    act: (writing: Writing) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.#write(act);
    } catch (error) {
      if (room === 'plain' || !isFull(error)) throw error;
      if (!(await this.#write(givesUpReserve))) throw error;
      const result = await this.#write(act);
      this.onReserveUsed();
      return result;
    }
  }

  /** Runs a transaction to its end; what fails on the way leaves everything as it was. */
  async #write<T>(act: (writing: Writing) => Promise<T>): Promise<T> {
    const writing = await this.#begin(() =>
      this.#db.transaction(ALL, 'readwrite', { durability: 'strict' }),
    );
    // Its failure is the one that `act` meets, or that is waited for below.
    writing.done.catch(() => undefined);
    try {
      const result = await act(writing);
      await writing.done;
      return result;
    } catch (error) {
      abort(writing);
      // A disk that is full shows at the end of the transaction, whatever the request said.
      throw writing.error ?? error;
    }
  }
}

async function holdingsOf(
  reading: Writing | IDBPTransaction<Schema, Stores, 'readonly'>,
): Promise<Holdings> {
  const [visits, positions]: unknown[][] = await Promise.all([
    reading.objectStore('visits').getAll(),
    reading.objectStore('positions').getAll(),
  ]);
  const good = {
    visits: visits?.filter(isVisit) ?? [],
    positions: positions?.filter(isSurveyed) ?? [],
  };
  const all = (visits?.length ?? 0) + (positions?.length ?? 0);
  return { ...good, damaged: all - good.visits.length - good.positions.length };
}

/** false: there was none any more. */
async function givesUpReserve(writing: Writing): Promise<boolean> {
  const meta = writing.objectStore('meta');
  if ((await meta.count('reserve')) === 0) return false;
  await meta.delete('reserve');
  return true;
}

/** The name of this device, as the store has it now: another tab may have changed it. */
async function deviceOf(writing: Writing): Promise<string> {
  const device = await writing.objectStore('meta').get('device');
  return device && 'id' in device ? device.id : renameDevice(writing);
}

async function renameDevice(writing: Writing): Promise<string> {
  const id = randomUuid();
  await writing.objectStore('meta').put({ key: 'device', id });
  return id;
}

/** Photos of a visit, those too that were taken out of it and that its history can bring back. */
function photosOf(visit: Visit): string[] {
  const former = visit.history.flatMap(({ field }) => field.match(/^photo\/([^/]+)$/)?.[1] ?? []);
  return [...new Set([...visit.photos.map(({ id }) => id), ...former])];
}

function abort(writing: Writing): void {
  try {
    writing.abort();
  } catch {
    // It has ended already.
  }
}
