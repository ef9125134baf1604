import { useReporting } from './context.ts';
import type { ValueKind, VisitParts } from './parts.ts';

const ANSWERS = ['not-met', 'met', 'not-seen', 'not-applicable', 'unanswered'] as const;
const VALUES: readonly ValueKind[] = [
  'beyond',
  'within',
  'beyond-target',
  'within-target',
  'cannot-tell',
];

/** How many obligations were answered how, and how many values lie beyond their limits. */
export function Summary({ parts }: { parts: VisitParts }) {
  const { words, form } = useReporting();
  const { answers, values } = parts;
  // Kinds of values that did not occur say nothing, but for none beyond a limit.
  const hasValues = VALUES.some((kind) => values[kind] > 0);
  const told = hasValues ? VALUES.filter((kind) => kind === 'beyond' || values[kind] > 0) : [];
  return (
    <section className="report-summary">
      <h2>{words.summary}</h2>
      <dl>
        {ANSWERS.map((answer) => (
          <div key={answer} className={answer === 'not-met' ? 'first' : undefined}>
            <dt>{answer === 'unanswered' ? words.unanswered : form.answers[answer]}</dt>
            <dd>{answers[answer]}</dd>
          </div>
        ))}
        {told.map((kind) => (
          <div key={kind} className={kind === 'beyond' ? 'first' : undefined}>
            <dt>{words.values[kind]}</dt>
            <dd>{values[kind]}</dd>
          </div>
        ))}
      </dl>
      {hasValues ? null : <p>{words.noValues}</p>}
    </section>
  );
}
