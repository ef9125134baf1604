import { compareIds } from './context.ts';
import { compareTruth } from './outcome.ts';
import { type Certainty, EFFECTS, type Finding, type Verdict } from './types.ts';

/** The worst verdict first; `none found` last. */
export const VERDICTS: readonly Verdict[] = [...EFFECTS, 'none found'];

/** By effect, the worst first, then the most certain, then the nearest. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect) ||
    compareTruth(a.certainty, b.certainty) ||
    leastM(a) - leastM(b) ||
    compareIds(a.rule, b.rule) ||
    compareIds(a.feature ?? '', b.feature ?? '')
  );
}

function leastM({ distanceM }: Finding): number {
  return distanceM?.min ?? Number.MAX_VALUE;
}

/** The worst effect among the findings, however uncertain, and the best certainty among those of it. */
export function overallOf(findings: readonly Finding[]): {
  verdict: Verdict;
  certainty: Certainty | null;
} {
  const [worst] = [...findings].sort(compareFindings);
  return worst
    ? { verdict: worst.effect, certainty: worst.certainty }
    : { verdict: 'none found', certainty: null };
}

/** The worst of several verdicts. */
export function worstOf(verdicts: readonly Verdict[]): Verdict {
  return VERDICTS.find((verdict) => verdicts.includes(verdict)) ?? 'none found';
}
