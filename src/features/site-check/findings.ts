import { formatDate, formatMetres, formatRange, formatUncertainty } from '#domain/format.ts';
import type { Lang } from '#domain/lang.ts';
import { ruleCiteText } from '#domain/siting/cite-text.ts';
import { isBeyondPlans } from '#domain/siting/coverage.ts';
import { isSurelyInside } from '#domain/siting/inside.ts';
import {
  type Cleared,
  EFFECTS,
  type Effect,
  type Finding,
  type Reason,
  type Rule,
  type Settle,
  type SiteReport,
} from '#domain/siting/types.ts';
import { pick } from '#domain/text.ts';
import type { Siting } from './context.ts';

/** Findings of one effect, in the report's order. */
export interface FindingGroup {
  effect: Effect;
  findings: Finding[];
}

function byEffect(findings: readonly Finding[]): FindingGroup[] {
  return EFFECTS.map((effect) => ({
    effect,
    findings: findings.filter((finding) => finding.effect === effect),
  })).filter((group) => group.findings.length > 0);
}

/** What can be told and what cannot, each by effect, the worst first. */
export function groupFindings(findings: readonly Finding[]): {
  told: FindingGroup[];
  untold: FindingGroup[];
} {
  const isUntold = ({ certainty }: Finding) => certainty === 'cannot tell';
  return {
    told: byEffect(findings.filter((finding) => !isUntold(finding))),
    untold: byEffect(findings.filter(isUntold)),
  };
}

/** How many findings there are of each effect: a line for what can be told, one for the rest. */
export function tallies({ words }: Siting, findings: readonly Finding[]): string[] {
  const { told, untold } = groupFindings(findings);
  const list = (groups: FindingGroup[]) =>
    groups
      .map((group) => words.tally(words.verdicts[group.effect], group.findings.length))
      .join(words.listSeparator);
  const lines = [];
  if (told.length > 0) lines.push(words.tallyTold(list(told)));
  if (untold.length > 0) lines.push(words.tallyUntold(list(untold)));
  return lines;
}

/** What a verdict means, in a sentence. */
export function verdictMeaning(
  { words }: Siting,
  { verdict, certainty }: Pick<SiteReport, 'verdict' | 'certainty'>,
): string {
  if (verdict === 'none found') return words.noneFoundMeans;
  return words.verdictMeans[verdict][certainty ?? 'cannot tell'];
}

/** What kinds of rule could not be looked at for want of a plan. */
export function coverageTexts({ record, words }: Siting, report: SiteReport): string[] {
  return isBeyondPlans(report, record.plans) ? [words.beyondPlans] : [];
}

/** So many corrected features are named. */
const NAMED = 10;

/** Which positions were corrected on this device, so that nobody takes them for the plans' own. */
export function surveyedTexts({ words, featureName }: Siting, { input }: SiteReport): string[] {
  const { surveyed = [] } = input;
  if (surveyed.length === 0) return [];
  const names = surveyed.slice(0, NAMED).map(featureName).join(words.listSeparator);
  const all = surveyed.length > NAMED ? words.namesOf(names, surveyed.length) : names;
  return [words.surveyedUsed(all)];
}

/** What a rule says, in the wanted language. */
export function ruleText(rule: Pick<Rule, 'text' | 'textEn'> | undefined, lang: Lang): string {
  return rule ? pick(lang, rule.text, rule.textEn) : '';
}

/** How far the site is from what a finding rests on; of what it surely lies in, only that. */
export function distanceText(siting: Siting, finding: Finding): string {
  const { words, lang } = siting;
  const { distanceM, rule } = finding;
  if (!distanceM) return words.distanceUnknown;
  const isInside = isSurelyInside(finding, siting.rule(rule));
  return isInside || distanceM.max === 0 ? words.inside : formatRange(distanceM, lang);
}

/**
 * How far the site is from the nearest that a rule is about, which it does not touch. Of what has
 * no position only the county is known to be another: that may be near.
 */
export function clearanceText(siting: Siting, { distanceM, feature }: Cleared): string {
  const { words, lang, record } = siting;
  if (distanceM) return distanceM.max === 0 ? words.inside : formatRange(distanceM, lang);
  const isLocated = Boolean(record.featureById.get(feature ?? '')?.geometry);
  return isLocated ? words.beyondReach : words.distanceUnknown;
}

/** What a finding's reasons are called: of a certain one they are remarks. */
export function reasonsTitle({ words }: Siting, { certainty }: Finding): string {
  return certainty === 'certain' ? words.remarks : words.why;
}

/** Reasons and remedies that are said once for the whole report, not at every finding. */
const SAID_ONCE = new Set<string>(['past-period', 'ask-in-force']);

/** Why a finding is not certain, or what else must be known of it, in words. */
export function reasonTexts(siting: Siting, { reasons }: Finding): string[] {
  return reasons
    .filter(({ key }) => !SAID_ONCE.has(key))
    .map((reason) => reasonText(siting, reason));
}

/** What would settle a finding, in words. */
export function settleTexts(siting: Siting, { settle }: Finding): string[] {
  return settle.filter(({ key }) => !SAID_ONCE.has(key)).map((way) => settleText(siting, way));
}

/** Whether the period of the plan that a finding rests on is over. */
export function isPastPeriod({ reasons }: Finding): boolean {
  return reasons.some(({ key }) => key === 'past-period');
}

/** A sentence for each plan whose period is over: that it is, and whom to ask whether it holds. */
export function pastPeriodTexts(siting: Siting, findings: readonly Finding[]): string[] {
  const texts = findings.flatMap(({ reasons, settle }) => {
    const past = reasons.find((reason) => reason.key === 'past-period');
    const ask = settle.find((way) => way.key === 'ask-in-force');
    if (past?.key !== 'past-period' || ask?.key !== 'ask-in-force') return [];
    const { lang, words, planTitle } = siting;
    return [words.pastPeriod(planTitle(ask.plan), formatDate(past.periodEnd, lang))];
  });
  return [...new Set(texts)];
}

function reasonText(siting: Siting, reason: Reason): string {
  const { words, lang, featureName, typeName } = siting;
  const metres = (value: number) => formatMetres(value, lang);
  const radius = (value: number) => formatUncertainty(value, lang);
  const { reasons } = words;
  switch (reason.key) {
    case 'site-uncertain':
      return reasons[reason.key](radius(reason.radiusM));
    case 'feature-uncertain':
    case 'surveyed':
      return reasons[reason.key](featureName(reason.feature), radius(reason.radiusM));
    case 'derived-zone':
      return reasons[reason.key](
        featureName(reason.feature),
        metres(reason.lowerM),
        metres(reason.upperM),
      );
    case 'class-by-reading':
      return reasons[reason.key](typeName(reason.type), typeName(reason.class));
    case 'past-period':
      return reasons[reason.key](formatDate(reason.periodEnd, lang));
    case 'unverified':
      return reasons[reason.key](reason.document);
    case 'no-distance':
      return reasons[reason.key]();
    default:
      return reasons[reason.key](featureName(reason.feature));
  }
}

function settleText(siting: Siting, settle: Settle): string {
  const { words, featureName, typeName, planTitle } = siting;
  switch (settle.key) {
    case 'survey-site':
    case 'ask-distance':
      return words.settle[settle.key]();
    case 'ask-class':
      return words.settle[settle.key](typeName(settle.class));
    case 'ask-in-force':
      return words.settle[settle.key](planTitle(settle.plan));
    default:
      return words.settle[settle.key](featureName(settle.feature));
  }
}

/** Where a finding's rule stands: plan and section, or law and article with how far it was checked. */
export function citeTexts({ record, lang, words }: Siting, { cite }: Finding): string[] {
  return cite.map((one) => {
    const text = ruleCiteText(one, record.planById, lang);
    return one.verification ? `${text} · ${words.ruleStatus[one.verification]}` : text;
  });
}
