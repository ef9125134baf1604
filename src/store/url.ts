import { type Filters, NO_FILTERS, QUALITIES } from '#domain/filter.ts';
import { LANGS } from '#domain/lang.ts';
import { KINDS } from '#domain/types.ts';
import { type Camera, DEFAULT_VIEW, SORT_KEYS, type Sort, TABS, type ViewState } from './state.ts';
import { readCheck, writeCheck } from './url-check.ts';
import { readField, writeField } from './url-field.ts';
import { readQuality, writeQuality } from './url-quality.ts';

/** The longest text that an address may carry into the page. */
const MAX_TEXT = 120;
/** The longest query that is read: a site of 200 vertices takes about 4,300 characters. */
const MAX_QUERY = 8000;
const ID = /^[a-z0-9-]+(?:\/[a-z0-9-]+){1,2}$/;
const SLUG = /^[a-z0-9-]{1,60}$/;

/** One part of the view as it stands in the address: null when it is as by default. */
interface Part<K extends keyof ViewState> {
  key: K;
  write(view: ViewState): string | null;
  /** undefined: the text is damaged. */
  read(text: string): ViewState[K] | undefined;
}

function oneOf<T extends string>(values: readonly T[], text: string): T | undefined {
  return values.find((value) => value === text);
}

/** A comma list in which every value must be known; undefined when one is not. */
function listOf<T extends string>(values: readonly T[], text: string): T[] | undefined {
  const parts = text.split(',').map((part) => oneOf(values, part));
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

function numbers(text: string, count: number): number[] | undefined {
  const parts = text.split(',');
  const good = parts.length === count && parts.every((part) => /^-?\d+(\.\d+)?$/.test(part));
  return good ? parts.map(Number) : undefined;
}

function isOnEarth(lon: number, lat: number): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 85;
}

function readCamera(text: string): Camera | undefined {
  const [zoom, lat, lon] = numbers(text, 3) ?? [];
  if (zoom === undefined || lat === undefined || lon === undefined) return undefined;
  return isOnEarth(lon, lat) && zoom >= 0 && zoom <= 22 ? { lon, lat, zoom } : undefined;
}

function readNear(text: string): ViewState['near'] | undefined {
  const [lat, lon, accuracyM = 0] = numbers(text, 3) ?? numbers(text, 2) ?? [];
  if (lat === undefined || lon === undefined) return undefined;
  const isSound = isOnEarth(lon, lat) && accuracyM >= 0 && accuracyM <= 100_000;
  return isSound ? { lon, lat, accuracyM } : undefined;
}

function readSort(text: string): Sort | undefined {
  const descending = text.startsWith('-');
  const key = oneOf(SORT_KEYS, descending ? text.slice(1) : text);
  return key && { key, descending };
}

function part<K extends keyof ViewState>(
  key: K,
  write: Part<K>['write'],
  read: Part<K>['read'],
): Part<K> {
  return { key, write, read };
}

const rounded = (value: number, digits: number) => String(Number(value.toFixed(digits)));

/** Parameter name → part, in the order in which they stand in the address. */
const PARTS = {
  lang: part(
    'lang',
    (v) => (v.lang === 'zh' ? null : v.lang),
    (t) => oneOf(LANGS, t),
  ),
  mode: part(
    'mode',
    (v) => (v.mode === 'map' ? null : v.mode),
    (t) => oneOf(['map', 'table'], t),
  ),
  sel: part(
    'selected',
    (v) => v.selected,
    (t) => (ID.test(t) ? t : undefined),
  ),
  tab: part(
    'tab',
    (v) => (v.tab === 'overview' ? null : v.tab),
    (t) => oneOf(TABS, t),
  ),
  q: part(
    'query',
    (v) => v.query || null,
    (t) => t.slice(0, MAX_TEXT),
  ),
  hide: part(
    'hidden',
    (v) => v.hidden.join(',') || null,
    (t) => listOf(KINDS, t),
  ),
  sort: part(
    'sort',
    ({ sort }) =>
      sort.key === DEFAULT_VIEW.sort.key && !sort.descending
        ? null
        : `${sort.descending ? '-' : ''}${sort.key}`,
    readSort,
  ),
  near: part(
    'near',
    ({ near }) =>
      near &&
      [
        rounded(near.lat, 5),
        rounded(near.lon, 5),
        ...(near.accuracyM ? [rounded(near.accuracyM, 0)] : []),
      ].join(','),
    readNear,
  ),
  field: part('field', ({ field }) => writeField(field), readField),
  map: part(
    'camera',
    ({ camera: c }) => c && `${rounded(c.zoom, 2)},${rounded(c.lat, 5)},${rounded(c.lon, 5)}`,
    readCamera,
  ),
};

const FILTER_PARTS: Record<
  string,
  {
    write(filters: Filters): string | null;
    read(text: string): Partial<Filters> | undefined;
  }
> = {
  plan: { write: (f) => f.plan, read: (t) => (SLUG.test(t) ? { plan: t } : undefined) },
  kind: {
    write: (f) => f.kinds.join(',') || null,
    read: (t) => wrap(listOf(KINDS, t), (kinds) => ({ kinds })),
  },
  cat: {
    write: (f) => f.categories.join(',') || null,
    read: (t) =>
      t.split(',').every((c) => SLUG.test(c)) ? { categories: t.split(',') } : undefined,
  },
  pos: {
    write: (f) => f.qualities.join(',') || null,
    read: (t) => wrap(listOf(QUALITIES, t), (qualities) => ({ qualities })),
  },
  due: {
    write: (f) => (f.dueBy === null ? null : String(f.dueBy)),
    read: (t) => (/^20\d\d$/.test(t) ? { dueBy: Number(t) } : undefined),
  },
  duty: {
    write: (f) => (f.withObligations ? '1' : null),
    read: (t) => (t === '1' ? { withObligations: true } : undefined),
  },
};

function wrap<T, R>(value: T | undefined, to: (value: T) => R): R | undefined {
  return value === undefined ? undefined : to(value);
}

/** The address's query for a view; '' for the view by default. */
export function writeView(view: ViewState): string {
  const params = new URLSearchParams();
  for (const [name, { write }] of Object.entries(PARTS)) {
    const text = write(view);
    if (text !== null) params.set(name, text);
  }
  for (const [name, { write }] of Object.entries(FILTER_PARTS)) {
    const text = write(view.filters);
    if (text !== null) params.set(name, text);
  }
  for (const [name, text] of writeCheck(view.check)) params.set(name, text);
  for (const [name, text] of writeQuality(view.quality)) params.set(name, text);
  // Commas and slashes need no escape in a query and read better without.
  const query = params.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
  return query && `?${query}`;
}

/**
 * The view that an address asks for. A damaged part falls back to its default and is named;
 * parameters of others are left alone.
 */
export function readView(search: string): { view: ViewState; damaged: string[] } {
  const params = new URLSearchParams(search.slice(0, MAX_QUERY));
  const view: ViewState = { ...DEFAULT_VIEW };
  const damaged: string[] = [];
  for (const [name, { key, read }] of Object.entries(PARTS)) {
    const text = params.get(name);
    if (text === null) continue;
    const value = read(text);
    if (value === undefined) damaged.push(name);
    else Object.assign(view, { [key]: value });
  }
  for (const [name, { read }] of Object.entries(FILTER_PARTS)) {
    const text = params.get(name);
    if (text === null) continue;
    const value = read(text);
    if (value === undefined) damaged.push(name);
    else view.filters = { ...(view.filters ?? NO_FILTERS), ...value };
  }
  view.check = readCheck(params, damaged);
  view.quality = readQuality(params, damaged);
  return { view, damaged };
}
