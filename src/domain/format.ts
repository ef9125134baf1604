import type { DistanceRange } from './distance.ts';
import { type Lang, LOCALE } from './lang.ts';

/** A number in the language's grouping, with the decimals that it has. */
export function formatNumber(value: number, lang: Lang, digits = 6): string {
  return new Intl.NumberFormat(LOCALE[lang], { maximumFractionDigits: digits }).format(value);
}

/** Metres as a person would say them: `450 m`, `3.5 km`. */
export function formatMetres(metres: number, lang: Lang): string {
  const tens = Math.round(metres / 10) * 10;
  if (tens < 1000) return `${formatNumber(tens, lang)} m`;
  return `${formatNumber(metres / 1000, lang, metres < 10_000 ? 1 : 0)} km`;
}

/** A distance that is known only to a range. */
export function formatRange(range: DistanceRange, lang: Lang): string {
  const [min, max] = [formatMetres(range.min, lang), formatMetres(range.max, lang)];
  return min === max ? min : `${min} – ${max}`;
}

/** A date of the record (`2021`, `2021-12`, `2021-12-31`) in the language's form. */
export function formatDate(date: string, lang: Lang): string {
  const [year, month, day] = date.split('-').map(Number);
  if (!year || !month) return date;
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(day ? { day: 'numeric' } : {}),
  };
  return new Intl.DateTimeFormat(LOCALE[lang], options).format(
    new Date(Date.UTC(year, month - 1, day ?? 1)),
  );
}

/** Longitude and latitude to about 10 m, with hemisphere letters. */
export function formatLonLat([lon, lat]: readonly [number, number]): string {
  const east = lon < 0 ? 'W' : 'E';
  const north = lat < 0 ? 'S' : 'N';
  return `${Math.abs(lat).toFixed(4)}° ${north}, ${Math.abs(lon).toFixed(4)}° ${east}`;
}
