import type { AtlasFeature } from '#domain/types.ts';
import type { VisitPosition } from '#domain/visits/types.ts';
import { boundsAround } from '#store/selectors.ts';
import { type Projection, projectionOf } from '#ui/paper-map/projection.ts';

type Box = [west: number, south: number, east: number, north: number];

/** Metres around what the map is about. */
const REACH_M = 2500;
/** A feature that would make the map wider than this many degrees is shown in part. */
const WIDEST = 0.6;

/** A map of where a visit was and of what was visited; null when neither place is known. */
export function projectionFor(
  position: VisitPosition | null,
  feature: AtlasFeature | undefined,
): Projection | null {
  const here = position && boxOf(position);
  const there = feature?.geometry
    ? boundsAround(feature.geometry, feature.properties.position?.radiusM ?? 0)
    : null;
  if (!here) return there && projectionOf(there, REACH_M);
  const both = there ? union(here, there) : here;
  const isWide = Math.max(both[2] - both[0], both[3] - both[1]) > WIDEST;
  return projectionOf(isWide ? here : both, REACH_M);
}

function boxOf({ lon, lat, accuracyM }: VisitPosition): Box | null {
  return boundsAround({ type: 'Point', coordinates: [lon, lat] }, accuracyM ?? 0);
}

function union(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
