import { type IDBPDatabase, openDB } from 'idb';
import { migrate } from './migrations.ts';
import { NAME, type Schema, VERSION } from './schema.ts';

export type Database = IDBPDatabase<Schema>;

/** What happens to the database while it is opened or open. */
export interface OpenEvents {
  /** Another tab holds an older version open; the opening goes on when that is closed. */
  onBlocked(): void;
  /** A newer app in another tab waits for this connection; it closes as soon as this resolves. */
  onOutdated(): Promise<void>;
  /** The browser ended the connection, as when its user clears the site's data. */
  onEnded(): void;
}

export type Opened =
  | { status: 'ready'; db: Database }
  /** A newer app has written it; nothing was touched. */
  | { status: 'newer' }
  /** There is none, or this browser does not let it be opened, as in some private windows. */
  | { status: 'failed' };

/** Opens the database of this browser, and brings an older one to the newest version. */
export async function openVisits(events: OpenEvents, name = NAME): Promise<Opened> {
  try {
    const db = await openDB<Schema>(name, VERSION, {
      upgrade: (database, from, _to, upgrade) => {
        // The opening itself fails with it.
        upgrade.done.catch(() => undefined);
        // A step that fails must undo all of them, or the version would stand without its stores.
        migrate(database as never, upgrade as never, from).catch(() => abort(upgrade));
      },
      blocked: () => events.onBlocked(),
      blocking: (_from, _to, { target }) => {
        void events.onOutdated().finally(() => (target as IDBDatabase).close());
      },
      terminated: () => events.onEnded(),
    });
    return { status: 'ready', db };
  } catch (error) {
    const isNewer = error instanceof DOMException && error.name === 'VersionError';
    return { status: isNewer ? 'newer' : 'failed' };
  }
}

function abort(upgrade: { abort(): void }): void {
  try {
    upgrade.abort();
  } catch {
    // It has aborted already, which is why the step failed.
  }
}
