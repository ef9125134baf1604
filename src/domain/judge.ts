import type { Limit, StandardEdition, Standards } from './types.ts';

export interface Judgement {
  edition: StandardEdition;
  limit: Limit;
  met: boolean;
  /** How far the value is on the wrong side of the limit, in its unit; 0 when met. */
  excess: number;
}

/** The day by which a period is judged: its middle, so that a year falls under one edition. */
function dayOf(period: string): string | null {
  const year = /^\d{4}/.exec(period)?.[0];
  return year ? `${year}-07-01` : null;
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
  for (const limit of standards.limits) {
    if (limit.parameter !== parameter || limit.class !== limitClass) continue;
    const edition = standards.editions.find((candidate) => candidate.id === limit.edition);
    if (!edition || edition.from > day || (edition.to !== null && edition.to < day)) continue;
    const over = limit.comparator === '<=' ? value - limit.value : limit.value - value;
    return { edition, limit, met: over <= 0, excess: Math.max(0, over) };
  }
  return null;
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
