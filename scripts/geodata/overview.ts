import type { MultiPolygon, Polygon } from 'geojson';
import type { AtlasFeature, Overview, OverviewFeature } from '../../src/domain/types.ts';
import type { Gazetteer } from './places.ts';
import { roundedGeometry } from './text.ts';

/**
 * What a first view needs of every feature, in one small file: lists and map stand while the
 * layers, which hold facts and citations, are still on their way. Outlines that several plans share
 * are held once.
 */
export function buildOverview(features: readonly AtlasFeature[], gazetteer: Gazetteer): Overview {
  const outlines: Record<string, Polygon | MultiPolygon> = {};
  const entries = features.map((feature) => {
    const outline = feature.properties.place;
    const boundary = outline === null ? undefined : gazetteer.boundaries.get(outline);
    const isOutline = boundary !== undefined && boundary.geometry === feature.geometry;
    if (outline !== null && isOutline) {
      outlines[outline] = roundedGeometry(boundary.geometry, 4);
    }
    return entry(feature, isOutline ? outline : null);
  });
  return { outlines, features: entries };
}

function entry(
  { id, geometry, properties: p }: AtlasFeature,
  outline: string | null,
): OverviewFeature {
  return {
    id,
    category: p.category,
    name: p.name,
    nameEn: p.nameEn,
    county: p.county,
    ...(p.place === null ? {} : { place: p.place }),
    ...(p.position ? { method: p.position.method, radiusM: p.position.radiusM } : {}),
    ...(outline === null ? {} : { outline }),
    ...(geometry === null || outline !== null ? {} : { geometry: roundedGeometry(geometry, 4) }),
  };
}
