import { citeText, pick } from '#domain/text.ts';
import type { Cite } from '#domain/types.ts';
import { useInspecting } from './context.ts';

/** Where figures come from, one click away: plan, section, table and row. */
export function Cites({ plan, cites }: { plan: string; cites: readonly Cite[] | undefined }) {
  const { record, lang, words } = useInspecting();
  if (!cites || cites.length === 0) return null;
  const source = record.planById.get(plan);
  const title = source ? pick(lang, source.title, source.titleEn) : plan;
  return (
    <details className="cite">
      <summary>{words.source}</summary>
      <span className="cite-text">
        {words.citeOf(
          title,
          cites.map((cite) => citeText(cite, lang)).join(lang === 'en' ? '; ' : '；'),
        )}
      </span>
    </details>
  );
}
