import { judgeValue, type ValueJudgement } from '#domain/visits/measure.ts';
import type { KeptLimit } from '#domain/visits/types.ts';
import { useVisiting } from './context.ts';
import { quantity } from './say.ts';

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
  return (
    <output id={id} className="visit-judged">
      {isTyped ? (
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
      ) : null}
    </output>
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
  if (!limit || reason) {
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
    ? ` (${say.as(`${reading.sign ?? ''}${quantity(record, lang, reading.value, limit.unit)}`)})`
    : '';
  const kind = limit.over === 'target' ? '-target' : '';
  const by = excess ? quantity(record, lang, excess, limit.unit) : null;
  const text =
    result === 'within'
      ? say[`within${kind}`]
      : by
        ? say[`beyond${kind}By`](by)
        : say[`beyond${kind}`];
  // Colour says verdict: none where one reading gives none.
  const colour = limit.over ? '' : result === 'within' ? ' met' : ' over';
  return (
    <span className={`visit-verdict verdict${colour}`}>
      <span aria-hidden="true">{result === 'within' ? '✓ ' : '✕ '}</span>
      {text}
      {as}
    </span>
  );
}
