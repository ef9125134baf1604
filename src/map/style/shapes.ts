import { pointOnFeature } from '@turf/turf';
import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from 'geojson';
import type { Basemap } from '#domain/basemap.ts';
import type { AtlasFeature, FeatureProperties, Kind } from '#domain/types.ts';
import { isLoose } from './circles.ts';

/** What a drawn line or outline knows of its feature. */
export interface ShapeProperties {
  id: string;
  kind: Kind;
  name: string;
  nameEn: string;
  /** Approximate or schematic, so drawn dashed. */
  dashed: boolean;
}

export type Area = Feature<Polygon | MultiPolygon, ShapeProperties>;
export type River = Feature<LineString, ShapeProperties>;

export interface CountyLabelProperties {
  name: string;
  nameEn: string;
  context: boolean;
  /** A town on the map bears the same name, so that zoomed in the town's label is enough. */
  seat: boolean;
}

export type CountyLabels = FeatureCollection<Point, CountyLabelProperties>;

/** Ids of the basemap counties whose outline is only approximate. */
export function approximateCounties(basemap: Basemap): ReadonlySet<string> {
  return new Set(
    basemap.features
      .filter(({ properties }) => properties.class === 'county' && properties.approximate)
      .map(({ properties }) => properties.id),
  );
}

/**
 * Outlined features (territories and zones).
 *
 * @param approximate ids of counties whose outline is approximate: a territory takes its outline
 *   from its county, and its own position says only that it stands for an area
 */
export function areasOf(
  features: readonly AtlasFeature[],
  approximate: ReadonlySet<string>,
): Area[] {
  return features.flatMap(({ geometry, properties }) =>
    geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon'
      ? [
          {
            type: 'Feature' as const,
            geometry,
            properties: shapeProperties(properties, isApproximate(properties, approximate)),
          },
        ]
      : [],
  );
}

/** Rivers of the record; those that only join the places a plan names are dashed. */
export function riversOf(features: readonly AtlasFeature[]): River[] {
  return features.flatMap(({ geometry, properties }) =>
    geometry?.type === 'LineString'
      ? [
          {
            type: 'Feature' as const,
            geometry,
            properties: shapeProperties(properties, isLoose(properties.position?.method ?? null)),
          },
        ]
      : [],
  );
}

/** One point a county for its name: a polygon's own label would repeat on every tile. */
export function countyLabels(basemap: Basemap): CountyLabels {
  const towns = new Set(
    basemap.features
      .filter(({ properties }) => properties.class === 'town')
      .map(({ properties }) => properties.name),
  );
  const features = basemap.features.flatMap(({ geometry, properties }) => {
    const { name, nameEn } = properties;
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
    const seat = towns.has(name);
    return [
      {
        type: 'Feature' as const,
        geometry: pointOnFeature({ type: 'Polygon', coordinates: largestPart(geometry) }).geometry,
        properties: { name, nameEn, context: properties.class === 'context', seat },
      },
    ];
  });
  return { type: 'FeatureCollection', features };
}

function isApproximate(properties: FeatureProperties, approximate: ReadonlySet<string>): boolean {
  const method = properties.position?.method ?? null;
  if (method !== 'area') return isLoose(method);
  return approximate.has(properties.place ?? '') || approximate.has(properties.county ?? '');
}

/** The part with the most vertices stands for the largest: exact area matters to no label. */
function largestPart(geometry: Polygon | MultiPolygon): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.coordinates.reduce(
    (best, part) => ((part[0]?.length ?? 0) > (best[0]?.length ?? 0) ? part : best),
    [],
  );
}

function shapeProperties(properties: FeatureProperties, dashed: boolean): ShapeProperties {
  const { id, kind, name, nameEn } = properties;
  return { id, kind, name, nameEn, dashed };
}
