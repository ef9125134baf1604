/** For property tests: things as they are kept. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { OBLIGATION_KINDS } from '../../types.ts';
import {
  ANSWERS,
  type Change,
  type CheckItem,
  type KeptLimit,
  LIMIT_SPANS,
  type Measurement,
  type Photo,
  type SurveyedPosition,
  type Version,
  type Visit,
} from '../types.ts';
import type { VisitArchive } from './types.ts';

/** A picture of 48 × 32 pixels without metadata. */
export const PICTURE = new Uint8Array(
  readFileSync(join(import.meta.dirname, '../../../../tests/fixtures/photos/plain.jpg')),
);

export const jpegBlob = (): Blob => new Blob([PICTURE], { type: 'image/jpeg' });

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    '',
    '大同市东郊污水处理厂',
    '<img src=x onerror=alert(1)>',
    '=HYPERLINK("x")',
    'a\r\nb',
  ),
);
const id = fc.constantFrom('pingcheng-14/enterprise/东郊', 'x', 'constructor', '__proto__');
const lon = fc.integer({ min: -1_800_000_000, max: 1_800_000_000 }).map((part) => part / 1e7);
const lat = fc.integer({ min: -900_000_000, max: 900_000_000 }).map((part) => part / 1e7);
const day = fc
  .integer({ min: 0, max: 80_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const instant = fc
  .integer({ min: 0, max: 7_000_000_000 })
  .map((seconds) => new Date(seconds * 1000 + 7).toISOString());
const positive = fc.double({ min: 1e-9, max: 1e6, noNaN: true });

const version: fc.Arbitrary<Version> = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 4 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((pairs) => Object.fromEntries(pairs));

const limit: fc.Arbitrary<KeptLimit> = fc.record(
  {
    comparator: fc.constantFrom('<=', '<', '>=', '>', '='),
    value: positive,
    unit: text,
    source: text,
    sourceEn: text,
    verification: fc.constantFrom('verified', 'secondary', 'unverified'),
    over: fc.constantFrom(...LIMIT_SPANS),
    due: text,
  },
  { requiredKeys: ['comparator', 'value', 'unit', 'source', 'sourceEn'] },
) as fc.Arbitrary<KeptLimit>;

const item: fc.Arbitrary<CheckItem> = fc.record({
  obligation: id,
  plan: id,
  kind: fc.constantFrom(...OBLIGATION_KINDS),
  text,
  textEn: text,
  due: fc.option(text),
  cite: fc.array(
    fc.record({ section: text, table: text, row: text }, { requiredKeys: ['section'] }),
    { maxLength: 2 },
  ) as fc.Arbitrary<CheckItem['cite']>,
  limit: fc.option(limit),
  answer: fc.option(fc.constantFrom(...ANSWERS)),
  value: text,
  unit: text,
  note: text,
});

const measurement: fc.Arbitrary<Measurement> = fc.record(
  {
    id,
    parameter: text,
    name: text,
    nameEn: text,
    limitClass: text,
    value: text,
    unit: text,
    limit: fc.option(limit),
  },
  { requiredKeys: ['id', 'parameter', 'name', 'nameEn', 'value', 'unit', 'limit'] },
) as fc.Arbitrary<Measurement>;

const photo: fc.Arbitrary<Photo> = fc.record({
  id: fc.uuid(),
  caption: text,
  width: fc.constant(48),
  height: fc.constant(32),
  bytes: fc.constant(PICTURE.length),
  takenAt: fc.option(instant.map((at) => at.slice(0, 19))),
  gps: fc.option(fc.record({ lon, lat })),
});

const change: fc.Arbitrary<Change> = fc.record({
  at: instant,
  device: fc.constantFrom('a', 'b'),
  field: fc.constantFrom('notes', 'photo/x', 'deleted', 'item/x/answer'),
  before: fc.option(text),
  after: fc.option(text),
});

const dates = { createdAt: instant, updatedAt: instant, deletedAt: fc.option(instant) };

export const visitArbitrary: fc.Arbitrary<Visit> = fc.record({
  id: fc.uuid(),
  date: day,
  person: text,
  feature: fc.option(fc.record({ id, plan: id, name: text, nameEn: text, dataVersion: text })),
  title: text,
  position: fc.option(
    fc.record({
      lon,
      lat,
      accuracyM: fc.option(positive),
      source: fc.constantFrom('device', 'map', 'typed', 'feature'),
      at: instant,
    }),
  ),
  items: fc.uniqueArray(item, { maxLength: 3, selector: ({ obligation }) => obligation }),
  measurements: fc.uniqueArray(measurement, {
    maxLength: 2,
    selector: ({ id: measurementId }) => measurementId,
  }),
  notes: text,
  photos: fc.uniqueArray(photo, { maxLength: 2, selector: ({ id: photoId }) => photoId }),
  history: fc.array(change, { maxLength: 3 }),
  version,
  ...dates,
});

export const positionArbitrary: fc.Arbitrary<SurveyedPosition> = fc.record({
  feature: fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((name) => /./.test(name)),
  name: text,
  nameEn: text,
  lon,
  lat,
  radiusM: positive,
  source: fc.constantFrom('averaged', 'pointed'),
  fixes: fc.nat(600),
  seconds: fc.nat(9000),
  date: day,
  by: text,
  reason: text,
  version,
  ...dates,
});

/** In the order in which they are written, with the bytes of all photos. */
export const archiveArbitrary: fc.Arbitrary<VisitArchive> = fc
  .record({
    visits: fc.uniqueArray(visitArbitrary, {
      maxLength: 4,
      selector: ({ id: visitId }) => visitId,
    }),
    positions: fc.uniqueArray(positionArbitrary, {
      maxLength: 3,
      selector: ({ feature }) => feature,
    }),
  })
  .map(({ visits, positions }) => ({
    visits: visits.sort((a, b) => (a.id < b.id ? -1 : 1)),
    positions: positions.sort((a, b) => (a.feature < b.feature ? -1 : 1)),
    photos: [...new Set(visits.flatMap(({ photos }) => photos.map((each) => each.id)))]
      .sort()
      .map((photoId) => ({ id: photoId, blob: jpegBlob() })),
  }));
