import { formatDate } from '#domain/format.ts';
import type { Rule, RuleCite, SiteReport } from '#domain/siting/types.ts';
import { pick } from '#domain/text.ts';
import type { Siting } from './context.ts';

/** The documents that a report's rules come from, each with the time that it is in force. */
export function editionTexts(
  siting: Siting,
  { findings, cleared }: Pick<SiteReport, 'findings' | 'cleared'>,
): string[] {
  const texts = [
    ...findings.flatMap(({ rule, cite }) =>
      cite.map((one) => editionText(siting, siting.rule(rule), one)),
    ),
    ...cleared.flatMap(({ rule: id }) => {
      const rule = siting.rule(id);
      return rule ? rule.cite.map((one) => editionText(siting, rule, one)) : [];
    }),
  ];
  return [...new Set(texts)].filter((text) => text !== '').sort();
}

/** A document's own date is known only where the rule stands in it. */
function editionText(siting: Siting, rule: Rule | undefined, cite: RuleCite): string {
  const { words, lang, record } = siting;
  const plan = record.planById.get(cite.plan ?? '');
  if (plan) {
    const title = pick(lang, plan.title, plan.titleEn);
    return words.planEdition(title, formatDate(plan.issued, lang), plan.period.join('–'));
  }
  if (!cite.document) return '';
  const title = pick(lang, cite.document, cite.documentEn);
  const isItsOwn = rule?.cite.some(({ document }) => document === cite.document);
  const edition = rule && isItsOwn ? words.ruleEdition(title, formatDate(rule.from, lang)) : title;
  return cite.verification ? `${edition} · ${words.ruleStatus[cite.verification]}` : edition;
}
