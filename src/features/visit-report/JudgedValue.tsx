import type { ValueJudgement } from '#domain/visits/measure.ts';
import type { KeptLimit } from '#domain/visits/types.ts';
import { useReporting } from './context.ts';
import { judgementTexts, valueText } from './say.ts';

interface Entry {
  value: string;
  unit: string;
  limit: KeptLimit | null;
}

/** A value as typed, and below how it lies to its limit. */
export function JudgedValue({ entry, judged }: { entry: Entry; judged: ValueJudgement }) {
  return (
    <>
      <TypedValue entry={entry} />
      <Comparison entry={entry} judged={judged} />
    </>
  );
}

export function TypedValue({ entry: { value, unit } }: { entry: Entry }) {
  return <b>{valueText(useReporting(), value.trim(), unit)}</b>;
}

export function Comparison({ entry, judged }: { entry: Entry; judged: ValueJudgement }) {
  const [compared = '', ...beside] = judgementTexts(useReporting(), judged, entry);
  // A single reading is no verdict on a mean, a share or a target: it is not made to look like one.
  const isBeyond = judged.result === 'beyond' && !entry.limit?.over;
  return (
    <>
      <p>{isBeyond ? <b>{compared}</b> : compared}</p>
      {beside.map((text) => (
        <p key={text} className="report-small">
          {text}
        </p>
      ))}
    </>
  );
}
