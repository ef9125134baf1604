import { OBLIGATION_KINDS } from '#domain/types.ts';
import { ANSWERS, type SurveyedPosition, type Visit } from '#domain/visits/types.ts';

/**
 * Whether a record of the store can be worked with. It asks for what the screen needs, sets no
 * bounds and lets unknown fields be: what was kept must come back, and a newer app's extra with it.
 */
type Test = (value: unknown) => boolean;

const text: Test = (value) => typeof value === 'string';
const number: Test = (value) => typeof value === 'number' && Number.isFinite(value);
const orNull =
  (test: Test): Test =>
  (value) =>
    value === null || test(value);
const orNone =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value);
const oneOf =
  (words: readonly unknown[]): Test =>
  (value) =>
    words.includes(value);
const list =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const shape =
  (tests: Record<string, Test>): Test =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(tests).every(([key, test]) => test((value as Record<string, unknown>)[key]));

const version: Test = (value) =>
  typeof value === 'object' && value !== null && Object.values(value).every(number);

const time: Test = (value) => text(value) && !Number.isNaN(Date.parse(value as string));

const kept = { createdAt: time, updatedAt: time, deletedAt: orNull(time), version };

const limit = shape({
  comparator: text,
  value: number,
  unit: text,
  source: text,
  sourceEn: text,
  verification: orNone(text),
});

const item = shape({
  obligation: text,
  plan: text,
  kind: oneOf(OBLIGATION_KINDS),
  text,
  textEn: text,
  due: orNull(text),
  cite: list(shape({ section: text, table: orNone(text), row: orNone(text) })),
  limit: orNull(limit),
  answer: orNull(oneOf(ANSWERS)),
  value: text,
  unit: text,
  note: text,
});

const measurement = shape({
  id: text,
  parameter: text,
  name: text,
  nameEn: text,
  value: text,
  unit: text,
  limit: orNull(limit),
});

const photo = shape({
  id: text,
  caption: text,
  width: number,
  height: number,
  bytes: number,
  takenAt: orNull(text),
  gps: orNull(shape({ lon: number, lat: number })),
});

const visit = shape({
  ...kept,
  id: text,
  date: text,
  person: text,
  feature: orNull(shape({ id: text, plan: text, name: text, nameEn: text, dataVersion: text })),
  title: text,
  position: orNull(
    shape({
      lon: number,
      lat: number,
      accuracyM: orNull(number),
      source: oneOf(['device', 'map', 'typed', 'feature']),
      at: text,
    }),
  ),
  items: list(item),
  measurements: list(measurement),
  notes: text,
  photos: list(photo),
  history: list(
    shape({ at: text, device: text, field: text, before: orNull(text), after: orNull(text) }),
  ),
});

const position = shape({
  ...kept,
  feature: text,
  name: text,
  nameEn: text,
  lon: number,
  lat: number,
  radiusM: number,
  source: oneOf(['averaged', 'pointed']),
  fixes: number,
  seconds: number,
  date: text,
  by: text,
  reason: text,
});

export function isVisit(value: unknown): value is Visit {
  return visit(value);
}

export function isSurveyed(value: unknown): value is SurveyedPosition {
  return position(value);
}
