import type { Position, SitingGeometry } from '#domain/geometry/types.ts';
import type { AtlasRecord } from '#domain/record.ts';
import type { Finding, SiteReport } from '#domain/siting/types.ts';
import type { AtlasFeature } from '#domain/types.ts';
import { boundsAround } from '#store/selectors.ts';

/** Size of the printed map in its own units, and metres that it shows at least and at most. */
export const MAP_WIDTH = 720;
export const MAP_HEIGHT = 440;
const LEAST_REACH_M = 3000;
const MOST_REACH_M = 12_000;
export const M_PER_DEGREE = 111_320;
/** Detail finer than this many units does not show in print. */
const FINEST = 0.4;

/** Where a place lies on the paper, and how long a metre is there. */
export interface Projection {
  point(position: Position): [x: number, y: number];
  unitsPerM: number;
}

/** A map of the site and of what its findings rest on, equal in scale both ways at its middle. */
export function projectionFor(report: SiteReport): Projection {
  const { geometry, radiusM } = report.input;
  const [west, south, east, north] = boundsAround(geometry, radiusM) ?? [0, 0, 0, 0];
  const middle: [number, number] = [(west + east) / 2, (south + north) / 2];
  const shrink = Math.cos((middle[1] * Math.PI) / 180);
  const halfWidth = ((east - west) / 2) * M_PER_DEGREE * shrink;
  const halfHeight = ((north - south) / 2) * M_PER_DEGREE;
  const reach = reachOf(report.findings);
  const unitsPerM = Math.min(
    MAP_WIDTH / 2 / (halfWidth + reach),
    MAP_HEIGHT / 2 / (halfHeight + reach),
  );
  const scale = unitsPerM * M_PER_DEGREE;
  return {
    unitsPerM,
    point: ([lon = 0, lat = 0]) => [
      MAP_WIDTH / 2 + (lon - middle[0]) * scale * shrink,
      MAP_HEIGHT / 2 - (lat - middle[1]) * scale,
    ],
  };
}

/** Metres around the site that show the features of findings near it. */
function reachOf(findings: readonly Finding[]): number {
  const distances = findings
    .flatMap(({ distanceM }) => (distanceM ? [(distanceM.min + distanceM.max) / 2] : []))
    .filter((distance) => distance <= MOST_REACH_M);
  return Math.min(MOST_REACH_M, Math.max(LEAST_REACH_M, ...distances) * 1.25);
}

const fixed = (value: number) => Number(value.toFixed(1));

/** The lines of a geometry as SVG path data; those wholly off the paper are left out. */
export function pathOf(geometry: SitingGeometry, projection: Projection): string {
  const closes = geometry.type.endsWith('Polygon');
  return linesOf(geometry)
    .map((line) => linePath(line.map(projection.point), closes))
    .join('');
}

function linesOf(geometry: SitingGeometry): Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return [];
  }
}

function linePath(points: [number, number][], closes: boolean): string {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const isOff =
    Math.max(...xs) < 0 ||
    Math.min(...xs) > MAP_WIDTH ||
    Math.max(...ys) < 0 ||
    Math.min(...ys) > MAP_HEIGHT;
  if (isOff) return '';
  let last: [number, number] | null = null;
  const kept = points.filter((point, index) => {
    const isEnd = index === 0 || index === points.length - 1;
    const isFar =
      !last || Math.max(Math.abs(point[0] - last[0]), Math.abs(point[1] - last[1])) >= FINEST;
    if (isEnd || isFar) last = point;
    return isEnd || isFar;
  });
  const text = kept.map(([x, y]) => `${fixed(x)},${fixed(y)}`).join('L');
  return `M${text}${closes ? 'Z' : ''}`;
}

/** The points of a geometry on the paper. */
export function pointsOf(geometry: SitingGeometry, projection: Projection): [number, number][] {
  if (geometry.type === 'Point') return [projection.point(geometry.coordinates)];
  if (geometry.type === 'MultiPoint') return geometry.coordinates.map(projection.point);
  return [];
}

/** Something that findings rest on, with the number that stands beside it on the map and in the text. */
export interface Marked {
  number: number;
  feature: Omit<AtlasFeature, 'geometry'> & { geometry: SitingGeometry };
  finding: Finding;
}

/**
 * The features of findings that are on the paper, each once, numbered in the report's order.
 * @param outlineOf the official outline by which a finding was judged, if one was
 */
export function markedFeatures(
  report: SiteReport,
  record: AtlasRecord,
  projection: Projection,
  outlineOf: (finding: Finding) => SitingGeometry | null,
): Marked[] {
  const marked = new Map<string, Marked>();
  for (const finding of report.findings) {
    const feature = record.featureById.get(finding.feature ?? '');
    const geometry = outlineOf(finding) ?? feature?.geometry;
    if (!feature || !geometry || marked.has(feature.id)) continue;
    // A territory that the site lies in fills the paper: its border is drawn already.
    if (feature.properties.kind === 'jurisdiction') continue;
    const isOn =
      pathOf(geometry, projection) !== '' || pointsOf(geometry, projection).some(isOnPaper);
    if (!isOn) continue;
    marked.set(feature.id, {
      number: marked.size + 1,
      feature: { ...feature, geometry },
      finding,
    });
  }
  return [...marked.values()];
}

export function isOnPaper([x, y]: readonly [number, number]): boolean {
  return x >= 0 && x <= MAP_WIDTH && y >= 0 && y <= MAP_HEIGHT;
}

/** The first vertex on the paper, to which a number is set. */
export function labelPoint(
  geometry: SitingGeometry,
  projection: Projection,
): [number, number] | null {
  const points = pointsOf(geometry, projection);
  const corners = linesOf(geometry).flat().map(projection.point);
  return [...points, ...corners].find(isOnPaper) ?? null;
}

/** A round length in metres for the scale bar: about a fifth of the paper's width. */
export function scaleBarM({ unitsPerM }: Projection): number {
  const wanted = MAP_WIDTH / 5 / unitsPerM;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = [5, 2, 1].find((factor) => factor * power <= wanted) ?? 1;
  return step * power;
}
