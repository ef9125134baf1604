import type { Limit, StandardEdition, Standards } from './types.ts';

export interface Judgement {
  edition: StandardEdition;
  limit: Limit;
  met: boolean;
  /** How far the value is on the wrong side of the limit, in its unit; 0 when met. */
  excess: number;
}

/** First and last year of a printed period: `2020` or `2016-2018`. */
export function yearsOfPeriod(period: string): { from: number; to: number } | null {
  const match = /^(\d{4})(?:-(\d{4}))?/.exec(period);
  return match ? { from: Number(match[1]), to: Number(match[2] ?? match[1]) } : null;
}

/** The day by which a period is judged: the middle of its last year, which is under one edition. */
export function dayOf(period: string): string | null {
  const years = yearsOfPeriod(period);
  return years && `${years.to}-07-01`;
}

/** True when the edition was in force on `day`. */
export function inForce(edition: StandardEdition, day: string): boolean {
  return edition.from <= day && (edition.to === null || edition.to >= day);
}

/** Every edition that limits the parameter in the class, with its limit. */
export function limitsFor(
  standards: Standards,
  parameter: string,
  limitClass: string,
): { edition: StandardEdition; limit: Limit }[] {
  return standards.limits.flatMap((limit) => {
    if (limit.parameter !== parameter || limit.class !== limitClass) return [];
    const edition = standards.editions.find((candidate) => candidate.id === limit.edition);
    return edition ? [{ edition, limit }] : [];
  });
}

/** Compares a value with one limit. */
export function judgeAgainst(edition: StandardEdition, limit: Limit, value: number): Judgement {
  const over = limit.comparator === '<=' ? value - limit.value : limit.value - value;
  return { edition, limit, met: over <= 0, excess: Math.max(0, over) };
}

/**
 * Judges a measured value by the edition in force in its period.
 *
 * @param limitClass the class or functional zone whose limit applies, such as `2` or `4a`
 * @returns null when no edition in force then limits this parameter
 */
export function judge(
  standards: Standards,
  parameter: string,
  limitClass: string | undefined,
  value: number | null,
  period: string,
): Judgement | null {
  const day = dayOf(period);
  if (value === null || limitClass === undefined || day === null) return null;
  const found = limitsFor(standards, parameter, limitClass).find(({ edition }) =>
    inForce(edition, day),
  );
  return found ? judgeAgainst(found.edition, found.limit, value) : null;
}

const WATER_CLASSES = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', '劣Ⅴ'] as const;
const LATIN = ['I', 'II', 'III', 'IV', 'V'] as const;

/** Steps from best (0, class I) to worst (5, worse than V), or null when the text names no class. */
export function waterClassStep(text: string): number | null {
  const match = /(劣|<|worse than )?\s*(?:Class\s+)?(Ⅴ|Ⅳ|Ⅲ|Ⅱ|Ⅰ|\b(?:IV|V|I{1,3})\b)/.exec(text);
  if (!match) return null;
  if (match[1]) return WATER_CLASSES.length - 1;
  const name = match[2] ?? '';
  const step = WATER_CLASSES.indexOf(name as (typeof WATER_CLASSES)[number]);
  return step >= 0 ? step : LATIN.indexOf(name as (typeof LATIN)[number]);
}
