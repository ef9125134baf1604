/** What a camera wrote beside a photo: which way is up, where, and when (CIPA DC-008). */
import { APP1, segments } from './jpeg.ts';
import { ascii, viewOf } from './sniff.ts';

export interface Exif {
  /** 1 upright, 2–8 turned or mirrored. */
  orientation: number;
  /** Degrees, WGS 84, 7 decimals. */
  gps: { lon: number; lat: number } | null;
  /** Without a zone: `2026-11-22T09:30:00`. */
  takenAt: string | null;
}

const NONE: Exif = { orientation: 1, gps: null, takenAt: null };
const SIGNATURE = 'Exif\0\0';
/** Bytes in which other files than JPEG are searched. */
const HEAD = 1 << 20;
const MAX_ENTRIES = 512;

const ORIENTATION = 0x0112;
const EXIF_IFD = 0x8769;
const GPS_IFD = 0x8825;
const DATE_TIME_ORIGINAL = 0x9003;
const GPS = { latitudeRef: 1, latitude: 2, longitudeRef: 3, longitude: 4 } as const;
const [ASCII, SHORT, LONG, RATIONAL] = [2, 3, 4, 5];

/** Reads it from a JPEG, or from where other files have it. Never throws. */
export function readExif(bytes: Uint8Array): Exif {
  try {
    const tiff = exifOf(bytes);
    return tiff ? read(new Tiff(tiff)) : NONE;
  } catch {
    // Whatever is not where a file says that it is: it was damaged, or made to look so.
    return NONE;
  }
}

function exifOf(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) {
    for (const { marker, start, end } of segments(bytes)) {
      const content = start + 4;
      if (marker !== APP1 || ascii(bytes, content, SIGNATURE.length) !== SIGNATURE) continue;
      return bytes.subarray(content + SIGNATURE.length, end);
    }
    return null;
  }
  const head = bytes.subarray(0, HEAD);
  for (let at = head.indexOf(0x45); at >= 0; at = head.indexOf(0x45, at + 1)) {
    if (/^Exif\0\0(II\*\0|MM\0\*)/.test(ascii(head, at, 10))) {
      return bytes.subarray(at + SIGNATURE.length);
    }
  }
  return null;
}

function read(tiff: Tiff): Exif {
  const main = tiff.directory(tiff.first);
  const part = (tag: number) => {
    const at = tiff.numbers(main, tag, LONG)[0];
    return at === undefined ? new Map<number, number>() : tiff.directory(at);
  };
  const orientation = tiff.numbers(main, ORIENTATION, SHORT)[0] ?? 1;
  return {
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    gps: gpsOf(tiff, part(GPS_IFD)),
    takenAt: timeOf(tiff.text(part(EXIF_IFD), DATE_TIME_ORIGINAL)),
  };
}

/** Null where it is missing, beyond the globe, or the 0, 0 of a receiver that knew nothing. */
function gpsOf(tiff: Tiff, entries: Entries): Exif['gps'] {
  const lat = degreesOf(tiff, entries, GPS.latitude, GPS.latitudeRef, 'NS');
  const lon = degreesOf(tiff, entries, GPS.longitude, GPS.longitudeRef, 'EW');
  if (lat === null || lon === null) return null;
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180 || (lat === 0 && lon === 0)) return null;
  return { lon, lat };
}

function degreesOf(
  tiff: Tiff,
  entries: Entries,
  tag: number,
  refTag: number,
  [positive, negative]: string,
): number | null {
  const parts = tiff.numbers(entries, tag, RATIONAL);
  const ref = tiff.text(entries, refTag).charAt(0).toUpperCase();
  const [degrees = Number.NaN, minutes = 0, seconds = 0] = parts;
  const value = degrees + minutes / 60 + seconds / 3600;
  if (!Number.isFinite(value) || minutes >= 60 || seconds > 60) return null;
  if (ref !== positive && ref !== negative) return null;
  const rounded = Number(value.toFixed(7));
  // A minus before 0 would be another text.
  return ref === negative && rounded !== 0 ? -rounded : rounded;
}

function timeOf(text: string): string | null {
  const [, ...parts] = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(text) ?? [];
  const [year, month, day, hour, minute, second] = parts;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const ms = Date.parse(`${iso}Z`);
  const isReal = !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(iso);
  return isReal && Number(year) >= 1970 && Number(year) <= 2200 ? iso : null;
}

/** Tag → where its entry stands. */
type Entries = ReadonlyMap<number, number>;

/** The lists of tags that Exif took over from TIFF 6.0. Reading beyond the end throws. */
class Tiff {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #little: boolean;
  readonly first: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = viewOf(bytes);
    this.#little = ascii(bytes, 0, 2) === 'II';
    this.first = this.#long(4);
  }

  #short(at: number): number {
    return this.#view.getUint16(at, this.#little);
  }

  #long(at: number): number {
    return this.#view.getUint32(at, this.#little);
  }

  directory(at: number): Entries {
    const count = Math.min(this.#short(at), MAX_ENTRIES);
    const places = Array.from({ length: count }, (_, i) => at + 2 + i * 12);
    return new Map(places.map((place) => [this.#short(place), place]));
  }

  /** At most three, for nothing here has more; none where the tag is missing or of another type. */
  numbers(entries: Entries, tag: number, type: number | undefined): number[] {
    const at = entries.get(tag);
    if (at === undefined || this.#short(at + 2) !== type) return [];
    const count = Math.min(this.#long(at + 4), 3);
    return Array.from({ length: count }, (_, i) => {
      if (type === SHORT) return this.#short(at + 8 + i * 2);
      if (type === LONG) return this.#long(at + 8 + i * 4);
      const place = this.#long(at + 8) + i * 8;
      return this.#long(place) / this.#long(place + 4);
    });
  }

  text(entries: Entries, tag: number): string {
    const at = entries.get(tag);
    if (at === undefined || this.#short(at + 2) !== ASCII) return '';
    const length = Math.min(this.#long(at + 4), 64);
    const start = length <= 4 ? at + 8 : this.#long(at + 8);
    return ascii(this.#bytes, start, length).split('\0')[0] ?? '';
  }
}
