import type { Cite } from '../types.ts';
import type { CompareWarning } from './compare.ts';
import type { LayerEntry, Outcome, Topic, Trend } from './types.ts';
import { tidy } from './units.ts';

/** What a clause says; the words for each kind are in the dictionaries. */
export const CLAUSE_KINDS = [
  /** Figures of the latest year above their limits. */
  'limits-exceeded',
  /** Sections in class IV or worse. */
  'sections-poor',
  /** Groundwater points and sources that miss the class required of them. */
  'groundwater-missed',
  /** Figures of the latest year within their limits. */
  'limits-met',
  /** Sections in class III or better. */
  'sections-good',
  /** Groundwater points and sources that keep to the class required of them. */
  'groundwater-met',
  /** Shares that the plan reports, without a limit to judge by. */
  'reported',
  /** Figures from before any edition of the record. */
  'not-judged',
  /** Sections whose class changed. */
  'class-changed',
  'trend-worse',
  'trend-better',
  /** How many promises of a year that has passed were kept. */
  'promises',
  'missed',
  /** A "reduction" of the plan that is a rise. */
  'rise-as-cut',
  /** Promises of an earlier plan against this plan's figures, or of this plan against a later one's. */
  'earlier-promises',
  'later-reports',
  /** Promises of a year that no plan of the record looks back on yet. */
  'open',
  'set-elsewhere',
  /** The plan's word, such as 完成, against its own figures. */
  'claim-denied',
  /** A class printed beside figures that give another. */
  'class-denied',
  'contradictions',
] as const;
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

export const QUESTIONS = ['good', 'better', 'promised', 'contradiction'] as const;
export type Question = (typeof QUESTIONS)[number];

/** One figure of a clause. Which of the fields are there depends on the clause's kind. */
export interface ClauseItem {
  indicator: string;
  subject: string | null;
  feature: string;
  scope: string | null;
  unit: string;
  period: string | null;
  value: number | null;
  text: string | null;
  /** Another row prints another figure. */
  conflict?: boolean;
  limit?: number;
  limitClass?: string;
  excess?: number;
  edition?: string;
  printedClass?: string | null;
  computedClass?: string | null;
  /** Parameters that decide a computed class. */
  deciding?: string[];
  trend?: Trend;
  fromText?: string;
  fromPeriod?: string;
  target?: string;
  /** Unit of `target` and `marginBy`; `unit` is that of `value`. */
  targetUnit?: string;
  targetYear?: number | null;
  binding?: boolean | null;
  marginBy?: number | null;
  computed?: boolean;
  outcome?: Outcome;
  warnings?: CompareWarning[];
  /** The other plan's row, in a comparison of two plans. */
  other?: string;
}

/** One sentence of the account, backed by the figures it lists. */
export interface Clause {
  kind: ClauseKind;
  question: Question;
  tone: 'good' | 'bad' | 'neutral';
  topic: Topic | null;
  /** Numbers of the sentence: counts and years. */
  params: Record<string, number>;
  items: ClauseItem[];
  indicators: string[];
  features: string[];
  discrepancies: string[];
  cites: { plan: string; cite: Cite }[];
}

/** Where a clause stands: what the sentence is, and what its figures rest on. */
export function clauseOf(
  kind: ClauseKind,
  question: Question,
  tone: Clause['tone'],
  items: readonly (ClauseItem & { plan: string; cite: readonly Cite[] })[],
  more: Partial<Pick<Clause, 'topic' | 'params' | 'discrepancies'>> = {},
): Clause {
  return {
    kind,
    question,
    tone,
    topic: more.topic ?? null,
    params: { count: items.length, ...more.params },
    items: items.map(({ plan: _plan, cite: _cite, ...item }) => item),
    indicators: [...new Set(items.map(({ indicator }) => indicator))],
    features: [...new Set(items.map(({ feature }) => feature))],
    discrepancies: [...(more.discrepancies ?? [])],
    cites: items.flatMap(({ plan, cite }) => cite.map((one) => ({ plan, cite: one }))),
  };
}

export type BackedItem = ClauseItem & { plan: string; cite: readonly Cite[] };

/** An item from what a layer shows. */
export function itemOfEntry(entry: LayerEntry): BackedItem {
  const { judgement, conflict, printedClass, computedClass, deciding } = entry;
  return {
    plan: entry.plan,
    cite: entry.cite,
    indicator: entry.indicator,
    subject: entry.subject,
    feature: entry.feature,
    scope: entry.scope,
    unit: entry.unit,
    period: entry.period,
    value: entry.value,
    text: entry.text,
    conflict,
    ...(printedClass || computedClass ? { printedClass, computedClass, deciding } : {}),
    ...(judgement
      ? {
          limit: judgement.limit.value,
          limitClass: judgement.limit.class,
          excess: tidy(judgement.excess),
          edition: judgement.edition.id,
        }
      : {}),
  };
}
