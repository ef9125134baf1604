import type { Certainty, Range, Reason, RuleCite, Settle } from './types.ts';

/** Whether a rule binds a site. */
export type Truth = Certainty | 'none';

/** What one test of a rule against one zone or feature came to. */
export interface Outcome {
  truth: Truth;
  /** Null where nothing to measure to is known, or it lies beyond the check's reach. */
  distanceM: Range | null;
  feature: string | null;
  /** Why it is no more certain. */
  reasons: readonly Reason[];
  settle: readonly Settle[];
  /** What a derived zone was derived by. */
  basis?: readonly RuleCite[];
}

/** An outcome that makes a finding. */
export type Binding = Outcome & { truth: Certainty };

export function isBinding(outcome: Outcome): outcome is Binding {
  return outcome.truth !== 'none';
}

const ORDER: readonly Truth[] = ['certain', 'possible', 'cannot tell', 'none'];

/** Negative where `a` is the more certain of two. */
export function compareTruth(a: Truth, b: Truth): number {
  return ORDER.indexOf(a) - ORDER.indexOf(b);
}

/** A test that came out by itself, without anything to measure. */
export function plain(truth: Truth, reasons: Reason[] = [], settle: Settle[] = []): Outcome {
  return { truth, distanceM: null, feature: null, reasons, settle };
}

/**
 * Both must hold. One `none` makes it `none`, then one `cannot tell`, then one `possible`; the
 * reasons of both are kept. Distance and feature are those of `main`.
 */
export function both(main: Outcome, also: Outcome): Outcome {
  if (also.truth === 'certain' && also.reasons.length === 0) return main;
  const truth = compareTruth(main.truth, also.truth) >= 0 ? main.truth : also.truth;
  if (truth === 'none') return { ...main, truth, reasons: [], settle: [] };
  return {
    ...main,
    truth,
    reasons: [...main.reasons, ...also.reasons],
    settle: [...main.settle, ...also.settle],
  };
}

/** Reasons or ways to settle without repetitions, in their order. */
export function distinct<T extends Reason | Settle>(items: readonly T[]): T[] {
  if (items.length < 2) return [...items];
  const known = new Set<string>();
  return items.filter((item) => {
    const key = Object.values(item).join(' ');
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}
