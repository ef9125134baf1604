import { fold } from '../search.ts';
import type { CheckItem, Visit } from './types.ts';

export const VISIT_SHOWN = ['all', 'open', 'not-met', 'deleted'] as const;
/** `open`: with questions that have no answer yet. */
export type VisitShown = (typeof VISIT_SHOWN)[number];

/** How many questions of a visit have which answer. */
export interface Tally {
  total: number;
  answered: number;
  met: number;
  notMet: number;
}

export function tallyOf(items: readonly CheckItem[]): Tally {
  const count = (answer: CheckItem['answer']) =>
    items.filter((item) => item.answer === answer).length;
  return {
    total: items.length,
    answered: items.length - count(null),
    met: count('met'),
    notMet: count('not-met'),
  };
}

/** Newest first: by the day of the visit, then by when it was begun. */
export function newestFirst(visits: readonly Visit[]): Visit[] {
  return visits.toSorted(
    (a, b) => compare(b.date, a.date) || compare(b.createdAt, a.createdAt) || compare(a.id, b.id),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Visits of one kind that hold every word of the query, newest first. */
export function findVisits(visits: readonly Visit[], query: string, shown: VisitShown): Visit[] {
  const words = fold(query).split(' ').filter(Boolean);
  const found = visits.filter(
    (visit) => isShown(visit, shown) && words.every((word) => textOf(visit).includes(word)),
  );
  return newestFirst(found);
}

function isShown(visit: Visit, shown: VisitShown): boolean {
  if (shown === 'deleted') return visit.deletedAt !== null;
  if (visit.deletedAt !== null) return false;
  if (shown === 'open') return visit.items.some(({ answer }) => answer === null);
  return shown === 'all' || visit.items.some(({ answer }) => answer === 'not-met');
}

const texts = new WeakMap<Visit, string>();

/** Everything that a visit is found by; kept, as visits are replaced and never changed in place. */
function textOf(visit: Visit): string {
  const known = texts.get(visit);
  if (known !== undefined) return known;
  const { feature, title, person, date, notes, items, measurements, photos } = visit;
  const parts = [
    ...(feature ? [feature.name, feature.nameEn] : []),
    ...[title, person, date, notes],
    ...items.flatMap(({ text, textEn, note }) => [text, textEn, note]),
    ...measurements.flatMap(({ name, nameEn }) => [name, nameEn]),
    ...photos.map(({ caption }) => caption),
  ];
  const made = parts.map(fold).join('\n');
  texts.set(visit, made);
  return made;
}

/** What a feature's panel says of its visits: how many, and how the last one ended. */
export function visitsOf(visits: readonly Visit[], feature: string): Visit[] {
  return newestFirst(
    visits.filter((visit) => visit.deletedAt === null && visit.feature?.id === feature),
  );
}
