import type { Verification } from '../types.ts';
import { type BoundRule, compareIds, type SitingContext } from './context.ts';
import { downstreamOf } from './downstream.ts';
import { type Binding, both, distinct, isBinding, type Outcome } from './outcome.ts';
import { toProtectionZone } from './protection.ts';
import { neighboursOf, type Survey, surveySite } from './survey.ts';
import { toFeature, toTerritory, untold } from './targets.ts';
import {
  type Cleared,
  EFFECTS,
  type Finding,
  type Reason,
  type Rule,
  type RuleCite,
  type Settle,
  type Site,
  type SiteReport,
} from './types.ts';
import { compareFindings, overallOf } from './verdict.ts';

/**
 * Holds a site against every rule that was in force on a day and speaks of its project type. Pure:
 * the same context, site and date give the same report, in the same order.
 * @param date judging date, `YYYY-MM-DD`.
 * @throws RangeError when the record knows no such project type.
 */
export function checkSite(context: SitingContext, site: Site, date: string): SiteReport {
  const { geometry, name, radiusM, type } = site;
  if (!context.projectTypes.has(type)) throw new RangeError(`no project type "${type}"`);
  const survey = surveySite(context, site);
  const territory = territories(survey);
  const findings: Finding[] = [];
  const cleared: Cleared[] = [];
  for (const bound of context.rulesFor(type)) {
    if (!isInForce(bound.rule, date)) continue;
    const found = outcomesOf(survey, bound, territory(bound.rule));
    findings.push(...found.bound.map((outcome) => findingOf(survey, bound.rule, outcome, date)));
    if (found.cleared) cleared.push(clearedOf(bound.rule, found.cleared));
  }
  findings.sort(compareFindings);
  cleared.sort(
    (a, b) => EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect) || compareIds(a.rule, b.rule),
  );
  return {
    input: { name, geometry, radiusM, type, zones: [...context.zones], ...surveyedOf(context) },
    dataVersion: context.dataVersion,
    date,
    ...overallOf(findings),
    findings,
    cleared,
    near: neighboursOf(survey),
    downstream: downstreamOf(survey),
  };
}

/** Which corrections of this device the check rested on; nothing where there are none. */
function surveyedOf({ surveyed }: SitingContext): { surveyed?: string[] } {
  return surveyed.size > 0 ? { surveyed: [...surveyed] } : {};
}

function isInForce({ from, to }: Rule, date: string): boolean {
  return from <= date && (to === null || date <= to);
}

/** Whether the site lies in the territory of a rule's plan, worked out once a plan. */
function territories(survey: Survey): (rule: Rule) => Outcome {
  const known = new Map<string | undefined, Outcome>();
  return (rule) => {
    const outcome = known.get(rule.plan) ?? toTerritory(survey, rule);
    known.set(rule.plan, outcome);
    return outcome;
  };
}

/** What a rule comes to: the outcomes that bind, or else the nearest that it is clear of. */
interface RuleOutcomes {
  bound: Binding[];
  cleared: Outcome | null;
}

function outcomesOf(survey: Survey, { rule, binds }: BoundRule, territory: Outcome): RuleOutcomes {
  if (territory.truth === 'none') return { bound: [], cleared: null };
  const outcomes = targetOutcomes(survey, rule);
  const all = outcomes.map((outcome) => both(both(outcome, territory), binds));
  const bound = all.filter(isBinding);
  const isElsewhere = rule.relation === 'inside' && survey.context.territories.has(rule.target);
  const [nearest] = bound.length > 0 || isElsewhere ? [] : all.sort(compareNearness);
  return { bound, cleared: nearest ?? null };
}

function targetOutcomes(survey: Survey, rule: Rule): Outcome[] {
  const { context } = survey;
  const [what, name] = rule.target.split(':');
  if (what === 'protection') {
    const zones = context.derivedZones.filter(({ grade }) => grade === name);
    return zones.map((zone) => toProtectionZone(survey, rule, zone));
  }
  if (what === 'kind' || what === 'category') {
    const outcomes = context.targetsOf(rule).map((target) => toFeature(survey, rule, target));
    return rule.relation === 'outside' ? outsideAll(outcomes) : outcomes;
  }
  const target = context.featureById.get(rule.target);
  return [target ? toFeature(survey, rule, target) : untold(rule.target, 'no-outline')];
}

/** Being outside one of several zones is nothing yet: a rule binds who is outside them all. */
function outsideAll(outcomes: Outcome[]): Outcome[] {
  const [nearest, ...others] = outcomes.sort(compareNearness);
  return nearest ? [others.reduce(both, nearest)] : [];
}

function compareNearness(a: Outcome, b: Outcome): number {
  const [near = 0, far = 0] = [a, b].map(({ distanceM }) => distanceM?.min ?? Number.MAX_VALUE);
  return near - far || compareIds(a.feature ?? '', b.feature ?? '');
}

function findingOf({ context }: Survey, rule: Rule, outcome: Binding, date: string): Finding {
  const { basis = [], distanceM, feature, truth } = outcome;
  const cite = [...rule.cite, ...basis];
  const reasons: Reason[] = [...outcome.reasons];
  const settle: Settle[] = [...outcome.settle];
  if (feature !== null && context.surveyed.has(feature)) {
    const radiusM = context.featureById.get(feature)?.properties.position?.radiusM ?? 0;
    reasons.push({ key: 'surveyed', radiusM, feature });
  }
  if (rule.periodEnd !== undefined && date > rule.periodEnd) {
    reasons.push({ key: 'past-period', periodEnd: rule.periodEnd });
    if (rule.plan !== undefined) settle.push({ key: 'ask-in-force', plan: rule.plan });
  }
  for (const document of unverified(rule, cite)) reasons.push({ key: 'unverified', document });
  return {
    rule: rule.id,
    effect: rule.effect,
    certainty: truth,
    distanceM,
    feature,
    cite,
    text: rule.text,
    textEn: rule.textEn,
    reasons: distinct(reasons),
    settle: distinct(settle),
  };
}

/** Documents whose words nobody has checked yet. */
function unverified({ id, verification }: Rule, cite: readonly RuleCite[]): string[] {
  const open = (status: Verification | undefined) => status !== undefined && status !== 'verified';
  const named = cite.filter((entry) => open(entry.verification));
  const documents = named.map(({ document, plan }) => document ?? plan ?? id);
  if (documents.length > 0 || !open(verification)) return documents;
  return [cite[0]?.document ?? cite[0]?.plan ?? id];
}

function clearedOf({ effect, id }: Rule, { distanceM, feature }: Outcome): Cleared {
  return { rule: id, effect, distanceM, feature };
}
