import type { Hit } from '../geometry/types.ts';
import type { Outcome, Truth } from './outcome.ts';
import type { Range, Reason, Settle } from './types.ts';

/**
 * How a site lies to one shape, by the four numbers that decide every relation. Metres.
 * `overhangM`: some part of the site is at least so far outside the shape.
 */
export type Lie = Pick<Hit, 'distanceM' | 'depthM' | 'marginM'> & { overhangM: number };

/** The outcome for a given sum of the radii of site and feature, metres. */
export type Test = (spreadM: number) => Truth;

/** Some part of the site lies in the shape. */
export function insideTest({ distanceM, depthM }: Lie): Test {
  return (spreadM) => {
    if (depthM > 0 && depthM >= spreadM) return 'certain';
    return distanceM > spreadM ? 'none' : 'possible';
  };
}

/** Some part of the site lies within `limitM` of the shape. */
export function withinTest({ distanceM }: Lie, limitM: number): Test {
  return withinBounds(distanceM, limitM, limitM);
}

/** The same for a limit that is known only to lie between two values. */
export function withinBounds(distanceM: number, lowerM: number, upperM: number): Test {
  return (spreadM) => {
    if (distanceM + spreadM <= lowerM) return 'certain';
    return distanceM - spreadM > upperM ? 'none' : 'possible';
  };
}

/** Some part of the site lies outside the shape. */
export function outsideTest({ distanceM, marginM, overhangM }: Lie): Test {
  return (spreadM) => {
    if (marginM > 0 && marginM >= spreadM) return 'none';
    return distanceM > spreadM || overhangM > spreadM ? 'certain' : 'possible';
  };
}

/** The nominal distance less and plus the radii, to the centimetre and never below 0. */
export function rangeOf(distanceM: number, spreadM: number): Range {
  return {
    min: toCentimetre(Math.max(0, distanceM - spreadM)),
    max: toCentimetre(distanceM + spreadM),
  };
}

function toCentimetre(metres: number): number {
  return Math.round(metres * 100) / 100;
}

/** What is uncertain about a target, and what would make it less so. */
export interface Target {
  id: string;
  radiusM: number;
  settle: Settle;
}

/**
 * Runs a test with the radii of site and target. Where it comes out `possible`, names the radius
 * that decides: each that would settle it by shrinking to nothing, or both where neither would alone.
 */
export function run(
  test: Test,
  siteRadiusM: number,
  target: Target,
): Pick<Outcome, 'truth' | 'reasons' | 'settle'> {
  const truth = test(siteRadiusM + target.radiusM);
  if (truth !== 'possible') return { truth, reasons: [], settle: [] };
  const site: [Reason, Settle] = [
    { key: 'site-uncertain', radiusM: siteRadiusM },
    { key: 'survey-site' },
  ];
  const feature: [Reason, Settle] = [
    { key: 'feature-uncertain', radiusM: target.radiusM, feature: target.id },
    target.settle,
  ];
  const causes = [
    { cause: site, radiusM: siteRadiusM, rest: target.radiusM },
    { cause: feature, radiusM: target.radiusM, rest: siteRadiusM },
  ].filter(({ radiusM }) => radiusM > 0);
  const alone = causes.filter(({ rest }) => test(rest) !== 'possible');
  const named = (alone.length > 0 ? alone : causes).map(({ cause }) => cause);
  if (named.length === 0) {
    return { truth, reasons: [{ key: 'on-border', feature: target.id }], settle: [] };
  }
  return {
    truth,
    reasons: named.map(([reason]) => reason),
    settle: named.map(([, settle]) => settle),
  };
}
