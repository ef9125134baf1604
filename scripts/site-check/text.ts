import { formatRange } from '../../src/domain/format.ts';
import type { Lang } from '../../src/domain/lang.ts';
import { ruleCiteText } from '../../src/domain/siting/cite-text.ts';
import type { SitingContext } from '../../src/domain/siting/context.ts';
import { isBeyondPlans } from '../../src/domain/siting/coverage.ts';
import { isSurelyInside } from '../../src/domain/siting/inside.ts';
import { REPORT_WORDS } from '../../src/domain/siting/report-words.ts';
import type { Finding, SiteReport } from '../../src/domain/siting/types.ts';
import { pick } from '../../src/domain/text.ts';
import { SITING_WORDS } from '../../src/i18n/siting.ts';
import { CLI_WORDS } from './words.ts';

/** A report for people to read in a terminal. */
export function reportText(report: SiteReport, context: SitingContext, lang: Lang): string {
  const words = CLI_WORDS[lang];
  const { certainties, separator, verdicts } = REPORT_WORDS[lang];
  const { certainty, dataVersion, date, downstream, findings, input, verdict } = report;
  const type = context.projectTypes.get(input.type);
  const typeName = type ? pick(lang, type.zh, type.en) : input.type;
  const sections = downstream.map(
    (passed) => `${nameOf(passed.section, context, lang)} (${certainties[passed.certainty]})`,
  );
  const lines = [
    ...(input.name ? [words.site(input.name)] : []),
    words.judged(typeName, String(input.radiusM), date, dataVersion),
    words.verdict(verdicts[verdict], certainty ? certainties[certainty] : ''),
    ...(isBeyondPlans(report, context.planById.values()) ? [SITING_WORDS[lang].beyondPlans] : []),
    ...findings.flatMap((finding) => ['', ...findingLines(finding, context, lang)]),
    ...(sections.length > 0 ? ['', words.downstream(sections.join(separator))] : []),
    '',
    words.disclaimer,
  ];
  return `${lines.join('\n')}\n`;
}

function findingLines(finding: Finding, context: SitingContext, lang: Lang): string[] {
  const { certainty, cite, effect, feature, reasons, settle, text, textEn } = finding;
  const words = CLI_WORDS[lang];
  const labels = REPORT_WORDS[lang];
  const sources = cite.map((each) => ruleCiteText(each, context.planById, lang));
  const place = [
    feature === null ? '' : nameOf(feature, context, lang),
    distanceOf(finding, context, lang),
  ].filter(Boolean);
  const why = reasons.map(({ key }) => labels.reasons[key]);
  const ways = settle.map(({ key }) => labels.settle[key]);
  const listed = (items: string[]) => [...new Set(items)].join(labels.separator);
  return [
    `[${labels.verdicts[effect]} · ${labels.certainties[certainty]}] ${pick(lang, text, textEn)}`,
    ...(place.length > 0 ? [`    ${place.join(' · ')}`] : []),
    ...(sources.length > 0 ? [`    ${words.source(listed(sources))}`] : []),
    ...(why.length > 0 ? [`    ${words.why(listed(why))}`] : []),
    ...(ways.length > 0 ? [`    ${words.settle(listed(ways))}`] : []),
  ];
}

function distanceOf(finding: Finding, { rules }: SitingContext, lang: Lang): string {
  const rule = rules.find(({ id }) => id === finding.rule);
  if (!finding.distanceM) return '';
  return isSurelyInside(finding, rule)
    ? SITING_WORDS[lang].inside
    : formatRange(finding.distanceM, lang);
}

function nameOf(id: string, { featureById }: SitingContext, lang: Lang): string {
  const known = featureById.get(id)?.properties;
  return known ? pick(lang, known.name, known.nameEn) : id;
}
