import { pointToLineDistance } from '@turf/turf';
import type { LineString, Position } from 'geojson';
import type { AtlasFeature } from '../../src/domain/types.ts';
import type { TableRow } from './tables.ts';

/** Farther off than this, the rivers join beyond the reaches that are drawn, as 绵河 and 滹沱河 do. */
const BEYOND_M = 15_000;

/** What a linked pair may be apart: each lies within its own radius, metres. */
function allowance(a: AtlasFeature, b: AtlasFeature): number {
  return (a.properties.position?.radiusM ?? 0) + (b.properties.position?.radiusM ?? 0);
}

function apart(point: Position, line: LineString): number {
  return pointToLineDistance(point, line, { units: 'meters' });
}

/**
 * Faults where a link and the drawn places disagree: a section off its river, a river that does
 * not end where it is said to join.
 */
export function checkRiverLink(row: TableRow<'links'>, from: AtlasFeature, to: AtlasFeature): void {
  const course = to.geometry;
  if (course?.type !== 'LineString') return;
  const allowed = allowance(from, to);
  const tell = (what: string, metres: number) =>
    row.fault('to', `${what} (it lies ${Math.round(metres)} m off, the radii allow ${allowed} m)`);
  if (row.cell('rel') === 'on-river' && from.geometry?.type === 'Point') {
    const metres = apart(from.geometry.coordinates, course);
    if (metres > allowed) tell('a river that passes the place', metres);
  }
  const end = from.geometry?.type === 'LineString' ? from.geometry.coordinates.at(-1) : undefined;
  if (row.cell('rel') === 'flows-into' && end) {
    const metres = apart(end, course);
    if (metres > allowed && metres < allowed + BEYOND_M) {
      tell('the river that this one ends at', metres);
    }
  }
}
