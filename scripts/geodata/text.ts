import type { Feature, Geometry, Position } from 'geojson';

/** Decimals of a degree: 6 is about 0.1 m, 4 about 10 m. */
type Decimals = 4 | 6;

function rounded(position: Position, decimals: Decimals): Position {
  return position.map((value) => Number(value.toFixed(decimals)));
}

function roundedDeep(coordinates: unknown, decimals: Decimals): unknown {
  if (!Array.isArray(coordinates)) return coordinates;
  return typeof coordinates[0] === 'number'
    ? rounded(coordinates as Position, decimals)
    : coordinates.map((inner) => roundedDeep(inner, decimals));
}

/** A geometry with its coordinates rounded. */
export function roundedGeometry<G extends Geometry>(geometry: G, decimals: Decimals): G {
  if (geometry.type === 'GeometryCollection') return geometry;
  return { ...geometry, coordinates: roundedDeep(geometry.coordinates, decimals) };
}

function withRoundedGeometry(
  feature: Feature<Geometry | null>,
  decimals: Decimals,
): Feature<Geometry | null> {
  const { geometry } = feature;
  return geometry ? { ...feature, geometry: roundedGeometry(geometry, decimals) } : feature;
}

/** A FeatureCollection, one feature a line, so that a change reads as one line. */
export function collectionText(
  features: readonly Feature<Geometry | null, unknown>[],
  decimals: Decimals = 6,
): string {
  const lines = features.map((feature) =>
    JSON.stringify(withRoundedGeometry(feature as Feature<Geometry | null>, decimals)),
  );
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

/** An array of records, one a line. */
export function recordsText(records: readonly unknown[]): string {
  return `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`;
}

/** An object of arrays of records, one record a line. */
export function setsText(sets: Readonly<Record<string, readonly unknown[]>>): string {
  const parts = Object.entries(sets).map(
    ([name, records]) => `${JSON.stringify(name)}:${recordsText(records).trimEnd()}`,
  );
  return `{\n${parts.join(',\n')}\n}\n`;
}
