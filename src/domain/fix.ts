/** One answer of the device to where it is. */
export interface Fix {
  /** Degrees, WGS 84. */
  lon: number;
  lat: number;
  /** Metres; by the W3C's word the device is within them at 95 %. */
  accuracyM: number;
  /** When it was taken, milliseconds since 1970 by the device's clock. */
  at: number;
}

/** Accuracies beyond this say no more than the country. */
const WORST_M = 100_000;

/**
 * A fix as the device gives it, or null where it is none: not on earth, or without an accuracy
 * that can be true. To 7 decimals, about a centimetre.
 */
export function readFix(
  { longitude, latitude, accuracy }: { longitude: number; latitude: number; accuracy: number },
  at: number,
): Fix | null {
  const isOnEarth = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
  const isSound = accuracy > 0 && accuracy <= WORST_M && Number.isFinite(at);
  if (!isOnEarth || !isSound) return null;
  return { lon: rounded(longitude), lat: rounded(latitude), accuracyM: accuracy, at };
}

const rounded = (degrees: number) => Number(degrees.toFixed(7));
