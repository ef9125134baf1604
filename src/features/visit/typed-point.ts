/** A point in degrees, WGS 84. */
interface Point {
  lon: number;
  lat: number;
}

/**
 * Reads longitude and latitude in decimal degrees.
 *
 * @returns null for nothing typed, undefined for what is no point on earth
 */
export function typedPoint(text: string): Point | null | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[°\s]+/g, ' ')
    .trim();
  if (plain === '') return null;
  const match = /^(-?\d{1,3}(?:\.\d+)?)(?: ?[,;、] ?| )(-?\d{1,2}(?:\.\d+)?)$/.exec(plain);
  if (!match) return undefined;
  const [lon, lat] = [Number(match[1]), Number(match[2])].map((n) => Number(n.toFixed(7)));
  if (lon === undefined || lat === undefined) return undefined;
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? { lon, lat } : undefined;
}
