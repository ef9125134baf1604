import type { AtlasRecord } from '../record.ts';
import type { AtlasFeature } from '../types.ts';
import type { SurveyedPosition } from '../visits/types.ts';
import { surveyBasis } from './basis.ts';
import { whyNotCorrectable } from './correctable.ts';

/**
 * The record with features at their corrected places. Withdrawn corrections, and those of features
 * that the record does not have or whose position is no single point, change nothing. What is not
 * corrected stays the same object; so does the record when nothing is.
 */
export function withSurveyed<R extends Pick<AtlasRecord, 'features' | 'featureById'>>(
  record: R,
  positions: readonly SurveyedPosition[],
): R {
  const corrected = surveyedFeatures(record, positions);
  if (corrected.size === 0) return record;
  const features = record.features.map((feature) => corrected.get(feature.id) ?? feature);
  return { ...record, features, featureById: new Map([...record.featureById, ...corrected]) };
}

/** The features that corrections change, as they are then, by id. */
export function surveyedFeatures(
  { featureById }: Pick<AtlasRecord, 'featureById'>,
  positions: readonly SurveyedPosition[],
): Map<string, AtlasFeature> {
  const corrected = new Map<string, AtlasFeature>();
  for (const position of positions) {
    const feature = featureById.get(position.feature);
    if (!feature || position.deletedAt !== null || whyNotCorrectable(feature)) continue;
    corrected.set(feature.id, surveyedFeature(feature, position));
  }
  return corrected;
}

function surveyedFeature(feature: AtlasFeature, position: SurveyedPosition): AtlasFeature {
  const { lon, lat, radiusM } = position;
  const { basis, basisEn } = surveyBasis(position);
  return {
    ...feature,
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: {
      ...feature.properties,
      position: {
        method: 'surveyed',
        radiusM,
        basis: `${basis}（仅在本机生效）`,
        basisEn: `${basisEn} (only on this device)`,
      },
    },
  };
}
