import { waterClassStep } from '../judge.ts';
import type { Indicator, SeriesValue } from '../types.ts';
import { type Comparator, parseFigure, parseTarget, type Target } from './targets.ts';
import { isReduction, reductionOf } from './trend.ts';
import type { PromiseReason, Subject } from './types.ts';
import { convert, tidy } from './units.ts';

/** How a figure stands to a target. */
export type Standing =
  | { met: boolean; marginBy: number | null; computed: boolean; reason: null }
  | { met: null; marginBy: null; computed: false; reason: PromiseReason };

function unknown(reason: PromiseReason): Standing {
  return { met: null, marginBy: null, computed: false, reason };
}

function known(met: boolean, marginBy: number | null, computed: boolean): Standing {
  return { met, marginBy: marginBy === null ? null : tidy(marginBy), computed, reason: null };
}

/** The figure that a row reports, with its unit. Words that are a figure count, such as `5641.07吨`. */
export function reportedFigure(
  indicator: Pick<Indicator, 'name' | 'unit'>,
  value: SeriesValue,
): { value: number; unit: string; cut: boolean } | null {
  if (value.value !== null) {
    const cut = isReduction(indicator.name);
    return {
      value: (cut ? reductionOf(value) : value.value) ?? value.value,
      unit: indicator.unit,
      cut,
    };
  }
  const parsed = value.text ? parseFigure(value.text) : null;
  return parsed && { ...parsed, unit: parsed.unit || indicator.unit };
}

/** Comparator of a bare number: a least value where more is better, a most where less is. */
function completed(comparator: Comparator | null, subject: Subject | null): Comparator | null {
  if (comparator) return comparator;
  if (subject?.better === 'lower') return '<=';
  return subject?.better === 'higher' ? '>=' : null;
}

function against(
  value: number,
  comparator: Comparator,
  bound: number,
  computed: boolean,
): Standing {
  const margin = comparator === '<=' || comparator === '<' ? bound - value : value - bound;
  if (comparator === '=') return known(value === bound, null, computed);
  const strict = comparator === '<' || comparator === '>';
  return known(strict ? margin > 0 : margin >= 0, margin, computed);
}

export interface Asked {
  indicator: Pick<Indicator, 'name' | 'unit' | 'baseline'>;
  subject: Subject | null;
  target: Target;
}

/** Why a target cannot be held against any figure; null when it can. */
export function untellable(target: Target): PromiseReason | null {
  if (target.kind === 'elsewhere') return 'set elsewhere';
  if (target.kind === 'words') return 'no figure';
  return target.kind === 'about' ? 'approximate' : null;
}

/** Holds a reported row against a target, by figures alone. */
export function standingOf(
  { indicator, subject, target }: Asked,
  row: Pick<Indicator, 'name' | 'unit'>,
  value: SeriesValue,
): Standing {
  const reason = untellable(target);
  if (reason) return unknown(reason);
  if (target.kind === 'class') return classStanding(target.step, value);
  const report = reportedFigure(row, value);
  if (!report) return boundStanding(target, subject, value) ?? unknown('reported in words');
  if (target.kind === 'cut') return cutStanding(target.percent, indicator, report);
  const converted = convert(report.value, report.unit, indicator.unit);
  if (!converted || (report.cut && !isReduction(indicator.name))) return unknown('other unit');
  return valueStanding(target, indicator, subject, converted.value, converted.computed);
}

function classStanding(step: number, value: SeriesValue): Standing {
  const is = waterClassStep(value.class ?? value.text ?? '');
  return is === null ? unknown('reported in words') : known(is <= step, null, false);
}

/** A report that is a bound itself, such as `≥90`: it reaches a target that asks for no more. */
function boundStanding(
  target: Target,
  subject: Subject | null,
  { text }: SeriesValue,
): Standing | null {
  const bound = text ? parseTarget(text) : null;
  if (target.kind !== 'limit' || bound?.kind !== 'limit' || !bound.comparator) return null;
  const [asked, said] = [completed(target.comparator, subject), bound.comparator];
  if (asked === null || asked[0] !== said[0] || (asked.length === 1 && said.length > 1))
    return null;
  const enough = asked[0] === '>' ? bound.value >= target.value : bound.value <= target.value;
  return enough ? known(true, null, false) : null;
}

/** A cut against the base year: as printed, or computed from two printed amounts. */
function cutStanding(
  percent: number,
  indicator: Asked['indicator'],
  report: { value: number; unit: string; cut: boolean },
): Standing {
  if (report.cut) return against(report.value, '>=', percent, false);
  const base = indicator.baseline ? parseFigure(indicator.baseline) : null;
  const amount = convert(report.value, report.unit, indicator.unit);
  if (!base || base.value === 0 || !amount) return unknown('no base');
  return against((1 - amount.value / base.value) * 100, '>=', percent, true);
}

function valueStanding(
  target: Target,
  indicator: Asked['indicator'],
  subject: Subject | null,
  value: number,
  computed: boolean,
): Standing {
  if (target.kind === 'limit') {
    const comparator = completed(target.comparator, subject);
    if (comparator) return against(value, comparator, target.value, computed);
    // Equal is reached whichever way the number is meant.
    return value === target.value ? known(true, 0, computed) : unknown('no direction');
  }
  if (target.kind === 'range') {
    const [bound, comparator] =
      subject?.better === 'lower' ? ([target.high, '<='] as const) : ([target.low, '>='] as const);
    return against(value, comparator, bound, computed);
  }
  const base = indicator.baseline ? parseFigure(indicator.baseline)?.value : undefined;
  if (base === undefined) return unknown('no base');
  if (target.kind === 'keep') {
    return against(value, target.not === 'fall' ? '>=' : '<=', base, computed);
  }
  if (target.kind === 'direction') {
    return against(value, target.to === 'rise' ? '>' : '<', base, computed);
  }
  return unknown('no figure');
}
