import { judgeValue, type ValueJudgement } from '#domain/visits/measure.ts';
import type { Answer, CheckItem, KeptLimit, Measurement, Visit } from '#domain/visits/types.ts';

/** An obligation with its number in the report and how its value lies to its limit. */
export interface CheckedItem {
  number: number;
  item: CheckItem;
  /** null where no value was typed. */
  judged: ValueJudgement | null;
}

export interface Measured {
  measurement: Measurement;
  judged: ValueJudgement;
}

/** What a report tells of a visit, in its order. */
export interface VisitParts {
  /** Answered, or with a value or a note; what is not met first. */
  told: CheckedItem[];
  /** Nothing was said of these. */
  open: CheckedItem[];
  measured: Measured[];
  unmeasured: Measurement[];
  answers: Record<Answer | 'unanswered', number>;
  /** Values of obligations and measurements alike, by how they lie to their limits. */
  values: Record<ValueKind, number>;
}

type Told = 'within' | 'beyond';

/** Apart from limits: a plan's targets, and means, shares and the like (`span`) that one reading cannot show. */
export type ValueKind = Told | `${Told}-span` | `${Told}-target` | 'cannot-tell';

/** In the order in which they are counted out. */
export const VALUE_KINDS: readonly ValueKind[] = [
  'beyond',
  'within',
  'beyond-span',
  'within-span',
  'beyond-target',
  'within-target',
  'cannot-tell',
];

interface JudgedValue {
  limit: KeptLimit | null;
  judged: ValueJudgement;
}

/** The order of the report; what was not answered comes last. */
const ORDER: readonly (Answer | null)[] = ['not-met', 'met', 'not-seen', 'not-applicable', null];

const isTyped = (text: string) => text.trim() !== '';

/** Puts a visit's answers and values in order, and counts them. */
export function partsOf({ items, measurements, date }: Visit): VisitParts {
  const ordered = items
    .toSorted((a, b) => ORDER.indexOf(a.answer) - ORDER.indexOf(b.answer))
    .map((item) => ({ item, isTold: isTold(item) }))
    .toSorted((a, b) => Number(b.isTold) - Number(a.isTold));
  const checked = ordered.map(({ item, isTold: told }, index) => ({
    told,
    number: index + 1,
    item,
    judged: isTyped(item.value) ? judgeValue(item.value, item.unit, item.limit, date) : null,
  }));
  const measured = measurements
    .filter(({ value }) => isTyped(value))
    .map((measurement) => {
      const { value, unit, limit } = measurement;
      return { measurement, judged: judgeValue(value, unit, limit, date) };
    });
  return {
    told: checked.filter(({ told }) => told),
    open: checked.filter(({ told }) => !told),
    measured,
    unmeasured: measurements.filter(({ value }) => !isTyped(value)),
    answers: countAnswers(items),
    values: countValues([
      ...checked.flatMap(({ item: { limit }, judged }) => (judged ? [{ limit, judged }] : [])),
      ...measured.map(({ measurement: { limit }, judged }) => ({ limit, judged })),
    ]),
  };
}

function isTold({ answer, value, note }: CheckItem): boolean {
  return answer !== null || isTyped(value) || isTyped(note);
}

function countAnswers(items: readonly CheckItem[]): VisitParts['answers'] {
  const counts = { 'not-met': 0, met: 0, 'not-seen': 0, 'not-applicable': 0, unanswered: 0 };
  for (const { answer } of items) counts[answer ?? 'unanswered'] += 1;
  return counts;
}

function countValues(values: readonly JudgedValue[]): VisitParts['values'] {
  const counts = Object.fromEntries(VALUE_KINDS.map((kind) => [kind, 0])) as VisitParts['values'];
  for (const { limit, judged } of values) counts[kindOf(limit, judged.result)] += 1;
  return counts;
}

function kindOf(limit: KeptLimit | null, result: ValueJudgement['result']): ValueKind {
  if (result === 'cannot-tell' || !limit?.over) return result;
  return limit.over === 'target' ? `${result}-target` : `${result}-span`;
}
