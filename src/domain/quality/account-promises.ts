import type { AtlasRecord } from '../record.ts';
import type { Indicator } from '../types.ts';
import { type BackedItem, type Clause, clauseOf } from './clauses.ts';
import { groupBy, placeOf, samePlaceKey, subjectOf } from './figures.ts';
import { type LaterReport, laterReports } from './later.ts';
import { checkPromises } from './promises.ts';
import { parseTarget } from './targets.ts';
import { isReduction, reductionOf } from './trend.ts';
import type { Outcome, PromiseCheck } from './types.ts';

/** The item of a promise: what was asked, and what is reported. */
function itemOf(check: PromiseCheck): BackedItem {
  const { reported } = check;
  return {
    plan: check.plan,
    cite: [...check.cite, ...(reported?.cite ?? [])],
    indicator: check.indicator,
    subject: check.subject,
    feature: check.feature,
    scope: check.scope,
    unit: reported?.unit ?? check.unit,
    targetUnit: check.unit,
    period: reported?.period ?? null,
    value: reported?.value ?? null,
    text: reported?.text ?? null,
    target: check.target,
    targetYear: check.targetYear,
    binding: check.binding,
    marginBy: check.marginBy,
    computed: check.computed,
    outcome: check.outcome,
  };
}

/** Binding promises first; one row for a promise that several tables print. */
function distinct(checks: readonly PromiseCheck[]): PromiseCheck[] {
  const seen = new Set<string>();
  return [...checks]
    .sort((a, b) => Number(b.binding === true) - Number(a.binding === true))
    .filter(({ indicator, subject, feature, scope, target, targetYear }) => {
      const parsed = parseTarget(target);
      const asked = parsed.kind === 'limit' ? parsed.value : target;
      const key = [subject ?? indicator, feature, scope, asked, targetYear].join('|');
      return !seen.has(key) && seen.add(key);
    });
}

function clause(
  kind: Clause['kind'],
  tone: Clause['tone'],
  checks: readonly PromiseCheck[],
  params: Record<string, number> = {},
): Clause[] {
  if (checks.length === 0) return [];
  const discrepancies = [...new Set(checks.flatMap((check) => check.discrepancies))];
  const year = Math.max(...checks.map(({ targetYear }) => targetYear ?? 0));
  const more = { params: { year, ...params }, discrepancies };
  return [clauseOf(kind, 'promised', tone, checks.map(itemOf), more)];
}

/** What was promised by when, and what came of it. */
export function promiseClauses(record: AtlasRecord, planId: string): Clause[] {
  const checks = distinct(checkPromises(record, planId)).filter(({ subject }) => subject !== null);
  const due = groupBy(
    checks.filter((check) => check.due),
    ({ targetYear }) => String(targetYear),
  );
  const ahead = checks.filter((check) => !check.due);
  return [
    ...[...due.values()].flatMap((same) => {
      const missed = same.filter(({ outcome }) => outcome === 'missed');
      return [
        ...clause('promises', 'neutral', same, countsOf(same)),
        ...clause('missed', 'bad', missed),
      ];
    }),
    ...clause(
      'open',
      'neutral',
      ahead.filter(({ outcome }) => outcome === 'open'),
    ),
    ...clause(
      'set-elsewhere',
      'neutral',
      ahead.filter(({ reason }) => reason === 'set elsewhere'),
    ),
  ];
}

function countsOf(checks: readonly PromiseCheck[]): Record<string, number> {
  const count = (outcome: Outcome) => checks.filter((check) => check.outcome === outcome).length;
  return {
    of: checks.length,
    reached: count('reached'),
    missed: count('missed'),
    notReported: count('not reported'),
    cannotTell: count('cannot tell'),
  };
}

/** Where a cut that the plan lists is a rise by its own remark. */
export function riseClauses(record: AtlasRecord, planId: string): Clause[] {
  const items = record.indicators.flatMap((indicator): BackedItem[] => {
    if (indicator.plan !== planId || !isReduction(indicator.name)) return [];
    return indicator.series.flatMap((value) => {
      const cut = reductionOf(value);
      if (cut === null || cut >= 0) return [];
      const item = plainItem(record, indicator);
      return [{ ...item, cite: value.cite, period: value.period, value: cut }];
    });
  });
  if (items.length === 0) return [];
  return [clauseOf('rise-as-cut', 'promised', 'bad', items)];
}

function plainItem(record: AtlasRecord, indicator: Indicator): BackedItem {
  return {
    plan: indicator.plan,
    cite: indicator.cite,
    indicator: indicator.id,
    subject: indicator.subject ?? null,
    feature: placeOf(record, indicator),
    scope: indicator.scope ?? null,
    unit: indicator.unit,
    period: null,
    value: null,
    text: null,
    ...(indicator.target === null ? {} : { target: indicator.target }),
    targetYear: indicator.targetYear,
    binding: indicator.binding,
  };
}

/** The earlier plan's promise beside the later plan's figure for the same place and subject. */
export function acrossPlansClauses(record: AtlasRecord, planId: string): Clause[] {
  const plan = record.planById.get(planId);
  if (!plan) return [];
  const place = samePlaceKey(record, plan.jurisdiction);
  const family = record.plans.filter(
    ({ jurisdiction }) => samePlaceKey(record, jurisdiction) === place,
  );
  const pairs = record.indicators
    .filter((row) => family.some(({ id }) => id === row.plan) && subjectOf(record, row) !== null)
    .flatMap((row) => laterReports(record, row).map((report) => ({ row, report })))
    .filter(({ report }) => report.outcome !== 'cannot tell');
  const earlier = pairs.filter(({ report }) => report.plan === planId);
  const later = pairs.filter(({ row }) => row.plan === planId);
  return [
    ...acrossClause(record, 'earlier-promises', earlier),
    ...acrossClause(record, 'later-reports', later),
  ];
}

function acrossClause(
  record: AtlasRecord,
  kind: 'earlier-promises' | 'later-reports',
  pairs: readonly { row: Indicator; report: LaterReport }[],
): Clause[] {
  if (pairs.length === 0) return [];
  const items = pairs.map(
    ({ row, report }): BackedItem => ({
      ...plainItem(record, row),
      cite: [...row.cite, ...report.cite],
      period: report.period,
      value: report.value,
      text: report.text,
      unit: report.unit,
      targetUnit: row.unit,
      outcome: report.outcome,
      marginBy: report.marginBy,
      computed: report.computed,
      warnings: report.warnings,
      other: report.indicator,
    }),
  );
  const missed = items.filter(({ outcome }) => outcome === 'missed').length;
  const params = { missed, reached: items.length - missed };
  return [clauseOf(kind, 'promised', missed > 0 ? 'bad' : 'good', items, { params })];
}
