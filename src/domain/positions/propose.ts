import type { DistanceRange } from '../distance.ts';
import { geodesicM } from '../geometry/geodesic.ts';
import { measure } from '../geometry/measure.ts';
import type { SitingGeometry } from '../geometry/types.ts';
import { type AtlasRecord, boundsOf } from '../record.ts';
import type { AtlasFeature } from '../types.ts';

/** A place proposed for a feature; the true place lies within `radiusM` metres. */
export interface Proposal {
  lon: number;
  lat: number;
  radiusM: number;
}

/** What the record knew: a point with its radius, or null where it is known to its county at best. */
export type Before = Proposal | null;

export interface Outline {
  geometry: SitingGeometry;
  radiusM: number;
}

/** How a proposed place stands to what was known. */
export interface Weighed {
  /** From the old point to the new, less and plus both radii; null without an old point. */
  movedM: DistanceRange | null;
  /** The new place lies outside the old radius, which was wrong then. */
  isBeyond: boolean;
  /** Metres outside the county's outline; 0 inside, null where there is no outline. */
  outsideM: number | null;
  /** Farther outside than the outline may err. */
  isAcross: boolean;
  /** Farther outside than the radii of place and outline allow. */
  isElsewhere: boolean;
  /** From so many metres on a radius says no more than the county; null where there is no outline. */
  worthM: number | null;
  /** It says more than the county; the new radius is the smaller one, or the old one was wrong. */
  isBetter: boolean;
}

/** Why a proposal is not taken; `needs-reason` until somebody says why. */
export type ProposalFault = 'outside-county' | 'not-better' | 'needs-reason';

/** The point of a feature, if it has one. */
export function beforeOf({ geometry, properties }: AtlasFeature): Before {
  const radiusM = properties.position?.radiusM ?? null;
  if (geometry?.type !== 'Point' || radiusM === null) return null;
  const [lon = 0, lat = 0] = geometry.coordinates;
  return { lon, lat, radiusM };
}

/** The outline of the county that a feature lies in, where the record has one. */
export function countyOutline(
  { features }: Pick<AtlasRecord, 'features'>,
  { properties: { county } }: AtlasFeature,
): Outline | null {
  if (county === null) return null;
  const outlined = features.find(
    ({ geometry, properties: { kind, place } }) =>
      kind === 'jurisdiction' &&
      place === county &&
      (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon'),
  );
  const geometry = outlined?.geometry;
  return geometry ? { geometry, radiusM: outlined.properties.position?.radiusM ?? 0 } : null;
}

/** Holds a proposed place against what was known and against the county that it must lie in. */
export function weigh(before: Before, proposal: Proposal, county: Outline | null): Weighed {
  const at = [proposal.lon, proposal.lat];
  const apartM = before && geodesicM([before.lon, before.lat], at);
  const isBeyond = before !== null && apartM !== null && apartM > before.radiusM;
  const outsideM = county
    ? measure({ type: 'Point', coordinates: at }, county.geometry).distanceM
    : null;
  const spreadM = proposal.radiusM + (before?.radiusM ?? 0);
  const worthM = county && reachM(county);
  const isWorth = worthM === null || proposal.radiusM < worthM;
  return {
    movedM: apartM === null ? null : { min: Math.max(0, apartM - spreadM), max: apartM + spreadM },
    isBeyond,
    outsideM,
    isAcross: outsideM !== null && outsideM > (county?.radiusM ?? 0),
    isElsewhere: outsideM !== null && outsideM > proposal.radiusM + (county?.radiusM ?? 0),
    worthM,
    isBetter: isWorth && (before === null || isBeyond || proposal.radiusM < before.radiusM),
  };
}

/** Half the diagonal of an outline's box, metres: a circle of that radius holds all of it. */
function reachM({ geometry }: Outline): number {
  const [west, south, east, north] = boundsOf([{ geometry }]) ?? [0, 0, 0, 0];
  return geodesicM([west, south], [east, north]) / 2;
}

/** What stands against a proposal; nothing where it can be taken. */
export function proposalFaults(weighed: Weighed, reason: string): ProposalFault[] {
  const { isAcross, isBeyond, isBetter, isElsewhere } = weighed;
  const faults: ProposalFault[] = [];
  if (isElsewhere) faults.push('outside-county');
  if (!isBetter) faults.push('not-better');
  const isOdd = isBeyond || (isAcross && !isElsewhere);
  if (isOdd && reason.trim() === '') faults.push('needs-reason');
  return faults;
}
