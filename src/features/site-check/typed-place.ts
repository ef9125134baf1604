import { parseCoordinates } from '#domain/coordinates/parse.ts';
import type { CoordinateProblem, DatumChoice } from '#domain/coordinates/types.ts';
import type { Position, SitingGeometry } from '#domain/geometry/types.ts';

export const SHAPES = ['point', 'line', 'polygon'] as const;
export type Shape = (typeof SHAPES)[number];

/** More lines than this are a file's job. */
export const MAX_LINES = 200;

export type TypedProblem =
  | { key: 'coordinates'; line: number; problem: CoordinateProblem }
  | { key: 'one-point' | 'two-points' | 'three-points' | 'too-many' };

export type TypedPlace = { geometry: SitingGeometry } | { problem: TypedProblem };

/**
 * The place that lines of coordinates describe, WGS 84: one line a point, several the corners of a
 * line or an area, which is closed here.
 */
export function readTyped(text: string, choice: DatumChoice, shape: Shape): TypedPlace {
  const lines = text.split(/\r?\n/).map((line, index) => ({ line, number: index + 1 }));
  const filled = lines.filter(({ line }) => line.trim() !== '');
  if (filled.length > MAX_LINES) return { problem: { key: 'too-many' } };
  if (filled.length === 0) return damaged(1, { key: 'empty' });
  const positions: Position[] = [];
  for (const { line, number } of filled) {
    const parsed = parseCoordinates(line, choice);
    if (!parsed.ok) return damaged(number, parsed.problem);
    positions.push([parsed.value.lon, parsed.value.lat]);
  }
  return joined(positions, shape);
}

function damaged(line: number, problem: CoordinateProblem): TypedPlace {
  return { problem: { key: 'coordinates', line, problem } };
}

function joined(positions: Position[], shape: Shape): TypedPlace {
  const [first] = positions;
  if (!first) return damaged(1, { key: 'empty' });
  if (shape === 'point') {
    if (positions.length > 1) return { problem: { key: 'one-point' } };
    return { geometry: { type: 'Point', coordinates: first } };
  }
  if (shape === 'line') {
    if (positions.length < 2) return { problem: { key: 'two-points' } };
    return { geometry: { type: 'LineString', coordinates: positions } };
  }
  const isClosed = positions.length > 1 && String(first) === String(positions.at(-1));
  const ring = isClosed ? positions : [...positions, first];
  if (ring.length < 4) return { problem: { key: 'three-points' } };
  return { geometry: { type: 'Polygon', coordinates: [ring] } };
}
