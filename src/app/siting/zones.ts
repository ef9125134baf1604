import type { SitingGeometry } from '#domain/geometry/types.ts';
import type { AtlasRecord } from '#domain/record.ts';
import {
  CERTAINTIES,
  type DerivedZone,
  type Finding,
  type Reason,
  type SiteReport,
} from '#domain/siting/types.ts';
import type { SiteZone } from '#map/atlas-map.ts';

/**
 * What the findings of a report rest on, to be drawn: outlines as they are, and protection zones
 * that were derived as circles of their lower and upper radius about the source. A feature that
 * several findings rest on is drawn once, for the worst of them.
 */
export function zonesOf(
  { findings }: SiteReport,
  record: AtlasRecord,
  derived: readonly DerivedZone[],
): SiteZone[] {
  const zones = new Map<string, SiteZone>();
  for (const finding of findings) {
    const zone = zoneOf(finding, record, derived);
    if (zone && !zones.has(zone.id)) zones.set(zone.id, zone);
  }
  // What is certain is drawn last, over the rest.
  const order = (zone: SiteZone) => CERTAINTIES.indexOf(zone.certainty);
  return [...zones.values()].sort((a, b) => order(b) - order(a));
}

function zoneOf(
  { feature: id, certainty, effect, reasons }: Finding,
  record: AtlasRecord,
  derived: readonly DerivedZone[],
): SiteZone | null {
  const feature = record.featureById.get(id ?? '');
  if (!id || !feature?.geometry) return null;
  // The whole county is no zone: the map shows its border anyway.
  if (feature.properties.kind === 'jurisdiction') return null;
  const outline = derived.find((zone) => zone.source === id && zone.outline)?.outline;
  const geometry: SitingGeometry = outline?.geometry ?? feature.geometry;
  const radii = reasons.find((reason): reason is Reason & { key: 'derived-zone' } => {
    return reason.key === 'derived-zone';
  });
  if (!radii) return { id, geometry, certainty, effect };
  const radiiM = [radii.lowerM, radii.upperM];
  return { id: `${id} ${radii.upperM}`, geometry, radiiM, certainty, effect };
}
