import type { DistanceRange } from './distance.ts';
import { type Lang, LOCALE } from './lang.ts';

const formatters = new Map<string, Intl.NumberFormat>();

/** A number in the language's grouping, with the decimals that it has. */
export function formatNumber(value: number, lang: Lang, digits = 6): string {
  const key = `${lang} ${digits}`;
  const known = formatters.get(key);
  // Making a formatter costs more than a hundred uses of it.
  const made = known ?? new Intl.NumberFormat(LOCALE[lang], { maximumFractionDigits: digits });
  if (!known) formatters.set(key, made);
  return made.format(value);
}

/** Metres as a person would say them: `450 m`, `3.5 km`. */
export function formatMetres(metres: number, lang: Lang): string {
  // Less than ten metres is a survey's; more is rounded to tens.
  const tens = metres < 10 ? Math.round(metres) : Math.round(metres / 10) * 10;
  if (tens < 1000) return `${formatNumber(tens, lang)} m`;
  return `${formatNumber(metres / 1000, lang, metres < 10_000 ? 1 : 0)} km`;
}

/** A distance that is known only to a range. */
export function formatRange(range: DistanceRange, lang: Lang): string {
  const [min, max] = [formatMetres(range.min, lang), formatMetres(range.max, lang)];
  return min === max ? min : `${min} – ${max}`;
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** A date of the record (`2021`, `2021-12`, `2021-12-31`) in the language's form. */
export function formatDate(date: string, lang: Lang): string {
  const [year, month, day] = date.split('-').map(Number);
  const name = MONTHS[(month ?? 0) - 1];
  if (!year || !name) return date;
  if (lang === 'zh') return `${year}年${month}月${day ? `${day}日` : ''}`;
  return day ? `${name} ${day}, ${year}` : `${name} ${year}`;
}

/** Longitude and latitude to about 10 m, with hemisphere letters. */
export function formatLonLat([lon, lat]: readonly [number, number]): string {
  const east = lon < 0 ? 'W' : 'E';
  const north = lat < 0 ? 'S' : 'N';
  return `${Math.abs(lat).toFixed(4)}° ${north}, ${Math.abs(lon).toFixed(4)}° ${east}`;
}
