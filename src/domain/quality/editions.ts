import { dayOf, inForce, type Judgement, judgeAgainst, limitsFor } from '../judge.ts';
import type { AtlasRecord } from '../record.ts';
import type { Indicator, StandardEdition, Standards } from '../types.ts';
import type { EditionChoice, Unjudged } from './types.ts';
import { sameUnit } from './units.ts';

export type Verdict =
  | { judgement: Judgement; unjudged: null }
  | { judgement: null; unjudged: Unjudged };

/** Editions of one medium, oldest first. */
export function editionsOf(standards: Standards, medium: string): StandardEdition[] {
  return standards.editions
    .filter((edition) => edition.medium === medium)
    .sort((a, b) => a.from.localeCompare(b.from));
}

/** What the edition switch offers for a medium: then, today, and each edition by name. */
export function editionChoices(standards: Standards, medium: string): EditionChoice[] {
  return ['then', 'today', ...editionsOf(standards, medium).map(({ id }) => ({ edition: id }))];
}

/**
 * The edition among `editions` that the choice picks for a period. A named edition of another medium
 * says nothing here, so that the one in force then judges.
 */
export function pickEdition(
  standards: Standards,
  editions: readonly StandardEdition[],
  period: string,
  choice: EditionChoice,
  today: string,
): StandardEdition | Unjudged {
  if (typeof choice === 'object') {
    const named = standards.editions.find(({ id }) => id === choice.edition);
    const concerns = editions.some(({ medium }) => medium === named?.medium);
    if (concerns) return editions.find(({ id }) => id === choice.edition) ?? 'no limit';
  }
  const day = choice === 'today' ? today : dayOf(period);
  if (day === null) return 'no year';
  return editions.find((edition) => inForce(edition, day)) ?? 'not in force';
}

/**
 * Judges a value by the edition that the choice picks, or says why it cannot.
 *
 * A percentile is safe from annual limits: it has a parameter of its own (`o3-8h-p90`), which only
 * the daily and 8-hour limits name.
 */
export function verdictBy(
  standards: Standards,
  parameter: string | undefined,
  limitClass: string | undefined,
  value: number | null,
  period: string,
  choice: EditionChoice,
  today: string,
): Verdict {
  if (value === null) return { judgement: null, unjudged: 'no figure' };
  const held =
    parameter && limitClass !== undefined ? limitsFor(standards, parameter, limitClass) : [];
  if (held.length === 0) return { judgement: null, unjudged: 'no limit' };
  const editions = held.map(({ edition }) => edition);
  const picked = pickEdition(standards, editions, period, choice, today);
  if (typeof picked === 'string') return { judgement: null, unjudged: picked };
  const found = held.find(({ edition }) => edition === picked);
  if (!found) return { judgement: null, unjudged: 'no limit' };
  return { judgement: judgeAgainst(found.edition, found.limit, value), unjudged: null };
}

/** Judges a figure of the record; one whose unit is not printed as the limit's is not judged. */
export function judgeFigure(
  record: Pick<AtlasRecord, 'standards'>,
  indicator: Pick<Indicator, 'parameter' | 'limitClass' | 'unit'>,
  figure: { value: number | null; period: string },
  choice: EditionChoice,
  today: string,
): Verdict {
  const { parameter, limitClass, unit } = indicator;
  const { value, period } = figure;
  const verdict = verdictBy(record.standards, parameter, limitClass, value, period, choice, today);
  if (!verdict.judgement || sameUnit(unit, verdict.judgement.limit.unit)) return verdict;
  return { judgement: null, unjudged: unit === '' ? 'unit not printed' : 'other unit' };
}
