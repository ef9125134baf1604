import { useReporting } from './context.ts';
import { VALUE_KINDS, type VisitParts } from './parts.ts';

const ANSWERS = ['not-met', 'met', 'not-seen', 'not-applicable', 'unanswered'] as const;

/** How many obligations were answered how, and how many values lie beyond their limits. */
export function Summary({ parts }: { parts: VisitParts }) {
  const { words, form } = useReporting();
  const { answers, values } = parts;
  // Kinds of values that did not occur say nothing, but for none beyond a limit.
  const hasValues = VALUE_KINDS.some((kind) => values[kind] > 0);
  const told = hasValues ? VALUE_KINDS.filter((kind) => kind === 'beyond' || values[kind] > 0) : [];
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
