import { area, pointOnFeature } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry, Polygon } from 'geojson';
import { SWATCH_IDS } from '#domain/quality/palette.ts';
import type { FeatureGeometry, Kind } from '#domain/types.ts';
import type { QualityMark } from '../types.ts';
import { isLoose } from './circles.ts';

/** What a drawn piece of the quality layer knows. */
export interface QualityProperties {
  id: string;
  kind: Kind;
  name: string;
  nameEn: string;
  swatch: string;
  target: boolean;
  figure: string;
  /** A symbol, the line of a river or an outline. */
  part: 'site' | 'line' | 'area';
  /** Approximate or schematic. */
  dashed: boolean;
  /** Higher is drawn above. */
  order: number;
}

/** From what is drawn beneath to what is drawn above: no data, bare figures, then the worst last. */
const RANKS: readonly string[] = ['none', 'words', 'figure', ...SWATCH_IDS];

type Piece = Feature<Geometry, QualityProperties>;
export type QualityData = FeatureCollection<Geometry, QualityProperties>;

/** The layer's pieces: a symbol for each site and area, rivers as lines, areas as outlines. */
export function qualityData(marks: readonly QualityMark[]): QualityData {
  return { type: 'FeatureCollection', features: marks.flatMap(piecesOf) };
}

function piecesOf(mark: QualityMark): Piece[] {
  const { geometry } = mark.feature;
  if (!geometry) return [];
  const piece = (part: QualityProperties['part'], shape: Geometry, order: number): Piece => ({
    type: 'Feature',
    geometry: shape,
    properties: { ...propertiesOf(mark), part, order },
  });
  const rank = RANKS.indexOf(mark.swatch);
  switch (geometry.type) {
    case 'Point':
    case 'MultiPoint':
      return [piece('site', geometry, rank)];
    case 'LineString':
      return [piece('line', geometry, rank)];
    default: {
      const symbol = piece('site', labelPoint(geometry), rank);
      // A county of a city lies within it: the smaller area is drawn above.
      return mark.fill ? [piece('area', geometry, -area(geometry)), symbol] : [symbol];
    }
  }
}

function propertiesOf({ feature, swatch, target, figure }: QualityMark) {
  const { id, kind, name, nameEn, position } = feature.properties;
  const dashed = isLoose(position?.method ?? null);
  return { id, kind, name, nameEn, swatch, target, figure, dashed };
}

/** A point within the largest part. */
function labelPoint(geometry: Extract<FeatureGeometry, { type: 'Polygon' | 'MultiPolygon' }>) {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const polygons = parts.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  const largest = polygons.reduce((best, one) => (area(one) > area(best) ? one : best));
  return pointOnFeature(largest).geometry;
}
