import { citeText } from '#domain/text.ts';
import type { Cite } from '#domain/types.ts';
import { useAccount } from './context.ts';
import { planName } from './text.ts';

/** Where figures stand, one click away; printed beside them on paper. */
export function Sources({ cites }: { cites: readonly { plan: string; cite: Cite }[] }) {
  const account = useAccount();
  const { lang, words } = account;
  if (cites.length === 0) return null;
  const plans = [...new Set(cites.map(({ plan }) => plan))];
  return (
    <>
      <Short cites={cites} />
      <details className="cite">
        <summary>{words.source}</summary>
        <span className="cite-text">
          {plans.map((plan) => (
            <span key={plan} className="cite-plan">
              {plans.length > 1 || plan !== account.plan.id ? `${planName(account, plan)} ` : ''}
              {[
                ...new Set(
                  cites.filter((one) => one.plan === plan).map(({ cite }) => citeText(cite, lang)),
                ),
              ].join(words.semicolon)}
            </span>
          ))}
        </span>
      </details>
    </>
  );
}

/** On paper, where room is short: sections and tables only. */
function Short({ cites }: { cites: readonly { plan: string; cite: Cite }[] }) {
  const { lang, words } = useAccount();
  const places = cites.map(({ cite: { section, table } }) =>
    table ? citeText({ section, table }, lang) : citeText({ section }, lang),
  );
  return <span className="cite-short">[{[...new Set(places)].join(words.semicolon)}]</span>;
}
