import type { Finding } from '#domain/siting/types.ts';
import type { Siting } from './context.ts';

/** Findings that are told as one: they differ only in what they rest on, and how far that is. */
export interface Bundle {
  key: string;
  /** The first, which speaks for all. */
  finding: Finding;
  parts: Finding[];
}

/** Each finding by itself. */
export function single(findings: readonly Finding[]): Bundle[] {
  return findings.map((finding) => ({
    key: `${finding.rule} ${finding.feature}`,
    finding,
    parts: [finding],
  }));
}

/** What one rule cannot tell of many features, for the same reasons, together. */
export function bundled(findings: readonly Finding[]): Bundle[] {
  const bundles = new Map<string, Bundle>();
  for (const finding of findings) {
    const causes = [...finding.reasons, ...finding.settle].map(({ key }) => key);
    const key = [finding.rule, ...causes].join(' ');
    const known = bundles.get(key) ?? { key, finding, parts: [] };
    known.parts.push(finding);
    bundles.set(key, known);
  }
  return [...bundles.values()];
}

/** What the findings of a bundle rest on. */
export function featuresOf({ parts }: Bundle): string[] {
  return parts.flatMap(({ feature }) => feature ?? []);
}

/** So many names stand for all features of a bundle. */
const NAMED = 3;

/** Speaks of all features of a bundle where its finding names one. */
export function speakingOf(siting: Siting, bundle: Bundle): Siting {
  const features = featuresOf(bundle);
  if (features.length < 2) return siting;
  const { words, featureName } = siting;
  const names = features.slice(0, NAMED).map(featureName).join(words.listSeparator);
  const all = features.length > NAMED ? words.namesOf(names, features.length) : names;
  return { ...siting, featureName: (id) => (features.includes(id) ? all : featureName(id)) };
}
