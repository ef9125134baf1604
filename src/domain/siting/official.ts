import type { MultiPolygon, Polygon } from 'geojson';
import type { SitingGeometry } from '../geometry/types.ts';
import type { AtlasFeature, FeatureGeometry, Position } from '../types.ts';
import type { DerivedZone } from './types.ts';

/** An outline issued by an authority, which takes the place of what the record knows. */
export interface OfficialZone {
  /** A feature id, or `<water source id>/<grade>` for one of its protection zones. */
  id: string;
  name: string;
  /** WGS 84. */
  geometry: SitingGeometry;
  /** Metres within which the true outline lies. */
  radiusM: number;
  /** The document or body that it comes from. */
  source: string;
}

/** `unknown`: the record has nothing of that id. `geometry`: not a shape that such a thing may have. */
export interface RefusedZone {
  id: string;
  why: 'unknown' | 'geometry';
}

export interface Applied {
  features: AtlasFeature[];
  derivedZones: DerivedZone[];
  refused: RefusedZone[];
}

/**
 * Puts official outlines in the place of the record's own geometry. Features and derived zones that
 * none names are passed on as they are; of two outlines of one id the later holds.
 */
export function applyOfficial(
  features: readonly AtlasFeature[],
  derivedZones: readonly DerivedZone[],
  official: readonly OfficialZone[],
): Applied {
  const known = new Set([...features, ...derivedZones].map(({ id }) => id));
  const derived = new Set(derivedZones.map(({ id }) => id));
  const refused: RefusedZone[] = [];
  const byId = new Map<string, OfficialZone>();
  for (const zone of official) {
    const fits = derived.has(zone.id) ? isArea(zone.geometry) : isFeatureGeometry(zone.geometry);
    if (!known.has(zone.id)) refused.push({ id: zone.id, why: 'unknown' });
    else if (!fits) refused.push({ id: zone.id, why: 'geometry' });
    else byId.set(zone.id, zone);
  }
  return {
    features: features.map((feature) => withOutline(feature, byId.get(feature.id))),
    derivedZones: derivedZones.map((zone) => withZoneOutline(zone, byId.get(zone.id))),
    refused,
  };
}

function withOutline(feature: AtlasFeature, zone: OfficialZone | undefined): AtlasFeature {
  if (!zone || !isFeatureGeometry(zone.geometry)) return feature;
  const position: Position = {
    method: 'official',
    radiusM: zone.radiusM,
    basis: zone.source,
    basisEn: zone.source,
  };
  return { ...feature, geometry: zone.geometry, properties: { ...feature.properties, position } };
}

function withZoneOutline(derived: DerivedZone, zone: OfficialZone | undefined): DerivedZone {
  if (!zone || !isArea(zone.geometry)) return derived;
  const { geometry, radiusM, source } = zone;
  return { ...derived, outline: { geometry, radiusM, source } };
}

function isArea(geometry: SitingGeometry): geometry is Polygon | MultiPolygon {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

function isFeatureGeometry(geometry: SitingGeometry): geometry is FeatureGeometry {
  return geometry.type !== 'MultiLineString';
}
