import type { AtlasRecord } from './record.ts';
import type { AtlasFeature, FeatureGeometry } from './types.ts';

/** What a printed map shows so that a reader finds the place. */
export interface Surroundings {
  /** Territories, by their outlines. */
  areas: { id: string; geometry: FeatureGeometry }[];
  /** Rivers. */
  lines: { id: string; geometry: FeatureGeometry }[];
  /** Towns, townships and sub-districts that have a point; degrees, WGS 84. */
  places: { id: string; name: string; at: [lon: number, lat: number] }[];
}

const TOWNS = new Set(['town', 'township', 'street']);

/** Territories, rivers and towns of the record, in its order. */
export function surroundingsOf(
  { features }: AtlasRecord,
  nameOf: (feature: AtlasFeature) => string,
): Surroundings {
  const found: Surroundings = { areas: [], lines: [], places: [] };
  for (const feature of features) {
    const { id, geometry, properties } = feature;
    if (!geometry) continue;
    if (TOWNS.has(properties.category) && geometry.type === 'Point') {
      const [lon = 0, lat = 0] = geometry.coordinates;
      found.places.push({ id, name: nameOf(feature), at: [lon, lat] });
    }
    if (properties.kind === 'jurisdiction') found.areas.push({ id, geometry });
    if (properties.kind === 'river') found.lines.push({ id, geometry });
  }
  return found;
}
