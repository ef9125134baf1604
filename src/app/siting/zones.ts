import type { AtlasRecord } from '#domain/record.ts';
import { type Outline, outlineOf } from '#domain/siting/outlines.ts';
import {
  CERTAINTIES,
  type Finding,
  type Reason,
  type RuleSet,
  type SiteReport,
} from '#domain/siting/types.ts';
import type { SiteZone } from '#map/atlas-map.ts';

type Basis = Pick<RuleSet, 'derivedZones' | 'rules'>;

/**
 * What the findings of a report rest on, to be drawn: outlines as they are, and protection zones
 * that were derived as circles of their lower and upper radius about the source. A feature that
 * several findings rest on is drawn once, for the worst of them.
 */
export function zonesOf(
  { findings }: SiteReport,
  record: AtlasRecord,
  basis: Basis,
  own: readonly Outline[],
): SiteZone[] {
  const zones = new Map<string, SiteZone>();
  for (const finding of findings) {
    const zone = zoneOf(finding, record, outlineOf(finding, basis, own));
    if (zone && !zones.has(zone.id)) zones.set(zone.id, zone);
  }
  // What is certain is drawn last, over the rest.
  const order = (zone: SiteZone) => CERTAINTIES.indexOf(zone.certainty);
  return [...zones.values()].sort((a, b) => order(b) - order(a));
}

function zoneOf(
  { feature: id, certainty, effect, reasons }: Finding,
  record: AtlasRecord,
  outline: Outline | null,
): SiteZone | null {
  const feature = record.featureById.get(id ?? '');
  const geometry = outline?.geometry ?? feature?.geometry;
  if (!id || !feature || !geometry) return null;
  // The whole county is no zone: the map shows its border anyway.
  if (feature.properties.kind === 'jurisdiction') return null;
  // Each outline by itself: a source may have one for each grade of its zones.
  if (outline) return { id: outline.id, geometry, certainty, effect };
  const radii = reasons.find((reason): reason is Reason & { key: 'derived-zone' } => {
    return reason.key === 'derived-zone';
  });
  if (!radii) return { id, geometry, certainty, effect };
  const radiiM = [radii.lowerM, radii.upperM];
  return { id: `${id} ${radii.upperM}`, geometry, radiiM, certainty, effect };
}
