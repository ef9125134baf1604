import { judgeValue, type ValueJudgement } from '#domain/visits/measure.ts';
import { quantityText, verdictText } from '#domain/visits/text.ts';
import type { KeptLimit } from '#domain/visits/types.ts';
import { useVisiting } from './context.ts';
import { Rested } from './Rested.tsx';

interface JudgedProps {
  id: string;
  value: string;
  unit: string;
  limit: KeptLimit | null;
  /** Day of the visit. */
  date: string;
}

/** How a typed value lies to its limit, and what that does not say; empty until one is typed. */
export function Judged({ id, value, unit, limit, date }: JudgedProps) {
  const { words } = useVisiting();
  const judged = judgeValue(value, unit, limit, date);
  const isTyped = judged.reason !== 'no-value';
  const hasSpan = limit?.over !== undefined;
  const said = isTyped ? (
    <>
      <Verdict judged={judged} limit={limit} unit={unit} />
      {judged.reason === 'no-limit'
        ? null
        : judged.caveats.map((caveat) => (
            <span key={caveat} className={hasSpan ? 'visit-caveat strong' : 'visit-caveat'}>
              {words.caveats[caveat]}
            </span>
          ))}
    </>
  ) : null;
  return (
    <>
      <div id={id} className="visit-judged">
        {said}
      </div>
      <Rested about={`${value} ${unit}`}>{said}</Rested>
    </>
  );
}

function Verdict({
  judged,
  limit,
  unit,
}: {
  judged: ValueJudgement;
  limit: KeptLimit | null;
  unit: string;
}) {
  const { record, lang, words } = useVisiting();
  const { result, reason, reading, excess } = judged;
  const say = words.judged;
  if (!limit || result === 'cannot-tell') {
    return (
      <span className="visit-verdict">
        <span aria-hidden="true">? </span>
        {say.cannotTell}
        {lang === 'en' ? ': ' : '：'}
        {reason ? words.reasons[reason] : ''}
      </span>
    );
  }
  const isConverted = reading !== null && unit.trim() !== limit.unit;
  const as = isConverted
    ? ` (${say.as(`${reading.sign ?? ''}${quantityText(record, lang, reading.value, limit.unit)}`)})`
    : '';
  const by = excess ? quantityText(record, lang, excess, limit.unit) : null;
  // Colour says verdict: none where one reading gives none.
  const colour = limit.over ? '' : result === 'within' ? ' met' : ' over';
  return (
    <span className={`visit-verdict verdict${colour}`}>
      <span aria-hidden="true">{result === 'within' ? '✓ ' : '✕ '}</span>
      {verdictText(say, result, limit, by)}
      {as}
    </span>
  );
}
