import { measure } from '../geometry/measure.ts';
import type { AtlasFeature, FeatureGeometry } from '../types.ts';
import { isCounty, type Origin } from './nearby.ts';

/** A county in which an origin lies or may lie, with what is known to be somewhere in it. */
export interface CountyHere {
  /** Id of the place. */
  id: string;
  /** Of the jurisdiction. */
  name: string;
  nameEn: string;
  /** `possible` where the border is too near for the accuracy of both. */
  certainty: 'inside' | 'possible';
  features: AtlasFeature[];
}

/**
 * The counties that an origin lies in, of those that the record outlines, and which of `features`
 * are known to no more than them. Counties without such features are left out.
 */
export function countiesHere(
  origin: Origin,
  outlined: readonly AtlasFeature[],
  features: readonly AtlasFeature[],
): CountyHere[] {
  const found = new Map<string, CountyHere>();
  for (const county of outlined) {
    const { place, name, nameEn } = county.properties;
    if (place === null || found.has(place) || !isCounty(county)) continue;
    const certainty = certaintyOf(origin, county);
    if (certainty) found.set(place, { id: place, name, nameEn, certainty, features: [] });
  }
  for (const feature of features) {
    const { county } = feature.properties;
    if (!feature.geometry && county !== null) found.get(county)?.features.push(feature);
  }
  return [...found.values()].filter(({ features: some }) => some.length > 0);
}

function certaintyOf(
  { lon, lat, accuracyM }: Origin,
  { geometry, properties }: AtlasFeature,
): CountyHere['certainty'] | null {
  if (!geometry) return null;
  const doubtM = accuracyM + (properties.position?.radiusM ?? 0);
  const { distanceM, marginM } = measure(
    { type: 'Point', coordinates: [lon, lat] },
    geometry satisfies FeatureGeometry,
  );
  if (marginM > doubtM) return 'inside';
  return distanceM <= doubtM ? 'possible' : null;
}
