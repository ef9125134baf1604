import type { Lang } from '../lang.ts';
import { citeText, pick } from '../text.ts';
import type { Plan } from '../types.ts';
import type { RuleCite } from './types.ts';

/** What a rule rests on, with the plan's or the document's title: `《生态环境法典》第318条`. */
export function ruleCiteText(
  cite: RuleCite,
  planById: ReadonlyMap<string, Plan>,
  lang: Lang,
): string {
  if (cite.document !== undefined) {
    const title = pick(lang, cite.document, cite.documentEn);
    return lang === 'en'
      ? [title, article(cite, lang)].filter(Boolean).join(', ')
      : `《${title}》${article(cite, lang)}`;
  }
  const plan = planById.get(cite.plan ?? '');
  const where = citeText(cite, lang);
  if (!plan) return where;
  return lang === 'en' ? `${plan.titleEn}, ${where}` : `《${plan.title}》${where}`;
}

/** Laws are cited by article, “第318条”; a dash stands for a clause that is not known. */
function article({ section }: RuleCite, lang: Lang): string {
  if (section === '—') return '';
  return lang === 'en' ? section.replace(/^第(.+)条$/, 'Art. $1') : section;
}
