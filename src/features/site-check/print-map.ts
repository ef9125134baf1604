import type { SitingGeometry } from '#domain/geometry/types.ts';
import type { AtlasRecord } from '#domain/record.ts';
import type { Finding, SiteReport } from '#domain/siting/types.ts';
import type { AtlasFeature } from '#domain/types.ts';
import { boundsAround } from '#store/selectors.ts';
import { isDrawn } from '#ui/paper-map/paths.ts';
import { type Projection, projectionOf } from '#ui/paper-map/projection.ts';

/** Metres around the site that the printed map shows at least and at most. */
const LEAST_REACH_M = 3000;
const MOST_REACH_M = 12_000;

/** A map of the site and of what its findings rest on. */
export function projectionFor(report: SiteReport): Projection {
  const { geometry, radiusM } = report.input;
  return projectionOf(boundsAround(geometry, radiusM) ?? [0, 0, 0, 0], reachOf(report.findings));
}

/** Metres around the site that show the features of findings near it. */
function reachOf(findings: readonly Finding[]): number {
  const distances = findings
    .flatMap(({ distanceM }) => (distanceM ? [(distanceM.min + distanceM.max) / 2] : []))
    .filter((distance) => distance <= MOST_REACH_M);
  return Math.min(MOST_REACH_M, Math.max(LEAST_REACH_M, ...distances) * 1.25);
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
    if (!isDrawn(geometry, projection)) continue;
    marked.set(feature.id, {
      number: marked.size + 1,
      feature: { ...feature, geometry },
      finding,
    });
  }
  return [...marked.values()];
}
