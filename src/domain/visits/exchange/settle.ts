import { visitDifferences } from '../differences.ts';
import { bounded } from '../history.ts';
import type { Change, Photo, Visit } from '../types.ts';
import { resolve } from './plan.ts';
import type { Conflict } from './types.ts';

interface SettleOptions {
  /** Time and device of the choice. */
  at: string;
  device: string;
  newId(): string;
}

/** What is kept after a choice, and which photos of the file have another id in it. */
export interface Settled {
  visits: Visit[];
  /** Ids in the file to ids of copies. */
  copies: ReadonlyMap<string, string>;
}

/**
 * Settles a conflict. The incoming copy over the one here puts every difference into the history,
 * so that nothing is lost by a wrong choice; `both` keeps the incoming copy as a visit of its own,
 * with photos of its own, so that erasing one does not empty the other.
 */
export function settle(
  conflict: Conflict<Visit>,
  choice: 'here' | 'incoming' | 'both',
  { at, device, newId }: SettleOptions,
): Settled {
  const none = new Map<string, string>();
  if (choice === 'here') return { visits: [resolve(conflict, 'here', device)], copies: none };
  const { here, incoming } = conflict;
  if (choice === 'incoming') {
    const visit = resolve(conflict, 'incoming', device);
    const changes = visitDifferences(here, incoming).map(
      (each): Change => ({
        at,
        device,
        field: each.field,
        before: each.here,
        after: each.incoming,
      }),
    );
    return {
      visits: [{ ...visit, history: bounded([...visit.history, ...changes]) }],
      copies: none,
    };
  }
  const copies = new Map(incoming.photos.map(({ id }) => [id, newId()]));
  const renamed = (photo: Photo) => ({ ...photo, id: copies.get(photo.id) ?? photo.id });
  const copy = {
    ...incoming,
    id: newId(),
    photos: incoming.photos.map(renamed),
    // What it says of photos names ids that are not its own.
    history: incoming.history.filter(({ field }) => !field.startsWith('photo/')),
  };
  return { visits: [resolve(conflict, 'here', device), copy], copies };
}
