import { yearsOfPeriod } from '../judge.ts';
import type { AtlasRecord } from '../record.ts';
import type { Indicator, SeriesValue } from '../types.ts';
import {
  figureOf,
  placeOf,
  sameFigure,
  samePlaceKey,
  saysSomething,
  subjectOf,
} from './figures.ts';
import { reportedFigure, standingOf, untellable } from './outcome.ts';
import { parseTarget } from './targets.ts';
import type { Outcome, PromiseCheck, PromiseReason } from './types.ts';

interface Report {
  indicator: Indicator;
  value: SeriesValue;
  year: number;
}

/** Rows that may report on an indicator: its own first, then those of its plan that are alike. */
function alike(record: AtlasRecord, indicator: Indicator): Indicator[] {
  const { subject, plan, scope } = indicator;
  const place = placeOf(record, indicator);
  const others = record.indicators.filter(
    (other) =>
      subject !== undefined &&
      other.subject === subject &&
      other.plan === plan &&
      other.scope === scope &&
      other.id !== indicator.id &&
      placeOf(record, other) === place,
  );
  return [indicator, ...others];
}

/** True when the row holds a figure or class, not only a remark such as 完成. */
function isReport(indicator: Indicator, value: SeriesValue): boolean {
  return value.class !== undefined || reportedFigure(indicator, value) !== null;
}

/** The latest report on or before the target year, else the latest there is; own rows go first. */
function reportOn(record: AtlasRecord, indicator: Indicator): Report | null {
  const rows = alike(record, indicator).flatMap((row) =>
    row.series.flatMap((value): Report[] => {
      const years = yearsOfPeriod(value.period);
      return years && saysSomething(value) ? [{ indicator: row, value, year: years.to }] : [];
    }),
  );
  // Words count only where no row prints a figure, and only the indicator's own.
  const figures = rows.filter((row) => isReport(row.indicator, row.value));
  const reports = figures.length > 0 ? figures : rows.filter((row) => row.indicator === indicator);
  const due = indicator.targetYear ?? Number.POSITIVE_INFINITY;
  const inTime = reports.filter(({ year }) => year <= due);
  const pool = inTime.length > 0 ? inTime : reports;
  const latest = Math.max(...pool.map(({ year }) => year));
  return pool.find(({ year }) => year === latest) ?? null;
}

/** True when a plan of the record for the same place looks back on the year. */
function lookedBackOn(record: AtlasRecord, indicator: Indicator, year: number): boolean {
  const placeOfPlan = (id: string) =>
    samePlaceKey(record, record.planById.get(id)?.jurisdiction ?? id);
  const place = placeOfPlan(indicator.plan);
  return record.plans.some(({ id, baseYear }) => baseYear >= year && placeOfPlan(id) === place);
}

/** What the plan itself says of a promise: 完成, 已完成, 未完成. */
function claimOf(series: readonly SeriesValue[]): PromiseCheck['claim'] {
  const words = series.flatMap(({ text, note }) => `${text ?? ''}；${note ?? ''}`.split(/[；，]/));
  if (words.includes('未完成')) return 'not done';
  return words.some((word) => word === '完成' || word === '已完成') ? 'done' : null;
}

interface Decided {
  outcome: Outcome;
  marginBy: number | null;
  computed: boolean;
  reason: PromiseReason | null;
}

function decide(
  record: AtlasRecord,
  indicator: Indicator,
  report: Report | null,
  due: boolean,
): Decided {
  const target = parseTarget(indicator.target ?? '');
  const asked = { indicator, subject: subjectOf(record, indicator), target };
  const plain = { marginBy: null, computed: false, reason: null };
  const untold = untellable(target);
  if (untold) return { ...plain, outcome: 'cannot tell', reason: untold };
  const standing = report && standingOf(asked, report.indicator, report.value);
  if (report?.year !== indicator.targetYear || !standing) {
    if (due) return { ...plain, outcome: 'not reported' };
    const { marginBy = null, computed = false } = standing ?? {};
    return { outcome: 'open', marginBy, computed, reason: null };
  }
  const { met, marginBy, computed, reason } = standing;
  if (met === null) return { ...plain, outcome: 'cannot tell', reason };
  return { outcome: met ? 'reached' : 'missed', marginBy, computed, reason: null };
}

/** Holds one indicator's target against what the plan reports; null when it has no target. */
export function checkPromise(record: AtlasRecord, indicator: Indicator): PromiseCheck | null {
  if (indicator.target === null) return null;
  const report = reportOn(record, indicator);
  const { targetYear } = indicator;
  const due = targetYear !== null && lookedBackOn(record, indicator, targetYear);
  const decided = decide(record, indicator, report, due);
  const claim = claimOf(indicator.series);
  const { outcome } = decided;
  const denied =
    (claim === 'done' && outcome === 'missed') || (claim === 'not done' && outcome === 'reached');
  return {
    indicator: indicator.id,
    plan: indicator.plan,
    subject: indicator.subject ?? null,
    feature: placeOf(record, indicator),
    scope: indicator.scope ?? null,
    unit: indicator.unit,
    target: indicator.target,
    targetEn: indicator.targetEn ?? null,
    targetYear,
    due,
    binding: indicator.binding,
    baseline: indicator.baseline,
    baselineEn: indicator.baselineEn ?? null,
    baselineYear: indicator.baselineYear,
    reported: report && reportedOf(report),
    reportedBy: report && report.indicator !== indicator ? report.indicator.id : null,
    ...decided,
    claim,
    contradicts: denied,
    conflict: otherwise(record, indicator, report),
    discrepancies: indicator.discrepancies,
    cite: indicator.cite,
  };
}

function reportedOf({ indicator, value }: Report): NonNullable<PromiseCheck['reported']> {
  const figure = reportedFigure(indicator, value);
  return {
    value: value.value === null ? null : (figure?.value ?? value.value),
    unit: indicator.unit,
    text: value.class ?? value.text ?? null,
    period: value.period,
    cite: value.cite,
  };
}

/** True when another row of the plan prints another figure for the same thing and period. */
function otherwise(record: AtlasRecord, indicator: Indicator, report: Report | null): boolean {
  if (!report) return false;
  const figure = figureOf(report.indicator, report.value);
  return alike(record, indicator).some((row) =>
    row.series.some(
      (value) =>
        value.period === report.value.period &&
        value.value !== null &&
        figure.value !== null &&
        !sameFigure(figure, figureOf(row, value)),
    ),
  );
}

/** Every promise of a plan that has a target, in the plan's order. */
export function checkPromises(record: AtlasRecord, planId: string): PromiseCheck[] {
  return record.indicators
    .filter(({ plan }) => plan === planId)
    .flatMap((indicator) => checkPromise(record, indicator) ?? []);
}
