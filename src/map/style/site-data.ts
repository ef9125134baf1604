import { pointOnFeature } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry, Point } from 'geojson';
import type { SitingGeometry } from '#domain/geometry/types.ts';
import type { Certainty, Effect, Verdict } from '#domain/siting/types.ts';
import type { BatchSite, SiteZone, ViewSite } from '../types.ts';
import { surroundings } from './surroundings.ts';

export interface SiteProperties {
  /** The site as drawn, or what surrounds it by its uncertainty. */
  part: 'shape' | 'radius';
}

export type LineStyle = 'solid' | 'dashed' | 'dotted';

export interface ZoneProperties {
  id: string;
  effect: Effect;
  line: LineStyle;
  filled: boolean;
}

export interface BatchProperties {
  index: number;
  name: string;
  verdict: Verdict | 'unchecked';
  part: 'pin' | 'outline';
}

type Piece<P> = Feature<Geometry, P>;

/** How an outline says how certain the finding is. */
const LINES: Record<Certainty, LineStyle> = {
  certain: 'solid',
  possible: 'dashed',
  'cannot tell': 'dotted',
};

/** The site and its uncertainty. */
export function siteData(
  site: ViewSite | null | undefined,
): FeatureCollection<Geometry, SiteProperties> {
  if (!site) return collection([]);
  const around = surroundings(site.geometry, site.radiusM);
  return collection([
    ...(around ? [feature<SiteProperties>(around, { part: 'radius' })] : []),
    feature(site.geometry, { part: 'shape' }),
  ]);
}

/**
 * What findings rest on. Of a zone with several radii the innermost outline is solid and filled,
 * for all within it is in the zone; those around it are dashed, for there it is open.
 */
export function zoneData(zones: readonly SiteZone[]): FeatureCollection<Geometry, ZoneProperties> {
  return collection(zones.flatMap(piecesOf));
}

function piecesOf({ id, geometry, radiiM, certainty, effect }: SiteZone): Piece<ZoneProperties>[] {
  const filled = certainty !== 'cannot tell';
  if (!radiiM) return [feature(geometry, { id, effect, line: LINES[certainty], filled })];
  return [...radiiM]
    .sort((a, b) => a - b)
    .flatMap((radiusM, place, all) => {
      const outline = surroundings(geometry, radiusM);
      const line = all.length === 1 ? LINES[certainty] : place === 0 ? 'solid' : 'dashed';
      return outline ? [feature(outline, { id, effect, line, filled: filled && place === 0 })] : [];
    });
}

/** A pin for each site, and its outline unless it is a point. */
export function batchData(
  sites: readonly BatchSite[],
): FeatureCollection<Geometry, BatchProperties> {
  return collection(
    sites.flatMap(({ name, geometry, verdict }, index) => {
      const piece = (part: BatchProperties['part'], shape: Geometry): Piece<BatchProperties> =>
        feature(shape, { index, name, verdict: verdict ?? 'unchecked', part });
      const pin = piece('pin', pinPoint(geometry));
      return isPoint(geometry) ? [pin] : [piece('outline', geometry), pin];
    }),
  );
}

function isPoint(geometry: SitingGeometry): geometry is Point {
  return geometry.type === 'Point';
}

function pinPoint(geometry: SitingGeometry): Point {
  return isPoint(geometry) ? geometry : pointOnFeature(geometry).geometry;
}

function feature<P>(geometry: Geometry, properties: P): Piece<P> {
  return { type: 'Feature', geometry, properties };
}

function collection<P>(features: Piece<P>[]): FeatureCollection<Geometry, P> {
  return { type: 'FeatureCollection', features };
}
