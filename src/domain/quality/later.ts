import { yearsOfPeriod } from '../judge.ts';
import type { AtlasRecord } from '../record.ts';
import type { Cite, Indicator, SeriesValue } from '../types.ts';
import type { CompareWarning } from './compare.ts';
import { placeOf, samePlaceKey, subjectOf } from './figures.ts';
import { reportedFigure, standingOf, untellable } from './outcome.ts';
import { parseTarget } from './targets.ts';
import type { Outcome } from './types.ts';
import { convert } from './units.ts';

/** What a later plan for the same place reports on an earlier plan's promise. */
export interface LaterReport {
  indicator: string;
  plan: string;
  period: string;
  value: number | null;
  text: string | null;
  unit: string;
  /** Against the earlier target, by figures: `reached`, `missed` or `cannot tell`. */
  outcome: Outcome;
  marginBy: number | null;
  computed: boolean;
  /** In what the two are not alike; the outcome holds only with them said beside it. */
  warnings: CompareWarning[];
  cite: Cite[];
}

/** Rows of later plans for the same place on the same subject, or linked as the same subject. */
function laterRows(record: AtlasRecord, indicator: Indicator): Indicator[] {
  const base = record.planById.get(indicator.plan)?.baseYear ?? Number.POSITIVE_INFINITY;
  const place = samePlaceKey(record, placeOf(record, indicator));
  const linked = new Set(
    indicator.links.filter(({ rel }) => rel === 'same-subject').map(({ id }) => id),
  );
  return record.indicators.filter((other) => {
    if ((record.planById.get(other.plan)?.baseYear ?? 0) <= base) return false;
    if (linked.has(other.id)) return true;
    const sameSubject = indicator.subject !== undefined && other.subject === indicator.subject;
    return sameSubject && samePlaceKey(record, placeOf(record, other)) === place;
  });
}

/** The later plans' latest figures on an indicator's subject, with what differs. */
export function laterReports(record: AtlasRecord, indicator: Indicator): LaterReport[] {
  if (indicator.target === null) return [];
  return laterRows(record, indicator).flatMap((row) => {
    const latest = row.series
      .filter((value) => value.class !== undefined || reportedFigure(row, value) !== null)
      .sort((a, b) => a.period.localeCompare(b.period))
      .at(-1);
    return latest ? [reportOf(record, indicator, row, latest)] : [];
  });
}

function reportOf(
  record: AtlasRecord,
  indicator: Indicator,
  row: Indicator,
  value: SeriesValue,
): LaterReport {
  const target = parseTarget(indicator.target ?? '');
  const asked = { indicator, subject: subjectOf(record, indicator), target };
  const warnings = warningsOf(indicator, row, value);
  const standing = untellable(target) ? null : standingOf(asked, row, value);
  const told = standing !== null && standing.met !== null && !warnings.includes('definition');
  return {
    indicator: row.id,
    plan: row.plan,
    period: value.period,
    value: value.value,
    text: value.class ?? value.text ?? null,
    unit: row.unit,
    outcome: told ? (standing.met ? 'reached' : 'missed') : 'cannot tell',
    marginBy: told ? standing.marginBy : null,
    computed: told && standing.computed,
    warnings,
    cite: value.cite,
  };
}

function warningsOf(indicator: Indicator, row: Indicator, value: SeriesValue): CompareWarning[] {
  const years = yearsOfPeriod(value.period);
  const warnings: CompareWarning[] = [];
  if (indicator.subject === undefined || indicator.subject !== row.subject) {
    warnings.push('definition');
  }
  if (indicator.scope !== row.scope) warnings.push('scope');
  if (years && years.to !== indicator.targetYear) warnings.push('year');
  if (years && years.from !== years.to) warnings.push('period');
  if (convert(0, row.unit, indicator.unit) === null) warnings.push('unit');
  return warnings;
}
