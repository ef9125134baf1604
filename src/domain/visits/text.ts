import { formatLonLat, formatNumber } from '../format.ts';
import type { Lang } from '../lang.ts';
import { term } from '../text.ts';
import type { KeptLimit, VisitPosition } from './types.ts';

const SIGNS = { '<=': '≤', '<': '<', '>=': '≥', '>': '>', '=': '=' } as const;

interface Terms {
  terms: Readonly<Record<string, string>>;
}

/** A number with its unit in the language. */
export function quantityText(terms: Terms, lang: Lang, value: number, unit: string): string {
  return `${formatNumber(value, lang)} ${term(terms, lang, unit)}`.trim();
}

/** A limit as it is read: `≤ 40 mg/L`. */
export function limitText(terms: Terms, lang: Lang, limit: KeptLimit): string {
  return `${SIGNS[limit.comparator]} ${quantityText(terms, lang, limit.value, limit.unit)}`;
}

/** On which side of its limit a value is wrong. */
type Side = 'beyond' | 'below' | 'apart' | 'beyond-target';

const SIDES: Record<KeptLimit['comparator'], Side> = {
  '<=': 'beyond',
  '<': 'beyond',
  '>=': 'below',
  '>': 'below',
  '=': 'apart',
};

export interface VerdictWords {
  within: string;
  'within-target': string;
  wrong: Readonly<Record<Side, string>>;
  wrongBy: Readonly<Record<Side, (by: string) => string>>;
}

/**
 * How a compared value lies to its limit.
 *
 * @param by how far off it is, with its unit; null where that is not known
 */
export function verdictText(
  words: VerdictWords,
  result: 'within' | 'beyond',
  { over, comparator }: Pick<KeptLimit, 'over' | 'comparator'>,
  by: string | null,
): string {
  const isTarget = over === 'target';
  if (result === 'within') return isTarget ? words['within-target'] : words.within;
  const side = isTarget ? 'beyond-target' : SIDES[comparator];
  return by === null ? words.wrong[side] : words.wrongBy[side](by);
}

/** A measured place, to about 0.1 m. */
export function lonLatText({ lon, lat }: { lon: number; lat: number }): string {
  return formatLonLat([lon, lat], 6);
}

/** Where a visit was; the atlas's own positions are not good to the metre. */
export function positionLonLat(position: VisitPosition): string {
  const { lon, lat, source } = position;
  return source === 'feature' ? formatLonLat([lon, lat]) : lonLatText(position);
}
