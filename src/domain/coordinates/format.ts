import { fromWgs84 } from './datum.ts';
import type { DatumChoice, Pair } from './types.ts';

/** Hundredths of a second in a degree; a hundredth is about 0.3 m. */
const HUNDREDTHS = 360_000;

function dms(degrees: number, letters: string): string {
  const total = Math.round(Math.abs(degrees) * HUNDREDTHS);
  const minutes = Math.floor(total / 6000) % 60;
  const seconds = ((total % 6000) / 100).toFixed(2);
  const letter = letters[degrees < 0 ? 1 : 0];
  return `${letter}${Math.floor(total / HUNDREDTHS)}°${minutes}′${seconds}″`;
}

/**
 * A WGS 84 place written in the chosen datum, so that `parseCoordinates` reads it again:
 * `111.750417, 37.133889`, `E111°45′1.50″ N37°8′2.00″`, or for Gauss–Krüger, in either style,
 * `N 4111234.123, E 37566789.123` (metres).
 */
export function formatCoordinates(
  lonLat: Pair,
  choice: DatumChoice,
  style: 'decimal' | 'dms',
): string {
  const [x, y] = fromWgs84(lonLat, choice);
  if (choice.datum === 'gk') return `N ${y.toFixed(3)}, E ${x.toFixed(3)}`;
  if (style === 'dms') return `${dms(x, 'EW')} ${dms(y, 'NS')}`;
  return `${x.toFixed(6)}, ${y.toFixed(6)}`;
}
