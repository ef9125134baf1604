import { Refusal } from './faults.ts';
import { MAX_DEPTH, MAX_NODES } from './limits.ts';
import type { RawRow } from './types.ts';

/** Coordinate systems of the old `crs` member that say no more than the standard does. */
const PLAIN_CRS = /CRS84|EPSG:{1,2}(?:4326|4490)$/;

export interface JsonRows {
  rows: RawRow[];
  /** A coordinate system that the file names and that is not followed. */
  crs?: string;
}

const QUOTE = 34;
const BACKSLASH = 92;

/** Position after the string that begins at `start`, or the text's length where it has no end. */
function afterString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    at += code === BACKSLASH ? 2 : 1;
  }
  return text.length;
}

/** Refuses what a parser could choke on, before one is let near it: one pass, no recursion. */
export function checkNesting(text: string, maxDepth = MAX_DEPTH, maxNodes = MAX_NODES): void {
  let depth = 0;
  let nodes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = afterString(text, at) - 1;
    else if (code === 91 || code === 123) {
      depth += 1;
      nodes += 1;
      if (depth > maxDepth) throw new Refusal('too-deep', maxDepth);
      if (nodes > maxNodes) throw new Refusal('too-many-nodes', maxNodes);
    } else if (code === 93 || code === 125) depth -= 1;
  }
  if (depth > 0) throw new Refusal('truncated');
}

/** The line on which a parser stopped, by its message; engines word it differently. */
function lineOf(error: unknown, text: string): number | undefined {
  const message = error instanceof Error ? error.message : '';
  const line = /line (\d+)/.exec(message)?.[1];
  if (line) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  return position ? text.slice(0, Number(position)).split('\n').length : undefined;
}

function parse(text: string): unknown {
  checkNesting(text);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal('broken-json', lineOf(error, text));
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rowOf(feature: unknown, row: number): RawRow {
  const { id, geometry, properties } = isObject(feature) ? feature : {};
  return { row, id, geometry, properties: isObject(properties) ? properties : {} };
}

function crsOf(json: Record<string, unknown>): string | undefined {
  const { crs } = json;
  const name = isObject(crs) && isObject(crs.properties) ? crs.properties.name : undefined;
  return typeof name === 'string' && !PLAIN_CRS.test(name) ? name.slice(0, 60) : undefined;
}

/** What rows a GeoJSON object stands for. */
function itemsOf(json: Record<string, unknown>): RawRow[] {
  const { type, features, geometries, coordinates } = json;
  if (type === 'FeatureCollection' && Array.isArray(features)) {
    return features.map((feature, i) => rowOf(feature, i + 1));
  }
  if (type === 'Feature') return [rowOf(json, 1)];
  if (type === 'GeometryCollection' && Array.isArray(geometries)) {
    return geometries.map((geometry, i) => ({ row: i + 1, geometry, properties: {} }));
  }
  if (Array.isArray(coordinates)) return [{ row: 1, geometry: json, properties: {} }];
  throw new Refusal('not-geojson', typeof type === 'string' ? type.slice(0, 60) : undefined);
}

/** The features of a GeoJSON text, or the geometries of one that has no features. */
export function readJson(text: string): JsonRows {
  const json = parse(text);
  if (!isObject(json)) throw new Refusal('not-geojson');
  const crs = crsOf(json);
  return { rows: itemsOf(json), ...(crs !== undefined && { crs }) };
}
