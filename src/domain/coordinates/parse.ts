import { isInChina, toWgs84 } from './datum.ts';
import { normalise } from './normalise.ts';
import { type DatumChoice, failed, type Pair, type Parsed } from './types.ts';

/** More than any way to write one point needs. */
const MAX_LENGTH = 200;

// A decimal number, or degrees, minutes and perhaps seconds, whose sign may be missing.
const DECIMAL = String.raw`[-+]?\d{1,9}(?:\.\d*)? ?°?`;
const SEXAGESIMAL = String.raw`[-+]?\d{1,3} ?° ?\d{1,3}(?:\.\d*)? ?'|[-+]?\d{1,3} ?° ?\d{1,3} ?' ?\d{1,3}(?:\.\d*)? ?"?`;
const ANGLE = `(?:${SEXAGESIMAL}|${DECIMAL})`;
const [A, B] = [`(?<a>${ANGLE})`, `(?<b>${ANGLE})`];
const [LETTER_A, LETTER_B] = ['(?<letterA>[ENWS])', '(?<letterB>[ENWS])'];

// Letters stand before both numbers, after both, or nowhere; only then is it clear whose they are.
const PATTERNS = [
  `^${LETTER_A} ?[=:]? ?${A}[ ,]?${LETTER_B} ?[=:]? ?${B}$`,
  `^${A} ?${LETTER_A}[ ,]?${B} ?${LETTER_B}$`,
  `^${A}(?:[ ,]|(?<=[°'"]))${B}$`,
].map((pattern) => new RegExp(pattern));

interface Axis {
  /** East or west, north or south; undefined where the text does not say. */
  letter: string | undefined;
  angle: string;
}

/** The two numbers as text, each with its letter, or null where the text is something else. */
function split(plain: string): [Axis, Axis] | null {
  for (const pattern of PATTERNS) {
    const { a, b, letterA, letterB } = pattern.exec(plain)?.groups ?? {};
    if (a && b) {
      return [
        { letter: letterA, angle: a },
        { letter: letterB, angle: b },
      ];
    }
  }
  return null;
}

/** Degrees (or metres) of `111°45'1.5"`; NaN where minutes or seconds reach 60. */
function numberOf({ letter, angle }: Axis): number {
  const [whole = 0, minutes = 0, seconds = 0] = (angle.match(/\d+(?:\.\d*)?/g) ?? []).map(Number);
  if (minutes >= 60 || seconds >= 60) return Number.NaN;
  const size = whole + minutes / 60 + seconds / 3600;
  return angle.startsWith('-') !== (letter === 'W' || letter === 'S') ? -size : size;
}

const isLatitude = ({ letter }: Axis) => letter === 'N' || letter === 'S';

/** Longitude first: by the letters, or where there are none by what lies in China. */
function inOrder(points: [Axis, Axis], [a, b]: Pair): Pair | null {
  if (points[0].letter === undefined) {
    return !isInChina([a, b]) && isInChina([b, a]) ? [b, a] : [a, b];
  }
  if (isLatitude(points[0]) === isLatitude(points[1])) return null;
  return isLatitude(points[0]) ? [b, a] : [a, b];
}

/** The two numbers of one point as typed, longitude or easting first where that can be known. */
export function readPair(text: string): Parsed<Pair> {
  if (text.length > MAX_LENGTH) return failed('too-long');
  if (text.trim() === '') return failed('empty');
  const points = split(normalise(text));
  if (!points) return failed('not-understood');
  const values: Pair = [numberOf(points[0]), numberOf(points[1])];
  if (values.some(Number.isNaN)) return failed('minutes-or-seconds');
  const ordered = inOrder(points, values);
  return ordered ? { ok: true, value: ordered } : failed('not-understood');
}

/**
 * One point as a person types it or a plan prints it, as WGS 84 degrees: decimal degrees, degrees
 * with minutes and seconds, or Gauss–Krüger metres, in either order, with Chinese or Latin
 * letters, digits and signs. Where no letter names the axes, that order is taken which lies in
 * China: there is never more than one.
 */
export function parseCoordinates(
  text: string,
  choice: DatumChoice,
): Parsed<{ lon: number; lat: number }> {
  const pair = readPair(text);
  if (!pair.ok) return pair;
  const lonLat = toWgs84(pair.value, choice);
  if (!lonLat.ok) return lonLat;
  return { ok: true, value: { lon: lonLat.value[0], lat: lonLat.value[1] } };
}
