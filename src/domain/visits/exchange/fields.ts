/** Readers of values that come from outside: each gives what it promises or throws a `BadField`. */

/** Which field of a row cannot be used; caught by who reads the next row. */
export class BadField extends Error {
  /** Names of fields and places in lists, outermost first. */
  readonly path: string;

  constructor(path: string) {
    super(path);
    this.path = path;
  }
}

export type Reader<T> = (value: unknown, path: string) => T;

function need(holds: boolean, path: string): asserts holds {
  if (!holds) throw new BadField(path);
}

export function text(longest: number, pattern?: RegExp): Reader<string> {
  return (value, path) => {
    need(typeof value === 'string' && value.length <= longest, path);
    need(!pattern || pattern.test(value), path);
    return value;
  };
}

export function number(least: number, most: number): Reader<number> {
  return (value, path) => {
    // NaN fails both comparisons.
    need(typeof value === 'number' && value >= least && value <= most, path);
    return value;
  };
}

export function integer(least: number, most: number): Reader<number> {
  const inRange = number(least, most);
  return (value, path) => {
    need(Number.isInteger(value), path);
    return inRange(value, path);
  };
}

export function oneOf<const T extends string>(words: readonly T[]): Reader<T> {
  return (value, path) => {
    const word = words.find((each) => each === value);
    need(word !== undefined, path);
    return word;
  };
}

export function orNull<T>(reader: Reader<T>): Reader<T | null> {
  return (value, path) => (value === null ? null : reader(value, path));
}

/** For a field that may be missing; it is missing from what is read then. */
export function maybe<T>(reader: Reader<T>): Reader<T | undefined> {
  return (value, path) => (value === undefined ? undefined : reader(value, path));
}

export function list<T>(reader: Reader<T>, most: number): Reader<T[]> {
  return (value, path) => {
    need(Array.isArray(value) && value.length <= most, path);
    return value.map((each, i) => reader(each, `${path}.${i + 1}`));
  };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Shape<T> = { readonly [K in keyof T]-?: Reader<T[K]> };

/** An object with the named fields; all others are dropped. */
export function shape<T extends object>(readers: Shape<T>): Reader<T> {
  const fields = Object.entries(readers) as [string, Reader<unknown>][];
  return (value, path) => {
    need(isObject(value), path);
    const read: Record<string, unknown> = {};
    for (const [name, reader] of fields) {
      const field = reader(value[name], path === '' ? name : `${path}.${name}`);
      if (field !== undefined) read[name] = field;
    }
    return read as T;
  };
}

const LEAST_YEAR = 1970;
const MOST_YEAR = 2200;

/** Whether a text is a day of the calendar, in the years that a file may have. */
export function isDay(day: string): boolean {
  const year = Number(day.slice(0, 4));
  const ms = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(ms) || year < LEAST_YEAR || year > MOST_YEAR) return false;
  return new Date(ms).toISOString().startsWith(day);
}

const dated = (pattern: RegExp, parses: (value: string) => boolean): Reader<string> => {
  const matching = text(40, pattern);
  return (value, path) => {
    const read = matching(value, path);
    need(isDay(read.slice(0, 10)) && parses(read), path);
    return read;
  };
};

/** `YYYY-MM-DD` */
export const day = dated(/^\d{4}-\d\d-\d\d$/, () => true);

/** ISO 8601, UTC. */
export const instant = dated(
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/,
  (value) => !Number.isNaN(Date.parse(value)),
);

/** A camera's time, without a zone. */
export const cameraTime = dated(
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/,
  (value) => !Number.isNaN(Date.parse(`${value}Z`)),
);

/** As browsers make them; capitals would be another name for the same file. */
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const uuid = text(36, UUID);

/** A coordinate with the 7 decimals that are kept, about a centimetre; never a negative zero. */
export const rounded = (degrees: number): number => Number(degrees.toFixed(7)) + 0;

function degrees(most: number): Reader<number> {
  const inRange = number(-most, most);
  return (value, path) => rounded(inRange(value, path));
}

export const longitude = degrees(180);
export const latitude = degrees(90);
