import { canonical } from './exchange/canonical.ts';
import { MAX_LINE, MAX_TEXT } from './exchange/limits.ts';
import { withChange } from './history.ts';
import type { Measurement, NewVisit, Photo, Visit, VisitChange } from './types.ts';
import { bumped } from './version.ts';

/** When and where something is changed. */
export interface Stamp {
  /** ISO 8601, UTC, by the device's clock. */
  at: string;
  device: string;
}

/** @param id a UUID that no other visit has */
export function newVisit(id: string, draft: NewVisit, { at, device }: Stamp): Visit {
  return {
    ...draft,
    id,
    notes: '',
    photos: [],
    history: [],
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    version: bumped({}, device),
  };
}

/** What a change does: the visit's parts that it replaces, and how the history words it. */
interface Effect {
  field: string;
  before: string | null;
  after: string | null;
  parts: Partial<Visit>;
}

/** The visit after a change; the very same one when the change changes nothing. */
export function applyChange(visit: Visit, change: VisitChange, stamp: Stamp): Visit {
  const effect = effectOf(visit, bounded(change), stamp.at);
  if (!effect || effect.before === effect.after) return visit;
  const { parts, ...words } = effect;
  return {
    ...visit,
    ...parts,
    updatedAt: stamp.at,
    version: bumped(visit.version, stamp.device),
    history: withChange(visit.history, { ...words, ...stamp }),
  };
}

/** A text no longer than a file of visits may hold: what is kept must come back from an export. */
function bounded(change: VisitChange): VisitChange {
  switch (change.field) {
    case 'notes':
    case 'note':
      return { ...change, value: change.value.slice(0, MAX_TEXT) };
    case 'person':
    case 'title':
    case 'caption':
    case 'value':
    case 'unit':
      return { ...change, value: change.value.slice(0, MAX_LINE) };
    default:
      return change;
  }
}

/** Names what a change is about, as the history does. */
export function fieldOf(change: VisitChange): string {
  switch (change.field) {
    case 'answer':
    case 'value':
    case 'unit':
    case 'note':
      return `item/${change.obligation}/${change.field}`;
    case 'measurement':
      return `measurement/${change.id}`;
    case 'caption':
      return `photo/${change.photo}/caption`;
    case 'photo':
      return `photo/${change.photo}`;
    default:
      return change.field;
  }
}

/** null: the visit has no such part. */
function effectOf(visit: Visit, change: VisitChange, at: string): Effect | null {
  const field = fieldOf(change);
  switch (change.field) {
    case 'date':
    case 'person':
    case 'title':
    case 'notes': {
      const { field: name, value } = change;
      return { field, before: visit[name], after: value, parts: { [name]: value } };
    }
    case 'position': {
      const { value } = change;
      return { field, ...asJson(visit.position, value), parts: { position: value } };
    }
    case 'answer':
    case 'value':
    case 'unit':
    case 'note':
      return itemEffect(visit, change);
    case 'caption': {
      const photo = visit.photos.find(({ id }) => id === change.photo);
      if (!photo) return null;
      const photos = replaced(visit.photos, { ...photo, caption: change.value });
      return { field, before: photo.caption, after: change.value, parts: { photos } };
    }
    case 'measurement': {
      const { list, ...words } = listAfter<Measurement>(
        visit.measurements,
        change.id,
        change.value,
      );
      return { field, ...words, parts: { measurements: list } };
    }
    case 'photo': {
      const { list, ...words } = listAfter<Photo>(visit.photos, change.photo, change.value);
      return { field, ...words, parts: { photos: list } };
    }
    case 'deleted': {
      // Deleting what is deleted must not look like a change.
      const deletedAt = change.value ? (visit.deletedAt ?? at) : null;
      return { field, before: visit.deletedAt, after: deletedAt, parts: { deletedAt } };
    }
  }
}

type ItemChange = Extract<VisitChange, { obligation: string }>;

function itemEffect(visit: Visit, change: ItemChange): Effect | null {
  const item = visit.items.find(({ obligation }) => obligation === change.obligation);
  if (!item) return null;
  const items = visit.items.map((other) =>
    other === item ? { ...item, [change.field]: change.value } : other,
  );
  return {
    field: fieldOf(change),
    before: item[change.field],
    after: change.value,
    parts: { items },
  };
}

/** The list with one of an id added, replaced or (null) left out. */
function listAfter<T extends { id: string }>(list: readonly T[], id: string, value: T | null) {
  const before = list.find((item) => item.id === id) ?? null;
  // What is kept under an id has that id.
  const next = value && { ...value, id };
  const words = asJson(before, next);
  if (!next) return { ...words, list: list.filter((item) => item !== before) };
  return { ...words, list: before ? replaced(list, next) : [...list, next] };
}

function replaced<T extends { id: string }>(list: readonly T[], next: T): T[] {
  return list.map((item) => (item.id === next.id ? next : item));
}

function asJson(before: object | null, after: object | null) {
  return { before: before && canonical(before), after: after && canonical(after) };
}
