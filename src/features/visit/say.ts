import { formatUncertainty } from '#domain/format.ts';
import { type Lang, LOCALE } from '#domain/lang.ts';
import { positionLonLat } from '#domain/visits/text.ts';
import type { VisitPosition } from '#domain/visits/types.ts';
import type { VisitWords } from '#i18n/visit.ts';

export function positionText(position: VisitPosition, lang: Lang, words: VisitWords): string {
  const { accuracyM, source } = position;
  const accuracy =
    accuracyM === null ? words.accuracyUnknown : words.accuracy(formatUncertainty(accuracyM, lang));
  const parts = [positionLonLat(position), accuracy, words.positionSources[source]];
  return parts.join(lang === 'en' ? ', ' : '，');
}

/** A moment in the device's zone. */
export function timeText(iso: string, lang: Lang): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return time.toLocaleString(LOCALE[lang], { dateStyle: 'medium', timeStyle: 'short' });
}
