import { checkNesting } from '../../site-files/json.ts';
import { stripped } from '../photo/jpeg.ts';
import { sniff } from '../photo/sniff.ts';
import type { Photo, SurveyedPosition, Visit } from '../types.ts';
import { FaultLog, faultOf, Refused } from './faults.ts';
import { BadField, isObject, UUID } from './fields.ts';
import * as max from './limits.ts';
import {
  checksum,
  FORMAT_VERSION,
  formatVersion,
  type Listed,
  MANIFEST,
  manifestFields,
  POSITIONS,
  VISITS,
} from './manifest.ts';
import { positionOf } from './position-rows.ts';
import type { ArchiveFault, ReadArchive } from './types.ts';
import { photoName, type Row, visitOf } from './visit-rows.ts';
import { type Part, partsOf } from './zip-read.ts';

/** Whether a browser can show some bytes; a JPEG's header alone promises nothing. */
export type Decodes = (photo: Blob) => Promise<boolean>;

type Parts = ReadonlyMap<string, Part>;

/**
 * Reads a file of visits. Everything is checked: a file that is damaged, tampered with or not ours
 * is refused whole, a single visit, position or photo that cannot be used is left out and named.
 */
export async function readArchive(
  file: { name: string; blob: Blob },
  decodes: Decodes,
): Promise<ReadArchive> {
  try {
    const parts = await partsOf(file.blob);
    const listed = await listedParts(parts);
    const log = new FaultLog(file.name);
    const visits = await rowsOf(parts, listed, VISITS, log, visitReader);
    const positions = await rowsOf(parts, listed, POSITIONS, log, positionReader);
    const photos = await photosOf(parts, listed, visits, { log, decodes });
    return {
      archive: { visits: visits.map(photos.fit), positions, photos: photos.kept },
      faults: log.list(),
    };
  } catch (error) {
    return { refused: refusal(file.name, error) };
  }
}

function refusal(name: string, error: unknown): ArchiveFault {
  // What is no refusal is a file that a browser cannot read any more, or has no room for.
  return error instanceof Refused
    ? faultOf(name, error.key, error.detail)
    : faultOf(name, 'damaged');
}

/** The parts that the manifest lists, each there and with its checksum. */
async function listedParts(parts: Parts): Promise<ReadonlyMap<string, Listed>> {
  const part = parts.get(MANIFEST);
  if (!part) throw new Refused('no-manifest');
  const json = parseJson(await part.unpack(max.MAX_MANIFEST_BYTES), MANIFEST);
  const version = formatVersion(json);
  if (version === null) throw new Refused('no-manifest');
  if (version > FORMAT_VERSION) throw new Refused('newer-format', String(version));
  const { files } = readOr(() => manifestFields(json, ''), 'damaged', MANIFEST);
  const listed = new Map(files.map((each) => [each.name, each]));
  if (listed.size < files.length) throw new Refused('duplicate', MANIFEST);
  for (const name of [VISITS, POSITIONS]) {
    if (!listed.has(name) || !parts.has(name)) throw new Refused('damaged', name);
  }
  return listed;
}

function readOr<T>(work: () => T, key: ArchiveFault['key'], part: string): T {
  try {
    return work();
  } catch (error) {
    const field = error instanceof BadField ? ` · ${error.path}` : '';
    throw new Refused(key, part + field);
  }
}

function parseJson(bytes: Uint8Array, part: string): unknown {
  return readOr(
    () => {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      checkNesting(text, max.MAX_DEPTH, max.MAX_NODES);
      return JSON.parse(text);
    },
    'not-json',
    part,
  );
}

async function unpackListed(parts: Parts, listed: Listed, most: number) {
  const bytes = await parts.get(listed.name)?.unpack(most);
  if (!bytes) return null;
  if (checksum(bytes) !== listed.sha256) throw new Refused('checksum', listed.name);
  return bytes;
}

interface RowReader<T> {
  key: 'bad-visit' | 'bad-position';
  most: number;
  idField: string;
  read(row: Row): T;
  idOf(thing: T): string;
}

const visitReader: RowReader<Visit> = {
  key: 'bad-visit',
  most: max.MAX_VISITS,
  idField: 'id',
  read: visitOf,
  idOf: ({ id }) => id,
};

const positionReader: RowReader<SurveyedPosition> = {
  key: 'bad-position',
  most: max.MAX_POSITIONS,
  idField: 'feature_id',
  read: positionOf,
  idOf: ({ feature }) => feature,
};

async function rowsOf<T>(
  parts: Parts,
  files: ReadonlyMap<string, Listed>,
  name: string,
  log: FaultLog,
  reader: RowReader<T>,
): Promise<T[]> {
  const listed = files.get(name);
  const bytes = listed && (await unpackListed(parts, listed, max.MAX_JSON_BYTES));
  const json = bytes && parseJson(bytes, name);
  const rows = isObject(json) && json.type === 'FeatureCollection' ? json.features : null;
  if (!Array.isArray(rows)) throw new Refused('not-json', name);
  if (rows.length > reader.most) throw new Refused('too-many', `${name} · ${rows.length}`);
  const read = new Map<string, T>();
  for (const [i, row] of rows.entries()) {
    try {
      const thing = reader.read(featureOf(row));
      if (read.has(reader.idOf(thing))) throw new BadField(reader.idField);
      read.set(reader.idOf(thing), thing);
    } catch (error) {
      if (!(error instanceof BadField)) throw error;
      log.add(reader.key, `${name} · ${i + 1} · ${error.path}`);
    }
  }
  return [...read.values()];
}

/** What is read of it is checked by who reads it. */
function featureOf(row: unknown): Row {
  if (!isObject(row) || row.type !== 'Feature') throw new BadField('type');
  const { geometry = null, properties } = row;
  if (!isObject(properties)) throw new BadField('properties');
  return { geometry: geometry as Row['geometry'], properties };
}

interface ReadPhotos {
  kept: { id: string; blob: Blob }[];
  /** The visit with what is true of its photos. */
  fit(visit: Visit): Visit;
}

/**
 * The bytes of photos that visits have, or had and may take back. One whose bytes are missing stays
 * in its visit, for they may be here already; what is no picture goes.
 */
async function photosOf(
  parts: Parts,
  files: ReadonlyMap<string, Listed>,
  visits: readonly Visit[],
  { log, decodes }: { log: FaultLog; decodes: Decodes },
): Promise<ReadPhotos> {
  const sizes = new Map<string, Pick<Photo, 'width' | 'height' | 'bytes'> | null>();
  const kept: ReadPhotos['kept'] = [];
  const shown = new Set(visits.flatMap(({ photos }) => photos.map(({ id }) => id)));
  for (const id of [...new Set([...shown, ...visits.flatMap(formerPhotos)])].sort()) {
    const listed = files.get(photoName(id));
    const bytes = listed && (await unpackListed(parts, listed, max.MAX_PHOTO_BYTES));
    const photo = bytes && (await pictureOf(bytes, decodes));
    if (photo) {
      kept.push({ id, blob: photo.blob });
      sizes.set(id, { ...photo.size, bytes: photo.blob.size });
    } else if (bytes) {
      sizes.set(id, null);
      log.add('not-picture', photoName(id));
    } else if (shown.has(id)) log.add('photo-missing', photoName(id));
  }
  const fit = (visit: Visit): Visit => ({
    ...visit,
    photos: visit.photos.flatMap((photo) => {
      const size = sizes.get(photo.id);
      return size === null ? [] : [{ ...photo, ...size }];
    }),
  });
  return { kept, fit };
}

function formerPhotos({ history }: Visit): string[] {
  return history.flatMap(({ field }) => {
    const id = /^photo\/([^/]+)$/.exec(field)?.[1] ?? '';
    return UUID.test(id) ? [id] : [];
  });
}

/** The picture alone, as it is kept here; null where it is none. */
async function pictureOf(bytes: Uint8Array, decodes: Decodes) {
  const size = sniff(bytes)?.kind === 'jpeg' ? sniff(bytes)?.size : null;
  if (!size || Math.max(size.width, size.height) > max.MAX_KEPT_SIDE) return null;
  const picture = stripped(bytes);
  if (!picture) return null;
  const blob = new Blob([picture], { type: 'image/jpeg' });
  return (await decodes(blob)) ? { blob, size } : null;
}
