import { type AtlasFeature, KINDS } from '#domain/types.ts';

/** A file that could not be used, or parts of it; shown to the user, never swallowed. */
export interface LoadNote {
  file: string;
  problem: 'missing' | 'broken' | 'dropped';
  /** How many entries were dropped. */
  count?: number;
}

export interface Parsed<T> {
  value: T;
  notes: LoadNote[];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Drops entries that the screen could not show, and says how many. */
function keepGood<T>(
  file: string,
  items: unknown[],
  good: (item: unknown) => item is T,
): Parsed<T[]> {
  const value = items.filter(good);
  const count = items.length - value.length;
  return { value, notes: count > 0 ? [{ file, problem: 'dropped', count }] : [] };
}

function isFeature(item: unknown): item is AtlasFeature {
  if (!isObject(item) || typeof item.id !== 'string' || !isObject(item.properties)) return false;
  const p = item.properties;
  const lists = [p.cite, p.facts, p.observations, p.obligations, p.discrepancies, p.links];
  return (
    p.id === item.id &&
    typeof p.name === 'string' &&
    typeof p.plan === 'string' &&
    (KINDS as readonly unknown[]).includes(p.kind) &&
    lists.every(Array.isArray) &&
    (item.geometry === null ||
      (isObject(item.geometry) && Array.isArray(item.geometry.coordinates)))
  );
}

/** The features of one layer's FeatureCollection. */
export function parseLayer(file: string, json: unknown): Parsed<AtlasFeature[]> {
  if (!isObject(json) || !Array.isArray(json.features)) return broken(file, []);
  return keepGood(file, json.features, isFeature);
}

/** Records with an id and a plan: indicators, obligations, discrepancies. */
export function parseRecords<T extends { id: string }>(file: string, json: unknown): Parsed<T[]> {
  if (!Array.isArray(json)) return broken(file, []);
  const good = (item: unknown): item is T =>
    isObject(item) &&
    typeof item.id === 'string' &&
    (!('cite' in item) || Array.isArray(item.cite));
  return keepGood(file, json, good);
}

/** A file that is one object, checked only for the lists that it must hold. */
export function parseObject<T extends object>(
  file: string,
  json: unknown,
  lists: readonly (keyof T & string)[],
  empty: T,
): Parsed<T> {
  const whole = isObject(json) && lists.every((key) => Array.isArray(json[key]));
  return whole ? { value: json as T, notes: [] } : broken(file, empty);
}

export function broken<T>(file: string, value: T): Parsed<T> {
  return { value, notes: [{ file, problem: 'broken' }] };
}

/** The English of labels, units and bodies; what is not text is left out. */
export function parseTerms(file: string, json: unknown): Parsed<Record<string, string>> {
  if (!isObject(json)) return broken(file, {});
  const entries = Object.entries(json).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return { value: Object.fromEntries(entries), notes: [] };
}
