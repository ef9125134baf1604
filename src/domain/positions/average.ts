import type { Fix } from '../fix.ts';
import { metresPerDegree } from '../geometry/frame.ts';

/** The mean of several answers of one receiver that kept still. */
export interface AveragedFix {
  /** Degrees, WGS 84 like the fixes. */
  lon: number;
  lat: number;
  /** Metres within which the true place lies at 95 %, as for one fix. */
  accuracyM: number;
  /** How many fixes were used; outliers are not. */
  fixes: number;
  /** From the first to the last that was used. */
  seconds: number;
}

/** A fix farther from the middle than so many times its own accuracy is a slip of the receiver. */
const OUTLIER = 3;
/** No receiver in a phone is better; also keeps the weights finite. */
const BEST_M = 1;
const COVERED = 0.95;

/** A fix with its place in metres east and north of the first one. */
interface Local {
  x: number;
  y: number;
  accuracyM: number;
  at: number;
}

/**
 * Averages fixes, each weighted by 1 / accuracy², without those that lie beyond three times their
 * accuracy from the median. A receiver errs the same way for minutes, so averaging makes the place
 * steadier, not more exact: the accuracy is never better than the median of the fixes used, nor
 * than the distance within which 95 % of them lie. Null where there is nothing to average.
 */
export function averageFixes(fixes: readonly Fix[]): AveragedFix | null {
  const sound = fixes.filter(isSound);
  const [origin] = sound;
  if (!origin) return null;
  const scale = metresPerDegree(origin.lat);
  const all = sound.map(({ lon, lat, accuracyM, at }) => ({
    x: around(lon - origin.lon) * scale.x,
    y: (lat - origin.lat) * scale.y,
    accuracyM: Math.max(BEST_M, accuracyM),
    at,
  }));
  const used = withoutOutliers(all);
  const mean = weightedMean(used);
  const apart = used.map((fix) => Math.hypot(fix.x - mean.x, fix.y - mean.y));
  const times = used.map(({ at }) => at);
  return {
    lon: around(origin.lon + mean.x / scale.x),
    lat: origin.lat + mean.y / scale.y,
    accuracyM: Math.max(median(used.map(({ accuracyM }) => accuracyM)), atShare(apart, COVERED)),
    fixes: used.length,
    seconds: Math.round((Math.max(...times) - Math.min(...times)) / 1000),
  };
}

function isSound({ lon, lat, accuracyM, at }: Fix): boolean {
  return (
    [lon, lat, accuracyM, at].every(Number.isFinite) &&
    Math.abs(lon) <= 180 &&
    // Towards the poles a degree of longitude has no length to speak of.
    Math.abs(lat) <= 85 &&
    accuracyM >= 0
  );
}

/** Degrees between −180 and 180. */
function around(lon: number): number {
  if (lon > 180) return lon - 360;
  return lon < -180 ? lon + 360 : lon;
}

/** Where most would be outliers, nobody knows which are right: all are kept, and their spread tells. */
function withoutOutliers(fixes: readonly Local[]): readonly Local[] {
  const x = median(fixes.map((fix) => fix.x));
  const y = median(fixes.map((fix) => fix.y));
  const near = fixes.filter((fix) => Math.hypot(fix.x - x, fix.y - y) <= OUTLIER * fix.accuracyM);
  return near.length * 2 > fixes.length ? near : fixes;
}

function weightedMean(fixes: readonly Local[]): { x: number; y: number } {
  let [x, y, sum] = [0, 0, 0];
  for (const fix of fixes) {
    const weight = 1 / fix.accuracyM ** 2;
    x += weight * fix.x;
    y += weight * fix.y;
    sum += weight;
  }
  return { x: x / sum, y: y / sum };
}

/** The middle one; of an even number the mean of the two. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}

/** The least value that a share of the values does not exceed. */
function atShare(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}
