/** How the things that are kept look, as readers of a row's parts. */
import { OBLIGATION_KINDS } from '../../types.ts';
import {
  ANSWERS,
  type Change,
  type CheckItem,
  type KeptLimit,
  LIMIT_SPANS,
  type Measurement,
  type Photo,
  type Version,
} from '../types.ts';
import {
  BadField,
  cameraTime,
  instant,
  integer,
  isObject,
  latitude,
  list,
  longitude,
  maybe,
  number,
  oneOf,
  orNull,
  type Reader,
  shape,
  text,
  uuid,
} from './fields.ts';
import * as max from './limits.ts';

export const id = text(max.MAX_ID, /./);
export const line = text(max.MAX_LINE);
export const words = text(max.MAX_TEXT);
export const metres = number(0, max.MAX_METRES);
export const seconds = number(0, 1e9);

const device = text(64, /^[A-Za-z0-9-]+$/);

const limit = shape<KeptLimit>({
  comparator: oneOf(['<=', '<', '>=', '>', '=']),
  value: number(-1e15, 1e15),
  unit: line,
  source: line,
  sourceEn: line,
  verification: maybe(oneOf(['verified', 'secondary', 'unverified'])),
  over: maybe(oneOf(LIMIT_SPANS)),
  due: maybe(line),
});

const cite = shape<CheckItem['cite'][number]>({
  section: line,
  table: maybe(line),
  row: maybe(line),
});

const item = shape<CheckItem>({
  obligation: id,
  plan: id,
  kind: oneOf(OBLIGATION_KINDS),
  text: words,
  textEn: words,
  due: orNull(line),
  cite: list(cite, max.MAX_CITES),
  limit: orNull(limit),
  answer: orNull(oneOf(ANSWERS)),
  value: line,
  unit: line,
  note: words,
});

const measurement = shape<Measurement>({
  id,
  parameter: text(max.MAX_ID),
  name: line,
  nameEn: line,
  limitClass: maybe(line),
  value: line,
  unit: line,
  limit: orNull(limit),
});

const photo = shape<Photo>({
  id: uuid,
  caption: words,
  width: integer(1, 65_535),
  height: integer(1, 65_535),
  bytes: integer(0, max.MAX_PHOTO_BYTES),
  takenAt: orNull(cameraTime),
  gps: orNull(shape<{ lon: number; lat: number }>({ lon: longitude, lat: latitude })),
});

const change = shape<Change>({
  at: instant,
  device,
  field: line,
  before: orNull(words),
  after: orNull(words),
});

const count = integer(1, max.MAX_CHANGES);

export const version: Reader<Version> = (value, path) => {
  const devices = isObject(value) ? Object.entries(value) : [];
  if (devices.length === 0 || devices.length > max.MAX_DEVICES) throw new BadField(path);
  return Object.fromEntries(
    devices.map(([name, changes]) => [device(name, path), count(changes, path)]),
  );
};

export const items = list(item, max.MAX_ITEMS);
export const measurements = list(measurement, max.MAX_MEASUREMENTS);
export const photos = list(photo, max.MAX_PHOTOS);
export const history = list(change, max.MAX_HISTORY);
