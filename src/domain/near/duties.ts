import type { AtlasRecord } from '../record.ts';
import type { AtlasFeature } from '../types.ts';
import type { Answer, Visit } from '../visits/types.ts';

/** What the user's own visits found of one obligation of a feature, last. */
export interface Seen {
  answer: Exclude<Answer, 'not-seen'>;
  /** Local day of the visit. */
  date: string;
}

/** By feature, then by obligation. */
export type SeenByFeature = ReadonlyMap<string, ReadonlyMap<string, Seen>>;

/**
 * How the dated obligations of a feature stand. That a deadline has passed does not say that it
 * was missed.
 */
export interface Duties {
  /** Deadlines that have passed and of which nobody here knows better, by year, latest first. */
  passed: { year: number; count: number }[];
  /** Of those, how many the user found not met. */
  notMet: number;
  /** Deadlines within a year from today. */
  soon: number;
  /** Obligations, dated or not, that the user found met, and the last day on which. */
  met: { count: number; date: string } | null;
}

/** The last answer to each obligation of each visited feature; deleted visits say nothing. */
export function seenByFeature(visits: readonly Visit[]): SeenByFeature {
  const seen = new Map<string, Map<string, Seen>>();
  const inOrder = visits
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => compare(a.date, b.date) || compare(a.createdAt, b.createdAt));
  for (const { feature, date, items } of inOrder) {
    if (!feature) continue;
    const answers = seen.get(feature.id) ?? new Map<string, Seen>();
    seen.set(feature.id, answers);
    for (const { obligation, answer } of items) {
      if (answer !== null && answer !== 'not-seen') answers.set(obligation, { answer, date });
    }
  }
  return seen;
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** The last day of a date of the record: of `2025-06` the 30th, written so that texts compare. */
function lastDay(due: string): string {
  const [year = '', month = '12', day = '31'] = due.split('-');
  return `${year}-${month}-${day}`;
}

/**
 * @param today local day, `YYYY-MM-DD`
 */
export function dutiesOf(
  record: Pick<AtlasRecord, 'obligationById'>,
  { id, properties }: AtlasFeature,
  today: string,
  seen: SeenByFeature,
): Duties {
  const years = new Map<number, number>();
  const duties: Duties = { passed: [], notMet: 0, soon: 0, met: null };
  const inAYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  for (const obligation of properties.obligations) {
    const found = seen.get(id)?.get(obligation);
    if (found?.answer === 'met') duties.met = withMet(duties.met, found.date);
    const due = record.obligationById.get(obligation)?.due;
    if (!due || found?.answer === 'met' || found?.answer === 'not-applicable') continue;
    const last = lastDay(due);
    if (last >= today) {
      if (last <= inAYear) duties.soon += 1;
      continue;
    }
    const year = Number(due.slice(0, 4));
    years.set(year, (years.get(year) ?? 0) + 1);
    if (found?.answer === 'not-met') duties.notMet += 1;
  }
  duties.passed = [...years]
    .map(([year, count]) => ({ year, count }))
    .sort((a, b) => b.year - a.year);
  return duties;
}

function withMet(met: Duties['met'], date: string): Duties['met'] {
  return { count: (met?.count ?? 0) + 1, date: met && met.date > date ? met.date : date };
}

/** 0 for features with deadlines passed, 1 for those with some due within a year, 2 for the rest. */
export function urgency({ passed, soon }: Duties): 0 | 1 | 2 {
  if (passed.length > 0) return 0;
  return soon > 0 ? 1 : 2;
}
