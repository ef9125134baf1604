import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { AtlasFeature, Kind } from '#domain/types.ts';
import { isLoose, uncertaintyCircle } from './circles.ts';
import { sitesOf } from './points.ts';

export type MarkRole = 'selected' | 'hovered' | 'related';

/** One drawn piece of an emphasised feature. */
export interface MarkProperties {
  id: string;
  kind: Kind;
  name: string;
  nameEn: string;
  role: MarkRole;
  /** A site's symbol, the circle it lies within, or a line or outline. */
  part: 'site' | 'radius' | 'shape';
  dashed: boolean;
}

export type Marks = FeatureCollection<Geometry, MarkProperties>;

/** The ids to emphasise; an id with several roles gets the strongest. */
export interface Emphasis {
  selectedId: string | null;
  hoveredId: string | null;
  relatedIds: readonly string[];
}

/**
 * What is drawn above all else: symbols, circles and outlines of the emphasised features. They
 * have their own small source, so that hovering never touches the large ones, and so that a
 * selected feature shows even where a cluster swallows it. Unknown ids are skipped: a filter may
 * have hidden them.
 */
export function marksOf(byId: ReadonlyMap<string, AtlasFeature>, emphasis: Emphasis): Marks {
  const roles = new Map<string, MarkRole>();
  for (const id of emphasis.relatedIds) roles.set(id, 'related');
  if (emphasis.hoveredId !== null) roles.set(emphasis.hoveredId, 'hovered');
  if (emphasis.selectedId !== null) roles.set(emphasis.selectedId, 'selected');
  const features = [...roles].flatMap(([id, role]) => {
    const feature = byId.get(id);
    return feature ? piecesOf(feature, role) : [];
  });
  return { type: 'FeatureCollection', features };
}

function piecesOf(feature: AtlasFeature, role: MarkRole): Feature<Geometry, MarkProperties>[] {
  const { id, kind, name, nameEn, position } = feature.properties;
  const dashed = isLoose(position?.method ?? null);
  const piece = (part: MarkProperties['part'], geometry: Geometry) => ({
    type: 'Feature' as const,
    geometry,
    properties: { id, kind, name, nameEn, role, part, dashed },
  });
  const sites = sitesOf([feature]);
  // Linked features get a ring only: circles of a dozen of them would bury the selected one's.
  const circles = role === 'related' ? [] : sites.map(uncertaintyCircle);
  const { geometry } = feature;
  const isShape = geometry && geometry.type !== 'Point' && geometry.type !== 'MultiPoint';
  return [
    ...(isShape ? [piece('shape', geometry)] : []),
    ...circles.flatMap((outline) => (outline ? [piece('radius', outline)] : [])),
    ...sites.map((site) => piece('site', site.geometry)),
  ];
}
