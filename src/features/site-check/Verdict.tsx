import { VERDICT_SYMBOLS } from '#domain/siting/symbols.ts';
import type { Certainty, Verdict } from '#domain/siting/types.ts';
import { Glyph } from '#ui/Glyph.tsx';
import { useSiting } from './context.ts';

/** Class name of a verdict's colours. */
export function verdictClass(verdict: Verdict): string {
  return `verdict-${verdict.replace(' ', '-')}`;
}

interface VerdictMarkProps {
  verdict: Verdict;
  certainty: Certainty | null;
  size?: number;
}

/** A verdict by sign, word and colour, with its certainty in words. */
export function VerdictMark({ verdict, certainty, size = 18 }: VerdictMarkProps) {
  const { words } = useSiting();
  const name = words.verdicts[verdict];
  return (
    <span className={`verdict-mark ${verdictClass(verdict)}`}>
      <Glyph path={VERDICT_SYMBOLS[verdict].path} size={size} />
      {certainty ? words.verdictLine(name, words.certainties[certainty]) : name}
    </span>
  );
}

/** How sure a finding is, by word and border. */
export function CertaintyChip({ certainty }: { certainty: Certainty }) {
  const { words } = useSiting();
  return (
    <span className={`chip certainty-${certainty.replace(' ', '-')}`}>
      {words.certainties[certainty]}
    </span>
  );
}
