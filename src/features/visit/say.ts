import { formatMetres, formatNumber } from '#domain/format.ts';
import { type Lang, LOCALE } from '#domain/lang.ts';
import type { AtlasRecord } from '#domain/record.ts';
import { term } from '#domain/text.ts';
import type { KeptLimit, VisitPosition } from '#domain/visits/types.ts';
import type { VisitWords } from '#i18n/visit.ts';

const SIGNS = { '<=': '≤', '<': '<', '>=': '≥', '>': '>', '=': '=' } as const;

/** A number with its unit in the language. */
export function quantity(record: AtlasRecord, lang: Lang, value: number, unit: string): string {
  return `${formatNumber(value, lang)} ${term(record, lang, unit)}`.trim();
}

export function limitText(record: AtlasRecord, lang: Lang, limit: KeptLimit): string {
  return `${SIGNS[limit.comparator]} ${quantity(record, lang, limit.value, limit.unit)}`;
}

/** A place in 6 decimals, about a tenth of a metre. */
export function lonLatText({ lon, lat }: { lon: number; lat: number }): string {
  const east = lon < 0 ? 'W' : 'E';
  const north = lat < 0 ? 'S' : 'N';
  return `${Math.abs(lat).toFixed(6)}° ${north}, ${Math.abs(lon).toFixed(6)}° ${east}`;
}

/** An accuracy, never rounded to better than it is. */
export function accuracyText(metres: number, lang: Lang): string {
  if (metres >= 1000) return formatMetres(Math.ceil(metres / 100) * 100, lang);
  return `${formatNumber(Math.ceil(metres), lang)} m`;
}

export function positionText(position: VisitPosition, lang: Lang, words: VisitWords): string {
  const { accuracyM, source } = position;
  const accuracy =
    accuracyM === null ? words.accuracyUnknown : words.accuracy(accuracyText(accuracyM, lang));
  const parts = [lonLatText(position), accuracy, words.positionSources[source]];
  return parts.join(lang === 'en' ? ', ' : '，');
}

/** A moment in the device's zone. */
export function timeText(iso: string, lang: Lang): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return time.toLocaleString(LOCALE[lang], { dateStyle: 'medium', timeStyle: 'short' });
}
