import type { AtlasFeature } from './types.ts';

/**
 * A feature as a file for a GIS. Lists of ids are one text with spaces between, as in the site
 * check's file: many formats that a GIS saves to have no lists.
 */
export function featureGeojson(feature: AtlasFeature): string {
  const { places, obligations, discrepancies, ...rest } = feature.properties;
  const properties = {
    ...rest,
    ...(places && { places: places.join(' ') }),
    obligations: obligations.join(' '),
    discrepancies: discrepancies.join(' '),
  };
  return `${JSON.stringify({ ...feature, properties }, null, 2)}\n`;
}
