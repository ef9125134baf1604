import { withGps } from '../photo/exif-write.ts';
import { stripped } from '../photo/jpeg.ts';
import type { Change, Photo, Visit } from '../types.ts';
import { canonical } from './canonical.ts';
import { Refused } from './faults.ts';
import { isObject } from './fields.ts';
import * as max from './limits.ts';
import {
  checksum,
  FORMAT,
  FORMAT_VERSION,
  type Listed,
  MANIFEST,
  type Manifest,
  POSITIONS,
  VISITS,
} from './manifest.ts';
import { positionRow } from './position-rows.ts';
import type { ArchiveOptions, VisitArchive } from './types.ts';
import { photoName, type Row, visitRow } from './visit-rows.ts';
import { ZipWriter } from './zip-write.ts';

const TYPE = 'application/zip';

/**
 * Everything as one zip that a GIS opens: visits and positions as GeoJSON, photos as JPEG, and a
 * list with checksums. The same content gives the same bytes, wherever and whenever it is written.
 * Throws `Refused` where it is more than could be read again.
 */
export async function writeArchive(archive: VisitArchive, options: ArchiveOptions): Promise<Blob> {
  const visits = archive.visits.map((visit) => (options.withGps ? visit : withoutGps(visit)));
  checkCount(archive.visits, max.MAX_VISITS);
  checkCount(archive.positions, max.MAX_POSITIONS);
  checkCount(archive.photos, max.MAX_ENTRIES - 3);
  const parts = new Parts();
  parts.addJson(VISITS, collection('visits', inOrder(visits, ({ id }) => id).map(visitRow)));
  const positions = inOrder(archive.positions, ({ feature }) => feature).map(positionRow);
  parts.addJson(POSITIONS, collection('positions', positions));
  const known = new Map(visits.flatMap(({ photos }) => photos.map((photo) => [photo.id, photo])));
  const once = new Map(archive.photos.map((photo) => [photo.id, photo]));
  const photos = inOrder([...once.values()], ({ id }) => id);
  for (const { id, blob } of photos) {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    parts.add(photoName(id), photoBytes(bytes, known.get(id)), false);
  }
  return parts.end({
    format: FORMAT,
    version: FORMAT_VERSION,
    visits: visits.length,
    positions: positions.length,
    photos: photos.length,
    photoPositions: options.withGps ? 'kept' : 'removed',
  });
}

function checkCount({ length }: readonly unknown[], most: number): void {
  if (length > most) throw new Refused('too-many', `${length} > ${most}`);
}

function inOrder<T>(things: readonly T[], idOf: (thing: T) => string): T[] {
  return [...things].sort((a, b) => (idOf(a) < idOf(b) ? -1 : Number(idOf(a) > idOf(b))));
}

/** GeoJSON with a line a feature. */
function collection(name: string, rows: readonly Row[]): string {
  const lines = rows.map(({ geometry, properties }) => {
    const fields = Object.entries(properties).map(
      ([field, value]) => `${JSON.stringify(field)}:${canonical(value)}`,
    );
    return `{"type":"Feature","properties":{${fields}},"geometry":${JSON.stringify(geometry)}}`;
  });
  return `{"type":"FeatureCollection","name":"${name}","features":[\n${lines.join(',\n')}\n]}\n`;
}

/** Kept photos have no metadata; only what is asked for is put in. */
function photoBytes(bytes: Uint8Array<ArrayBuffer>, photo: Photo | undefined) {
  const plain = stripped(bytes) ?? bytes;
  return photo?.gps ? withGps(plain, photo.gps) : plain;
}

function withoutGps(visit: Visit): Visit {
  return {
    ...visit,
    photos: visit.photos.map((photo) => ({ ...photo, gps: null })),
    history: visit.history.map((change) =>
      /^photo\/[^/]*$/.test(change.field) ? changeWithoutGps(change) : change,
    ),
  };
}

/** A photo that was added or taken out stands in the history with all that is known of it. */
function changeWithoutGps(change: Change): Change {
  return { ...change, before: textWithoutGps(change.before), after: textWithoutGps(change.after) };
}

function textWithoutGps(text: string | null): string | null {
  if (text === null) return null;
  try {
    const photo: unknown = JSON.parse(text);
    return isObject(photo) ? canonical({ ...photo, gps: null }) : text;
  } catch {
    // No photo, but what it is cannot be told either.
    return null;
  }
}

/** The parts of the file with their checksums, held to what a reader takes. */
class Parts {
  readonly #zip = new ZipWriter();
  readonly #listed: Listed[] = [];
  #size = 0;

  addJson(name: string, text: string): void {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length > max.MAX_JSON_BYTES) throw new Refused('too-large', name);
    this.add(name, bytes, true);
  }

  add(name: string, bytes: Uint8Array<ArrayBuffer>, packs: boolean): void {
    this.#size += packs ? 0 : bytes.length;
    if (this.#size > max.MAX_ARCHIVE_BYTES - max.MAX_DIRECTORY_BYTES)
      throw new Refused('too-large');
    this.#listed.push({ name, bytes: bytes.length, sha256: checksum(bytes) });
    this.#zip.add(name, bytes, packs);
  }

  end(manifest: Omit<Manifest, 'files'>): Blob {
    const text = JSON.stringify({ ...manifest, files: this.#listed }, null, 1);
    this.#zip.add(MANIFEST, new TextEncoder().encode(`${text}\n`), true);
    const file = this.#zip.end(TYPE);
    if (file.size > max.MAX_ARCHIVE_BYTES) throw new Refused('too-large');
    return file;
  }
}
