import type { Change, CheckItem, Measurement, Photo, Visit, VisitPosition } from './types.ts';

/** What a change was about, in the visit's own terms; `unknown`: a field that no version here has. */
export type Traced =
  | { about: 'date' | 'person' | 'title' | 'notes' }
  | { about: 'position'; before: VisitPosition | null; after: VisitPosition | null }
  | { about: 'item'; part: 'answer' | 'value' | 'unit' | 'note'; item: CheckItem | null }
  | { about: 'measurement'; before: Measurement | null; after: Measurement | null }
  | { about: 'photo'; id: string; before: Photo | null; after: Photo | null }
  | { about: 'caption'; photo: Photo | null }
  | { about: 'deleted'; isDeleted: boolean }
  | { about: 'unknown' };

const ITEM_PART = /^item\/(.+)\/(answer|value|unit|note)$/;

/** Reads the field and the values of a change. */
export function trace(visit: Visit, { field, before, after }: Change): Traced {
  switch (field) {
    case 'date':
    case 'person':
    case 'title':
    case 'notes':
      return { about: field };
    case 'position':
      return { about: field, before: read(before, isPosition), after: read(after, isPosition) };
    case 'deleted':
      return { about: field, isDeleted: after !== null };
  }
  const [kind = '', id = '', part] = field.split('/');
  if (kind === 'measurement') {
    const [old, now] = [read(before, isMeasurement), read(after, isMeasurement)];
    return { about: kind, before: old, after: now };
  }
  if (kind === 'photo' && part === 'caption') {
    return { about: 'caption', photo: visit.photos.find((photo) => photo.id === id) ?? null };
  }
  if (kind === 'photo') {
    return { about: kind, id, before: read(before, isPhoto), after: read(after, isPhoto) };
  }
  const [, obligation, name] = ITEM_PART.exec(field) ?? [];
  if (!obligation || !name) return { about: 'unknown' };
  const item = visit.items.find((candidate) => candidate.obligation === obligation) ?? null;
  return { about: 'item', part: name as 'answer' | 'value' | 'unit' | 'note', item };
}

/** Photos that were taken out of the visit, the last one first; their bytes may still be kept. */
export function removedPhotos(visit: Visit): Photo[] {
  const removed = new Map<string, Photo>();
  for (const change of visit.history) {
    const traced = trace(visit, change);
    if (traced.about !== 'photo') continue;
    if (traced.before && !traced.after) removed.set(traced.id, traced.before);
  }
  for (const { id } of visit.photos) removed.delete(id);
  return [...removed.values()].reverse();
}

/** A value of the history, which may come from a file: null where it is not what it should be. */
function read<T>(text: string | null, is: (value: unknown) => value is T): T | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return is(value) ? value : null;
  } catch {
    return null;
  }
}

type Parts = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const has = (value: Parts, type: 'string' | 'number', keys: readonly string[]) =>
  keys.every((key) => {
    const part = value[key];
    return type === 'number' ? Number.isFinite(part) : typeof part === 'string';
  });

function isPosition(value: unknown): value is VisitPosition {
  return (
    isObject(value) &&
    has(value, 'number', ['lon', 'lat']) &&
    has(value, 'string', ['source', 'at']) &&
    (value.accuracyM === null || Number.isFinite(value.accuracyM))
  );
}

function isMeasurement(value: unknown): value is Measurement {
  return isObject(value) && has(value, 'string', ['id', 'name', 'nameEn', 'value', 'unit']);
}

function isPhoto(value: unknown): value is Photo {
  return (
    isObject(value) &&
    has(value, 'string', ['id', 'caption']) &&
    has(value, 'number', ['width', 'height', 'bytes']) &&
    (value.takenAt === null || typeof value.takenAt === 'string') &&
    (value.gps === null || (isObject(value.gps) && has(value.gps, 'number', ['lon', 'lat'])))
  );
}
