/**
 * A local frame about an origin. What lies `u` degrees east and `v` degrees north of it has
 *   x = u (a0 + a1 v + a2 v² + a3 u²),  y = v (b0 + b1 v + b2 v² + b3 u²)
 * in metres, and hypot(x, y) is its geodesic distance from the origin: Gauss's mid-latitude
 * formulas, with the radii of curvature developed about the origin. Distances between other points
 * than the origin are not true.
 *
 * Against GeographicLib, at latitudes to 60°: within 1 µm at 10 km, 0.02 mm at 25 km, 0.3 mm at
 * 50 km, 5 mm at 100 km, 0.4 m at 300 km.
 */
export interface Frame {
  lon: number;
  lat: number;
  a0: number;
  a1: number;
  a2: number;
  a3: number;
  b0: number;
  b1: number;
  b2: number;
  b3: number;
}

const AXIS = 6_378_137;
const FLATTENING = 1 / 298.257223563;
/** First and second eccentricity, squared. */
const ECC = FLATTENING * (2 - FLATTENING);
const ECC_2 = ECC / (1 - ECC);
const RADIAN = Math.PI / 180;
const RADIAN2 = RADIAN * RADIAN;
const RADIAN3 = RADIAN2 * RADIAN;

/**
 * Metres a degree at a latitude (degrees), along the parallel and along the meridian, and the share
 * by which the first changes over a degree of latitude.
 */
export function metresPerDegree(lat: number): { x: number; y: number; change: number } {
  const sin = Math.sin(lat * RADIAN);
  const cos = Math.cos(lat * RADIAN);
  const w2 = 1 - ECC * sin * sin;
  const x = ((AXIS * cos) / Math.sqrt(w2)) * RADIAN;
  const y = ((AXIS * (1 - ECC)) / (w2 * Math.sqrt(w2))) * RADIAN;
  return { x, y, change: ((Math.abs(sin) * y) / x) * RADIAN };
}

/** A frame about a point (degrees, WGS 84). */
export function frameAt(lon: number, lat: number): Frame {
  const frame = { lon, lat, a0: 0, a1: 0, a2: 0, a3: 0, b0: 0, b1: 0, b2: 0, b3: 0 };
  moveFrame(frame, lon, lat);
  return frame;
}

/** Moves a frame to another origin. */
export function moveFrame(frame: Frame, lon: number, lat: number): void {
  const sin = Math.sin(lat * RADIAN);
  const cos = Math.cos(lat * RADIAN);
  const sin2 = sin * sin;
  const cos2 = cos * cos;
  const w2 = 1 - ECC * sin2;
  const v2 = 1 + ECC_2 * cos2;
  // Metres a radian: of longitude; of latitude, with its two derivatives.
  const k = (AXIS * cos) / Math.sqrt(w2);
  const m = (AXIS * (1 - ECC)) / (w2 * Math.sqrt(w2));
  const m1 = (3 * ECC * m * sin * cos) / w2;
  const m2 = (3 * ECC * m * (cos2 - sin2)) / w2;
  const gaussX = (k * (1 + ECC_2 * (cos2 - 9 * sin2))) / (24 * v2 * v2);
  const gaussY = (m * ECC_2 * (cos2 - sin2)) / (8 * v2 * v2);
  frame.lon = lon;
  frame.lat = lat;
  frame.a0 = k * RADIAN;
  frame.a1 = ((-m * sin) / 2) * RADIAN2;
  frame.a2 = (gaussX - (m * cos + m1 * sin) / 8) * RADIAN3;
  frame.a3 = ((-k * sin2) / 24) * RADIAN3;
  frame.b0 = m * RADIAN;
  frame.b1 = (m1 / 2) * RADIAN2;
  frame.b2 = (m2 / 8 + gaussY) * RADIAN3;
  frame.b3 = m * ((1 - 2 * ECC_2 * cos2) * (cos2 / 24) - 1 / 8) * RADIAN3;
}

/** Metres from the frame's origin to a point (degrees). */
export function frameDistance(frame: Frame, lon: number, lat: number): number {
  const u = lon - frame.lon;
  const v = lat - frame.lat;
  const x = u * (frame.a0 + v * (frame.a1 + v * frame.a2) + u * u * frame.a3);
  const y = v * (frame.b0 + v * (frame.b1 + v * frame.b2) + u * u * frame.b3);
  return Math.sqrt(x * x + y * y);
}

/** The earth's radius, rounded down. */
export const EARTH_M = 6.3e6;

/**
 * How far edges bend in a frame about a latitude: one `l` metres long and straight in longitude and
 * latitude leaves its chord by at most `l² bend(lat)` (at 37°, by a third of it).
 */
export function bend(lat: number): number {
  return 1 / (8 * EARTH_M * Math.max(0.01, Math.cos(lat * RADIAN)));
}

/** Gauss–Newton steps shrink about as distance over the earth's radius: three or four do. */
const STEPS = 8;
const STEP_M = 1e-6;

/**
 * Where an edge, straight in longitude and latitude, comes nearest to the frame's origin, as a
 * share of its length from its first end: least distance over the curve that the edge is in the
 * frame, however long it is.
 */
export function nearestAlong(
  frame: Frame,
  lonA: number,
  latA: number,
  lonB: number,
  latB: number,
): number {
  const du = lonB - lonA;
  const dv = latB - latA;
  let t = 0.5;
  for (let step = 0; step < STEPS; step++) {
    const u = lonA + t * du - frame.lon;
    const v = latA + t * dv - frame.lat;
    const scaleX = frame.a0 + v * (frame.a1 + v * frame.a2) + u * u * frame.a3;
    const scaleY = frame.b0 + v * (frame.b1 + v * frame.b2) + u * u * frame.b3;
    // The edge's direction in the frame: derivatives of x and y by t.
    const dx = du * (scaleX + 2 * u * u * frame.a3) + u * dv * (frame.a1 + 2 * v * frame.a2);
    const dy = dv * (scaleY + v * (frame.b1 + 2 * v * frame.b2)) + 2 * v * u * du * frame.b3;
    const length2 = dx * dx + dy * dy;
    if (length2 === 0) return 0;
    const next = Math.min(1, Math.max(0, t - (u * scaleX * dx + v * scaleY * dy) / length2));
    const moved = (next - t) * (next - t) * length2;
    t = next;
    if (moved < STEP_M * STEP_M) break;
  }
  return t;
}
