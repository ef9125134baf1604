import { pick, term } from '#domain/text.ts';
import type { Fact } from '#domain/types.ts';
import { Cites } from './Cites.tsx';
import { useInspecting } from './context.ts';

/** Static attributes as printed, each with its source. */
export function Facts({ plan, facts }: { plan: string; facts: readonly Fact[] }) {
  const { record, lang, words } = useInspecting();
  if (facts.length === 0) return null;
  return (
    <section>
      <h3>{words.facts}</h3>
      <dl className="facts">
        {facts.map((fact, i) => (
          // Facts have no id and never change order: their place is their identity.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <div key={i} className="fact">
            <dt>
              {term(record, lang, fact.label)}
              {fact.period ? <span className="muted"> ({fact.period})</span> : null}
            </dt>
            <dd>
              <span className="figure">
                {pick(lang, fact.value, fact.valueEn)}
                {fact.unit ? ` ${term(record, lang, fact.unit)}` : ''}
              </span>
              <Cites plan={plan} cites={fact.cite} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
