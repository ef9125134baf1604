import { lastDayOf } from './due.ts';
import { parseReading, type Reading, type ReadingFault } from './reading.ts';
import type { KeptLimit, LimitSpan } from './types.ts';
import { inUnit } from './units.ts';

/** Why nothing can be said. */
export type JudgeFault =
  | ReadingFault
  | 'no-limit'
  | 'no-unit'
  | 'other-unit'
  /** Below detection, but what can be detected lies above the limit. */
  | 'below-detection'
  /** Beyond the instrument's range, which ends before the limit. */
  | 'above-range';

/** What must be said beside the comparison. */
export type JudgeCaveat = LimitSpan | 'due-later' | 'due-past' | 'unverified' | 'secondary';

export interface ValueJudgement {
  /** How the reading lies to the limit; no word on whether the place complies. */
  result: 'within' | 'beyond' | 'cannot-tell';
  /** Set when it cannot be told. */
  reason: JudgeFault | null;
  /** Anything here: the comparison is no verdict. */
  caveats: JudgeCaveat[];
  /** In the limit's unit; null without a number or with another unit. */
  reading: Reading | null;
  /** How far beyond the limit, in its unit; 0 within, null when it is not known. */
  excess: number | null;
}

/**
 * Compares what was typed with a limit, in the limit's unit. A single reading is not a mean, a
 * share or a target met: `caveats` name what the limit is for.
 *
 * @param date day of the visit, `YYYY-MM-DD`: tells whether a target is due; none: not told
 */
export function judgeValue(
  value: string,
  unit: string,
  limit: KeptLimit | null,
  date?: string,
): ValueJudgement {
  const caveats = limit ? caveatsOf(limit, date) : [];
  const unknown = (reason: JudgeFault, reading: Reading | null = null): ValueJudgement => ({
    result: 'cannot-tell',
    reason,
    caveats,
    reading,
    excess: null,
  });
  const typed = parseReading(value);
  if ('fault' in typed) return unknown(typed.fault);
  if (!limit) return unknown('no-limit');
  if (unit.trim() === '' && limit.unit !== '') return unknown('no-unit');
  const converted = inUnit(typed.value, unit, limit.unit);
  if (converted === null) return unknown('other-unit');
  const reading = { value: converted, sign: typed.sign };
  const result = compare(reading, limit);
  if (result === null) {
    return unknown(reading.sign === '<' ? 'below-detection' : 'above-range', reading);
  }
  const over = reading.sign === null ? tidy(Math.abs(reading.value - limit.value)) : null;
  return { result, reason: null, caveats, reading, excess: result === 'within' ? 0 : over };
}

type Bounds = Pick<KeptLimit, 'comparator' | 'value'>;

/** null: the true value may lie on either side of the limit. */
function compare({ value, sign }: Reading, limit: Bounds): 'within' | 'beyond' | null {
  if (sign === null) return holds(value, limit) ? 'within' : 'beyond';
  const { comparator, value: bound } = limit;
  const below = sign === '<';
  // The reading lies anywhere from `value` on, `value` itself left out.
  const isClear = below ? bound >= value : bound <= value;
  if (!isClear) return null;
  if (comparator === '=') return 'beyond';
  const wantsLow = comparator === '<=' || comparator === '<';
  return wantsLow === below ? 'within' : 'beyond';
}

function holds(value: number, { comparator, value: bound }: Bounds): boolean {
  switch (comparator) {
    case '<=':
      return value <= bound;
    case '<':
      return value < bound;
    case '>=':
      return value >= bound;
    case '>':
      return value > bound;
    case '=':
      return value === bound;
  }
}

function caveatsOf(limit: KeptLimit, date: string | undefined): JudgeCaveat[] {
  const caveats: JudgeCaveat[] = limit.over ? [limit.over] : [];
  const end = limit.due === undefined ? null : lastDayOf(limit.due);
  if (end !== null && date !== undefined) caveats.push(date <= end ? 'due-later' : 'due-past');
  if (limit.verification === 'unverified' || limit.verification === 'secondary') {
    caveats.push(limit.verification);
  }
  return caveats;
}

/** Without the noise that binary fractions leave. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
