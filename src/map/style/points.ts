import type { Feature, FeatureCollection, Point, Position } from 'geojson';
import type { AtlasFeature, Kind, Method } from '#domain/types.ts';

/** What a drawn site knows of its feature. */
export interface SiteProperties {
  id: string;
  kind: Kind;
  name: string;
  nameEn: string;
  /** The true place lies within so many metres; null when the record gives none. */
  radiusM: number | null;
  method: Method | null;
}

export type Site = Feature<Point, SiteProperties>;
export type Sites = FeatureCollection<Point, SiteProperties>;

const MINOR_CATEGORIES = new Set(['village', 'street']);

/**
 * One point a site of each Point and MultiPoint feature, in the record's order. Features without a
 * geometry, lines and outlines give none. A site outside ±180°, ±90° is left out, because
 * a renderer cannot place it; the compiler reports such records.
 */
export function sitesOf(features: readonly AtlasFeature[]): Site[] {
  return features.flatMap((feature) =>
    sitePositions(feature).map((coordinates) => ({
      type: 'Feature' as const,
      geometry: { type: 'Point' as const, coordinates },
      properties: siteProperties(feature),
    })),
  );
}

/** The sites of main interest, and the villages and streets that stand beneath them. */
export function splitSites(features: readonly AtlasFeature[]): { points: Sites; minor: Sites } {
  return {
    points: collect(sitesOf(features.filter((feature) => !isMinor(feature)))),
    minor: collect(sitesOf(features.filter(isMinor))),
  };
}

/** Villages and streets: many, and only of interest when zoomed in. */
export function isMinor(feature: AtlasFeature): boolean {
  const { kind, category } = feature.properties;
  return kind === 'jurisdiction' && MINOR_CATEGORIES.has(category);
}

function sitePositions({ geometry }: AtlasFeature): Position[] {
  if (!geometry) return [];
  if (geometry.type === 'Point') return [geometry.coordinates].filter(isOnEarth);
  if (geometry.type === 'MultiPoint') return geometry.coordinates.filter(isOnEarth);
  return [];
}

function isOnEarth([lon, lat]: Position): boolean {
  return lon !== undefined && lat !== undefined && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}

function siteProperties({ properties }: AtlasFeature): SiteProperties {
  const { id, kind, name, nameEn, position } = properties;
  return {
    id,
    kind,
    name,
    nameEn,
    radiusM: position?.radiusM ?? null,
    method: position?.method ?? null,
  };
}

function collect(features: Site[]): Sites {
  return { type: 'FeatureCollection', features };
}
