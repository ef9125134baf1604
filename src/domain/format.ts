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
  return metresText(metres, lang, Math.round);
}

/** Less than ten metres is a survey's; more is told to tens, then to 100 m, then to kilometres. */
function metresText(metres: number, lang: Lang, to: (steps: number) => number): string {
  const step = metres < 10 ? 1 : metres < 1000 ? 10 : metres < 10_000 ? 100 : 1000;
  const told = to(metres / step) * step;
  return told < 1000 ? `${formatNumber(told, lang)} m` : `${formatNumber(told / 1000, lang, 1)} km`;
}

/**
 * How far off a place may be, in metres. Rounded up, as it must never read smaller than it is: to
 * metres, from 1 km on to 100 m, from 10 km on to 1 km.
 */
export function formatUncertainty(metres: number, lang: Lang): string {
  const step = metres <= 999 ? 1 : metres <= 9900 ? 100 : 1000;
  const up = Math.ceil(metres / step) * step;
  return up < 1000 ? `${formatNumber(up, lang)} m` : `${formatNumber(up / 1000, lang, 1)} km`;
}

/**
 * A distance that is known only to a range, whose ends are rounded outwards: the true one lies
 * within what is said, too.
 */
export function formatRange({ min, max }: DistanceRange, lang: Lang): string {
  // Exact, but for what reckoning loses.
  if (max - min < 1) return formatMetres((min + max) / 2, lang);
  return `${metresText(min, lang, roundDown)} – ${metresText(max, lang, roundUp)}`;
}

/** Steps that doubles miss by less than a person would notice are met. */
const NOISE = 1e-6;
const roundDown = (steps: number) => Math.floor(steps + NOISE);
const roundUp = (steps: number) => Math.ceil(steps - NOISE);

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

/** The end of a period by which something is due: `2025年底`, `the end of October 2021`. */
export function formatDue(due: string, lang: Lang): string {
  const date = formatDate(due, lang);
  if (!/^\d{4}(-\d\d)?$/.test(due)) return date;
  if (lang === 'en') return `the end of ${date}`;
  return due.length === 4 ? `${date}年底` : `${date}底`;
}

/** Longitude and latitude with hemisphere letters; 4 digits are about 10 m, 6 about 0.1 m. */
export function formatLonLat([lon, lat]: readonly [number, number], digits = 4): string {
  const east = lon < 0 ? 'W' : 'E';
  const north = lat < 0 ? 'S' : 'N';
  return `${Math.abs(lat).toFixed(digits)}° ${north}, ${Math.abs(lon).toFixed(digits)}° ${east}`;
}
