import { pick } from '#domain/text.ts';
import type { Discrepancy } from '#domain/types.ts';
import { Cites } from './Cites.tsx';
import { useInspecting } from './context.ts';

/** Contradictions of a plan: both statements with their sources, and what the arithmetic gives. */
export function Discrepancies({ items }: { items: readonly Discrepancy[] }) {
  const { lang, words } = useInspecting();
  return (
    <ul className="discrepancies">
      {items.map((item) => (
        <li key={item.id} className="discrepancy">
          <p className="discrepancy-summary">{pick(lang, item.summary, item.summaryEn)}</p>
          <ul className="statements">
            {item.statements.map((statement) => (
              <li key={statement.text}>
                <span className="visually-hidden">{words.statement} </span>
                {pick(lang, statement.text, statement.textEn)}
                <Cites plan={item.plan} cites={statement.cite} />
              </li>
            ))}
          </ul>
          {item.computed ? (
            <p className="computed">
              <span className="tag">{words.computed}</span>{' '}
              {words.computedGives(item.computed.expression, item.computed.gives)}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
