import type { AtlasFeature } from '../types.ts';
import { context, DATE, point, site, target } from './fixtures.ts';
import { checkSite } from './judge.ts';
import type { Rule, Site } from './types.ts';

/** The zone that rules of tests speak of. */
export const zone = (geometry: AtlasFeature['geometry'], radiusM = 0) =>
  target('zone/a', geometry, radiusM);

/** Farther than any rule reaches. */
export const FAR_AWAY = point(200_000);

/** What a single rule comes to. */
export function judge(ruled: Rule, features: AtlasFeature[], placed: Site = site(), date = DATE) {
  return checkSite(context({ rules: [ruled], features }), placed, date);
}

/** `certainty [reasons] [settle]` of the only finding, or `none`. */
export function outcome(ruled: Rule, features: AtlasFeature[], placed?: Site): string {
  const { findings } = judge(ruled, features, placed);
  const [finding] = findings;
  if (findings.length > 1) throw new Error(`${findings.length} findings of one rule`);
  if (!finding) return 'none';
  const keys = (items: { key: string }[]) => items.map(({ key }) => key).join();
  return `${finding.certainty} [${keys(finding.reasons)}] [${keys(finding.settle)}]`;
}
