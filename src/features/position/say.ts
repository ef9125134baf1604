import { formatDate, formatMetres, formatRange, formatUncertainty } from '#domain/format.ts';
import type { Lang } from '#domain/lang.ts';
import { type Before, type Weighed, weigh } from '#domain/positions/propose.ts';
import type { SurveyedPosition } from '#domain/visits/types.ts';
import type { PositionWords } from '#i18n/position.ts';

interface Speaking {
  lang: Lang;
  words: PositionWords;
}

/** How far a place moved, with the range that all radii allow; or that it has a point now. */
export function movedText(
  { lang, words }: Speaking,
  before: Before,
  { movedM }: Pick<Weighed, 'movedM'>,
  radiusM: number,
): string {
  if (!before || !movedM) return words.gotPoint;
  // The middle, but where the range is cut off at nothing.
  const apartM = movedM.max - before.radiusM - radiusM;
  return words.movedBy(formatMetres(apartM, lang), formatRange(movedM, lang));
}

export function radiusText({ lang, words }: Speaking, before: Before, radiusM: number): string {
  const after = formatUncertainty(radiusM, lang);
  return before
    ? words.radiusChange(formatUncertainty(before.radiusM, lang), after)
    : words.radiusNow(after);
}

/** How a kept position was found: on site or on the map. */
export function sourceText(
  { words }: Speaking,
  { source, fixes, seconds }: Pick<SurveyedPosition, 'source' | 'fixes' | 'seconds'>,
): string {
  return source === 'averaged' ? words.averaged(fixes, seconds) : words.pointed;
}

/** What a correction changed, by whom and when, a sentence each. */
export function correctionTexts(
  speaking: Speaking,
  before: Before,
  position: SurveyedPosition,
): string[] {
  const { lang, words } = speaking;
  const { by, date, radiusM, reason } = position;
  return [
    movedText(speaking, before, weigh(before, position, null), radiusM),
    radiusText(speaking, before, radiusM),
    sourceText(speaking, position),
    words.byOn(by, formatDate(date, lang)),
    reason,
  ].filter((text) => text !== '');
}
