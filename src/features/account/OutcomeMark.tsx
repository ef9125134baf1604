import type { Outcome } from '#domain/quality/types.ts';
import { useAccount } from './context.ts';
import { difference } from './text.ts';

const GLYPHS: Record<Outcome, string> = {
  reached: '✓',
  missed: '✕',
  open: '○',
  'not reported': '—',
  'cannot tell': '?',
};

interface OutcomeMarkProps {
  outcome: Outcome;
  /** How far beyond the target, below zero short of it. */
  marginBy: number | null;
  unit: string;
  /** Whether the outcome rests on a figure of ours; a margin always does. */
  computed: boolean;
}

/** What became of a promise, and by how far. */
export function OutcomeMark({ outcome, marginBy, unit, computed }: OutcomeMarkProps) {
  const account = useAccount();
  const { words } = account;
  const tone = outcome === 'reached' ? 'met' : outcome === 'missed' ? 'over' : '';
  const by = marginBy ? difference(account, marginBy, unit) : null;
  const [ahead, behind] =
    outcome === 'open' ? [words.stillBetter, words.stillToGo] : [words.betterBy, words.worseBy];
  return (
    <>
      <span className={`verdict ${tone}`}>
        <span aria-hidden="true">{GLYPHS[outcome]} </span>
        {words.outcomes[outcome]}
      </span>
      {by ? (
        <span className="account-below">{(marginBy ?? 0) > 0 ? ahead(by) : behind(by)}</span>
      ) : null}
      {by || computed ? <span className="tag">{words.computedTag}</span> : null}
    </>
  );
}
