import type { Position, SitingGeometry } from '#domain/geometry/types.ts';
import { MAX_RADIUS_M, NEW_CHECK, type SiteCheck } from './siting-state.ts';

/** An address carries no more vertices: it would grow past what servers and mail take. */
export const MAX_LINK_VERTICES = 200;
const MAX_NAME = 60;
const DIGITS = 6;
const SLUG = /^[a-z0-9-]{1,60}$/;
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const PAIR = /^-?\d{1,3}(\.\d{1,9})?,-?\d{1,2}(\.\d{1,9})?$/;

/** Geometry types by their word in the address. */
const WORDS = {
  point: 'Point',
  points: 'MultiPoint',
  line: 'LineString',
  lines: 'MultiLineString',
  area: 'Polygon',
  areas: 'MultiPolygon',
} as const;
type Word = keyof typeof WORDS;

const round = (value: number) => Number(value.toFixed(DIGITS)) + 0;
const pairText = ([lon = 0, lat = 0]: Position) => `${round(lon)},${round(lat)}`;

/** Positions as three levels of lists, whatever the type: areas of rings (or lines) of positions. */
function levels(geometry: SitingGeometry): Position[][][] {
  switch (geometry.type) {
    case 'Point':
      return [[[geometry.coordinates]]];
    case 'MultiPoint':
    case 'LineString':
      return [[geometry.coordinates]];
    case 'MultiLineString':
    case 'Polygon':
      return [geometry.coordinates];
    case 'MultiPolygon':
      return geometry.coordinates;
  }
}

/** Vertices of a geometry, the closing one of a ring counted. */
export function vertexCount(geometry: SitingGeometry): number {
  return levels(geometry).flat(2).length;
}

/** The geometry as an address keeps it: 6 decimals, about a decimetre. */
export function roundGeometry(geometry: SitingGeometry): SitingGeometry {
  return build(
    geometry.type,
    levels(geometry).map((area) =>
      area.map((line) => line.map(([lon = 0, lat = 0]): Position => [round(lon), round(lat)])),
    ),
  );
}

function build(type: SitingGeometry['type'], areas: Position[][][]): SitingGeometry {
  const [area = []] = areas;
  const [line = []] = area;
  switch (type) {
    case 'Point':
      return { type, coordinates: line[0] ?? [] };
    case 'MultiPoint':
    case 'LineString':
      return { type, coordinates: line };
    case 'MultiLineString':
    case 'Polygon':
      return { type, coordinates: area };
    case 'MultiPolygon':
      return { type, coordinates: areas };
  }
}

function writeGeometry(geometry: SitingGeometry): string | null {
  if (vertexCount(geometry) > MAX_LINK_VERTICES) return null;
  const word = Object.entries(WORDS).find(([, type]) => type === geometry.type)?.[0];
  const text = levels(geometry)
    .map((area) => area.map((line) => line.map(pairText).join('_')).join('*'))
    .join('**');
  return `${word}_${text}`;
}

function readPair(text: string): Position | undefined {
  if (!PAIR.test(text)) return undefined;
  const [lon = 0, lat = 0] = text.split(',').map(Number);
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 85 ? [round(lon), round(lat)] : undefined;
}

function readGeometry(text: string): SitingGeometry | undefined {
  const cut = text.indexOf('_');
  const word = text.slice(0, cut);
  if (!Object.hasOwn(WORDS, word)) return undefined;
  const type = WORDS[word as Word];
  const areas = text
    .slice(cut + 1)
    .split('**')
    .map((area) => area.split('*').map((line) => line.split('_').map(readPair)));
  const lines = areas.flat();
  const isWhole = lines.every((line) => line.every((pair) => pair !== undefined));
  if (!isWhole || lines.flat().length > MAX_LINK_VERTICES) return undefined;
  const whole = areas as Position[][][];
  return hasShape(type, whole) ? build(type, whole) : undefined;
}

/** As many lists as the type takes, and as many vertices as it needs. */
function hasShape(type: SitingGeometry['type'], areas: Position[][][]): boolean {
  const lines = areas.flat();
  const isSingle = !type.startsWith('Multi');
  if (areas.length > 1 && type !== 'MultiPolygon') return false;
  if (lines.length > 1 && !['MultiLineString', 'Polygon', 'MultiPolygon'].includes(type))
    return false;
  return lines.every((line) => {
    if (type.endsWith('Point')) return !isSingle || line.length === 1;
    if (type.endsWith('LineString')) return line.length >= 2;
    return line.length >= 4 && String(line[0]) === String(line.at(-1));
  });
}

/** One part of the check as it stands in the address: null when it is as by default. */
interface Part<K extends keyof SiteCheck = keyof SiteCheck> {
  key: K;
  write(check: SiteCheck): string | null;
  /** undefined: the text is damaged. */
  read(text: string): SiteCheck[K] | undefined;
}

const PARTS: Record<string, Part> = {
  site: {
    key: 'geometry',
    write: ({ geometry }) => geometry && writeGeometry(geometry),
    read: readGeometry,
  },
  name: {
    key: 'name',
    write: ({ name }) => name.slice(0, MAX_NAME) || null,
    read: (text) => text.slice(0, MAX_NAME),
  },
  type: {
    key: 'type',
    write: ({ type }) => type,
    read: (text) => (SLUG.test(text) ? text : undefined),
  },
  radius: {
    key: 'radiusM',
    write: ({ radiusM }) => (radiusM === NEW_CHECK.radiusM ? null : String(radiusM)),
    read: readRadius,
  },
  on: {
    key: 'date',
    write: ({ date }) => date,
    read: (text) => (isDate(text) ? text : undefined),
  },
};

function readRadius(text: string): number | undefined {
  const value = /^\d{1,5}(\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN;
  return value <= MAX_RADIUS_M ? value : undefined;
}

/** A day of the calendar, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The parameters of a check, in the order in which they stand in the address. */
export function writeCheck(check: SiteCheck | null): [name: string, text: string][] {
  if (!check) return [];
  const parts = Object.entries(PARTS).flatMap(([name, { write }]): [string, string][] => {
    const text = write(check);
    return text === null ? [] : [[name, text]];
  });
  return [['check', '1'], ...parts];
}

/** The check that an address asks for, or null; names of damaged parts go into `damaged`. */
export function readCheck(params: URLSearchParams, damaged: string[]): SiteCheck | null {
  const asked = params.get('check');
  if (asked === null) return null;
  if (asked !== '1') {
    damaged.push('check');
    return null;
  }
  const check: SiteCheck = { ...NEW_CHECK };
  for (const [name, { key, read }] of Object.entries(PARTS)) {
    const text = params.get(name);
    if (text === null) continue;
    const value = read(text);
    if (value === undefined) damaged.push(name);
    else Object.assign(check, { [key]: value });
  }
  return check;
}
