import { isExtended, isGroup } from '../extent.ts';
import type { AtlasFeature } from '../types.ts';

/**
 * Why a feature has no single point that could be corrected: it is a jurisdiction, a river, reaches
 * farther than a point (or has an outline or line), stands at several sites, is many things under
 * one name, or its place was issued by an authority.
 */
export type Uncorrectable =
  | 'jurisdiction'
  | 'river'
  | 'outline'
  | 'several-sites'
  | 'group'
  | 'official';

/** Null where the position of a feature can be corrected: it is one point, or known to no point yet. */
export function whyNotCorrectable(feature: AtlasFeature): Uncorrectable | null {
  const { geometry, properties } = feature;
  const { kind, places, position } = properties;
  if (kind === 'jurisdiction' || kind === 'river') return kind;
  if (position?.method === 'official') return 'official';
  if (geometry?.type === 'MultiPoint' || (places && places.length > 1)) return 'several-sites';
  if (isGroup(feature)) return 'group';
  const isPoint = geometry === null || geometry.type === 'Point';
  return isExtended(feature) || !isPoint ? 'outline' : null;
}
