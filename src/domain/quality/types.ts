import type { Judgement } from '../judge.ts';
import type { Cite } from '../types.ts';
import type { SwatchId } from './palette.ts';

/** What people ask about, in the order of the screen. */
export const TOPICS = [
  'surface-water',
  'groundwater',
  'air',
  'noise',
  'ecology',
  'waste',
  'emissions',
] as const;
export type Topic = (typeof TOPICS)[number];

/**
 * One measured or promised matter under one definition: rows of several tables and plans that have
 * the same subject may stand beside each other; rows of different subjects may not.
 */
export interface Subject {
  id: string;
  topic: Topic;
  zh: string;
  en: string;
  /** As printed by most rows; '' for classes and counts without a unit. */
  unit: string;
  /** Which direction is better for the environment; null where neither is (a class, a mere size). */
  better: 'lower' | 'higher' | null;
  /** One plain sentence on what the figure is. */
  explain: string;
  explainEn: string;
}

/** Which edition of a standard judges: the one in force then, today's, or a named one. */
export type EditionChoice = 'then' | 'today' | { edition: string };

/** How good a figure is, where a standard or class says so; from best to worst. */
export const STATUSES = ['good', 'fair', 'light', 'moderate', 'heavy', 'severe'] as const;
export type Status = (typeof STATUSES)[number];

/** Why a figure has no judgement. */
export type Unjudged =
  | 'no figure'
  | 'no year'
  | 'no limit'
  | 'not in force'
  | 'unit not printed'
  | 'other unit';

/** A main pollutant of a section. */
export interface Exceedance {
  indicator: string;
  /** Pollutant as the plan prints it; null where a concentration's parameter names it. */
  name: string | null;
  parameter: string | null;
  /**
   * Computed: how many times the class III limit the concentration lies above it. Printed: the
   * figure in brackets behind the pollutant, whose meaning the plan does not give.
   */
  times: number;
  computed: boolean;
}

/** One figure as the layer of a year shows it. */
export interface LayerEntry {
  feature: string;
  plan: string;
  indicator: string;
  /** Other indicators that print the same figure. */
  also: string[];
  subject: string;
  /** Which part of the place the figure covers, as printed; null for all of it. */
  scope: string | null;
  unit: string;
  /** Period as printed: `2020`, or a range that covers the year. */
  period: string;
  value: number | null;
  /** Printed words where there is no number, or the print where a number would lose it. */
  text: string | null;
  textEn: string | null;
  note: string | null;
  noteEn: string | null;
  /** Class as printed, such as `Ⅳ`. */
  printedClass: string | null;
  /** Class by the standard's table from the figure itself; null where no table gives one. */
  computedClass: string | null;
  /** Parameters whose figures gave `computedClass`: from a few of them it is "at least this bad". */
  classBasis: string[];
  /** Those of `classBasis` that are worst. */
  deciding: string[];
  /** Main pollutants of a section in the year, worst first. */
  exceedances: Exceedance[];
  status: Status | null;
  judgement: Judgement | null;
  /** Why there is no judgement; null when there is one. */
  unjudged: Unjudged | null;
  swatch: SwatchId;
  /** True where this is a target, not a report. */
  target: boolean;
  /** True where the place has this subject in other years only. */
  absent: boolean;
  /** True where another row of the same place, scope and period prints another figure. */
  conflict: boolean;
  /** Contradictions of the plans that concern this figure. */
  discrepancies: string[];
  cite: Cite[];
}

export type Outcome = 'reached' | 'missed' | 'open' | 'not reported' | 'cannot tell';

/** Why an outcome cannot be told. */
export type PromiseReason =
  /** The target is a task that another document sets. */
  | 'set elsewhere'
  /** The target is words, or several conditions in one cell. */
  | 'no figure'
  /** "About", "close to". */
  | 'approximate'
  /** Measured against a state that the plan does not print. */
  | 'no base'
  /** A bare number of which neither text nor subject says whether it is a least or a most. */
  | 'no direction'
  /** The report is in another unit or kind than the target. */
  | 'other unit'
  /** The plan reports by words only. */
  | 'reported in words';

/** Promise against report for one indicator. */
export interface PromiseCheck {
  indicator: string;
  plan: string;
  subject: string | null;
  feature: string;
  scope: string | null;
  unit: string;
  /** Printed target and its year. */
  target: string;
  targetEn: string | null;
  targetYear: number | null;
  /** True when a plan of the record for this place looks back on the target year. */
  due: boolean;
  binding: boolean | null;
  baseline: string | null;
  baselineEn: string | null;
  baselineYear: number | null;
  /**
   * The latest report on or before the target year, else the latest there is. With `value` null the
   * plan reports a class, or by words such as 完成.
   */
  reported: {
    value: number | null;
    /** Of `value`: another row may print it in another unit than the promise. */
    unit: string;
    text: string | null;
    period: string;
    cite: Cite[];
  } | null;
  /** Row of the same plan, subject, place and scope that prints the report; null when its own. */
  reportedBy: string | null;
  outcome: Outcome;
  /**
   * Signed, in the promise's unit: positive = better than promised by so much. Of an open promise:
   * how far the latest report is from it.
   */
  marginBy: number | null;
  /** True when a unit was converted or a cut computed from two figures. */
  computed: boolean;
  reason: PromiseReason | null;
  /** What the plan itself says of it. */
  claim: 'done' | 'not done' | null;
  /** True when the plan's word and its figures differ. */
  contradicts: boolean;
  /** True when another row of the plan prints another figure for the same thing and period. */
  conflict: boolean;
  discrepancies: string[];
  cite: Cite[];
}

/** Direction of a series between its first and last figure. */
export interface Trend {
  from: { period: string; value: number };
  to: { period: string; value: number };
  change: number;
  /** Relative change in per cent; null when the first value is 0 or the unit is a class. */
  percent: number | null;
  /** `better`/`worse` by the subject's direction; `rise`/`fall` where it has none. */
  verdict: 'better' | 'worse' | 'same' | 'rise' | 'fall';
  /** Years between the two without a figure. */
  missing: number[];
}
