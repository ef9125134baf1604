import type { Position, SitingGeometry } from '../geometry/types.ts';
import { type FaultKey, Refusal } from './faults.ts';
import { MAX_SITE_VERTICES, MAX_VERTICES } from './limits.ts';
import { findCrossing } from './rings.ts';
import type { Conversion, RawRow } from './types.ts';

/** The points, lines and areas of a row, whatever they were packed in; WGS 84. */
interface Parts {
  points: Position[];
  lines: Position[][];
  areas: Position[][][];
}

/** Coordinates as they stand in a refusal. */
const quoted = (x: number, y: number): string => `${+x.toFixed(6)}, ${+y.toFixed(6)}`;

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  throw new Refusal('not-a-number', JSON.stringify(value)?.slice(0, 60));
}

export interface ReadGeometry {
  geometries: SitingGeometry[];
  notes: FaultKey[];
}

/** Checks geometries and brings them to WGS 84; counts their vertices over a whole file. */
export class GeometryReader {
  private total = 0;
  private ofSite = 0;
  private notes = new Set<FaultKey>();
  private convert: Conversion['point'] = (x, y) => [x, y];

  /**
   * The geometries of a row: one, or where a collection mixes points, lines and areas, one of each.
   * Heights are left out. What cannot be used is refused.
   */
  read({ geometry, text }: RawRow, conversion: Conversion): ReadGeometry {
    this.ofSite = 0;
    this.notes = new Set();
    this.convert = conversion.point;
    if (text !== undefined) {
      return { geometries: [{ type: 'Point', coordinates: conversion.text(text) }], notes: [] };
    }
    const geometries = packed(this.collect(geometry));
    if (geometries.length === 0) throw new Refusal('no-geometry');
    if (geometries.length > 1) this.notes.add('collection-split');
    return { geometries, notes: [...this.notes] };
  }

  private collect(raw: unknown): Parts {
    const parts: Parts = { points: [], lines: [], areas: [] };
    const waiting = [raw];
    while (waiting.length > 0) {
      const geometry = waiting.pop();
      if (typeof geometry !== 'object' || geometry === null) throw new Refusal('no-geometry');
      const { type, coordinates, geometries } = geometry as Record<string, unknown>;
      if (type !== 'GeometryCollection') this.add(parts, type, coordinates);
      else for (const part of listOf(geometries).toReversed()) waiting.push(part);
    }
    return parts;
  }

  private add(parts: Parts, type: unknown, coordinates: unknown): void {
    if (coordinates === undefined || coordinates === null) throw new Refusal('no-geometry');
    const list = listOf(coordinates);
    if (list.length === 0) throw new Refusal('no-geometry');
    if (type === 'Point') parts.points.push(this.converted(this.position(list)));
    else if (type === 'MultiPoint') for (const point of this.path(list)) parts.points.push(point);
    else if (type === 'LineString') parts.lines.push(this.line(list));
    else if (type === 'MultiLineString') for (const line of list) parts.lines.push(this.line(line));
    else if (type === 'Polygon') parts.areas.push(this.area(list));
    else if (type === 'MultiPolygon') for (const area of list) parts.areas.push(this.area(area));
    else throw new Refusal('geometry-type', String(type).slice(0, 60));
  }

  private position(value: unknown): [number, number] {
    this.total += 1;
    this.ofSite += 1;
    if (this.total > MAX_VERTICES) throw new Refusal('too-many-vertices');
    if (this.ofSite > MAX_SITE_VERTICES) throw new Refusal('site-vertices');
    const [x, y] = listOf(value);
    if (Number.isFinite(x) && Number.isFinite(y)) return [x as number, y as number];
    throw new Refusal('not-a-number', JSON.stringify(value).slice(0, 60));
  }

  private converted([x, y]: readonly [number, number]): Position {
    return this.convert(x, y);
  }

  private path(value: unknown): Position[] {
    return listOf(value).map((position) => this.converted(this.position(position)));
  }

  private line(value: unknown): Position[] {
    const line = this.path(value);
    if (line.length < 2) throw new Refusal('line-short');
    return line;
  }

  private area(value: unknown): Position[][] {
    const rings = listOf(value).map((ring) => this.ring(ring));
    if (rings.length === 0) throw new Refusal('no-geometry');
    const area = rings.map((ring) => ring.map((position) => this.converted(position)));
    const crossing = findCrossing(rings);
    if (crossing === 'tangled') throw new Refusal('tangled');
    if (crossing) throw new Refusal('self-crossing', quoted(crossing[0], crossing[1]));
    return area;
  }

  /** A closed ring with at least three corners, in the file's coordinates. */
  private ring(value: unknown): [number, number][] {
    const ring = listOf(value).map((position) => this.position(position));
    const [first] = ring;
    const last = ring.at(-1);
    if (first && last && (first[0] !== last[0] || first[1] !== last[1])) {
      ring.push([first[0], first[1]]);
      this.notes.add('ring-closed');
    }
    const corners = new Set(ring.slice(0, 1000).map(String));
    if (ring.length <= 1000 && corners.size < 3) throw new Refusal('ring-short');
    return ring;
  }
}

/** The fewest geometries that hold all parts. */
function packed({ points, lines, areas }: Parts): SitingGeometry[] {
  const geometries: SitingGeometry[] = [];
  const [point] = points;
  const [line] = lines;
  const [area] = areas;
  if (areas.length > 1) geometries.push({ type: 'MultiPolygon', coordinates: areas });
  else if (area) geometries.push({ type: 'Polygon', coordinates: area });
  if (lines.length > 1) geometries.push({ type: 'MultiLineString', coordinates: lines });
  else if (line) geometries.push({ type: 'LineString', coordinates: line });
  if (points.length > 1) geometries.push({ type: 'MultiPoint', coordinates: points });
  else if (point) geometries.push({ type: 'Point', coordinates: point });
  return geometries;
}
