/**
 * What a planner may choose. WGS 84 and CGCS2000 agree to about a metre and are taken as one;
 * `gk` is CGCS2000 in 3° Gauss–Krüger zones.
 */
export const DATUMS = ['wgs84', 'cgcs2000', 'gcj02', 'bd09', 'gk'] as const;
export type Datum = (typeof DATUMS)[number];

/** Central meridians of the 3° zones 25–45, degrees east. */
export const CENTRAL_MERIDIANS: readonly number[] = Array.from(
  { length: 21 },
  (_, i) => 75 + 3 * i,
);

export interface DatumChoice {
  datum: Datum;
  /** Degrees east; needed for Gauss–Krüger eastings without their zone number. */
  centralMeridian?: number;
}

/** Why coordinates that were given cannot be used. */
export const GIVEN_PROBLEMS = [
  /** More than 200 characters for one point. */
  'too-long',
  /** Not two numbers in any form that is known here. */
  'not-understood',
  /** Minutes or seconds of 60 or more. */
  'minutes-or-seconds',
  /** Degrees outside China; the detail is the pair as read. */
  'out-of-range',
  /** Longitude and latitude stand in each other's place; the detail is the pair as read. */
  'swapped',
  /** Degrees were given where Gauss–Krüger metres were announced. */
  'degrees-not-metres',
  /** Metres were given where degrees were announced. */
  'metres-not-degrees',
  /** Metres, but not a northing of 7 digits and an easting of 6, or 8 with its zone. */
  'not-gauss-kruger',
  /** An easting without zone number, and no central meridian chosen. */
  'zone-needed',
  /** The easting's zone is not the meridian chosen; the detail is zone and meridian, "38 / 111". */
  'zone-mismatch',
  /** The easting begins with a 6° zone, 13–23, which is the detail. */
  'six-degree-zone',
  /** The meridian chosen belongs to no 3° zone of China; it is the detail. */
  'meridian-unknown',
] as const;

/** Why there are no coordinates to use; the words for each key are the interface's. */
export const COORDINATE_PROBLEMS = [
  /** Nothing was typed. */
  'empty',
  ...GIVEN_PROBLEMS,
] as const;

export interface CoordinateProblem {
  key: (typeof COORDINATE_PROBLEMS)[number];
  detail?: string;
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; problem: CoordinateProblem };

/** Longitude and latitude in degrees, or easting and northing in metres. */
export type Pair = [number, number];

export function failed(
  key: CoordinateProblem['key'],
  detail?: string,
): { ok: false; problem: CoordinateProblem } {
  return { ok: false, problem: detail === undefined ? { key } : { key, detail } };
}
