import { measure } from '../geometry/measure.ts';
import type { Hit, Position } from '../geometry/types.ts';
import type { AtlasFeature } from '../types.ts';
import { compareIds, type Located, REACH_M, type SitingContext } from './context.ts';
import { type Lie, rangeOf } from './relations.ts';
import type { Neighbour, Site } from './types.ts';

/** What the index says about one site. */
export interface Survey {
  context: SitingContext;
  site: Site;
  /** By id of feature or derived zone; what is missing lies beyond the reach. */
  hits: ReadonlyMap<string, Hit>;
}

/** Vertices of a large site that are tried for lying outside a zone. */
const MAX_TRIED = 200;

export function surveySite(context: SitingContext, site: Site): Survey {
  const hits = new Map<string, Hit>();
  for (const hit of context.index.near(site.geometry, context.reachM + site.radiusM)) {
    const located = context.located[hit.shape];
    if (located) hits.set(located.id, hit);
  }
  return { context, site, hits };
}

/** Every located feature that may lie within 10 km, nearest first. */
export function neighboursOf({ context, site, hits }: Survey): Neighbour[] {
  const near: Neighbour[] = [];
  for (const [id, { distanceM }] of hits) {
    const feature = context.featureById.get(id);
    if (!feature) continue;
    const spreadM = site.radiusM + (feature.properties.position?.radiusM ?? 0);
    if (distanceM - spreadM > REACH_M) continue;
    near.push({ id, kind: feature.properties.kind, distanceM: rangeOf(distanceM, spreadM) });
  }
  return near.sort(
    (a, b) =>
      a.distanceM.min - b.distanceM.min ||
      a.distanceM.max - b.distanceM.max ||
      compareIds(a.id, b.id),
  );
}

/** True where no part of the site can come within `beyondM` of the outline. */
export function isClearOf({ site, hits }: Survey, outline: AtlasFeature, beyondM: number): boolean {
  const hit = hits.get(outline.id);
  if (!hit) return true;
  return hit.distanceM - site.radiusM - (outline.properties.position?.radiusM ?? 0) > beyondM;
}

/**
 * How the site lies to a shape; null where it lies beyond the index's reach, unless `anyhow`.
 * How far the site sticks out is worked out only then, too.
 */
export function lieTo({ site, hits }: Survey, shape: Located, anyhow: boolean): Lie | null {
  const hit = hits.get(shape.id);
  if (!anyhow) return hit ? { ...hit, overhangM: 0 } : null;
  const lie = hit ?? measure(site.geometry, shape.geometry);
  const isAcross = lie.distanceM === 0 && lie.marginM === 0 && site.geometry.type !== 'Point';
  return { ...lie, overhangM: isAcross ? overhangM(site, shape) : 0 };
}

/**
 * Metres by which the site reaches out of a shape at one of its vertices, at least; of very many
 * vertices only some are tried.
 */
function overhangM({ geometry: { coordinates } }: Site, { geometry }: Located): number {
  const vertices = verticesOf(coordinates);
  const step = Math.ceil(vertices.length / MAX_TRIED);
  return vertices.reduce((most, vertex, i) => {
    if (i % step !== 0) return most;
    return Math.max(most, measure({ type: 'Point', coordinates: vertex }, geometry).distanceM);
  }, 0);
}

/** Every position of a geometry. */
export function verticesOf(coordinates: unknown): Position[] {
  if (!Array.isArray(coordinates)) return [];
  if (typeof coordinates[0] === 'number') return [coordinates];
  return coordinates.flatMap(verticesOf);
}
