import { Inflate } from 'fflate';
import { Refusal } from './faults.ts';
import { MAX_UNPACKED_BYTES, MAX_ZIP_ENTRIES, MAX_ZIP_RATIO } from './limits.ts';

/** A file in a zip; its name only says what it is and never becomes a path. */
export interface ZipEntry {
  name: string;
  /** Bytes when unpacked, as the directory says. */
  size: number;
  /** Unpacks it; an entry that is not what the directory says is refused. */
  unpack(): Uint8Array;
}

// PKWARE's APPNOTE.TXT, 4.3.
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
/** Stands where only a Zip64 field has the number. */
const ELSEWHERE = 0xffffffff;
const DEFLATED = 8;
const SLICE = 1 << 16;
/** Tables of blanks pack better than any bomb; only large entries are judged by their ratio. */
const SMALL_BYTES = 10 * 1024 * 1024;

/** An entry as the directory lists it. */
export interface Listed {
  name: string;
  flags: number;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  /** What the system that packed it says of the file; the upper half is Unix's mode. */
  attributes: number;
  offset: number;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Where the end record begins. A file without one was cut off. */
export function findEnd(view: DataView): number {
  const least = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= least; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new Refusal('truncated');
}

/** The entry that the directory lists at a place, and where the next one stands. */
export function listedAt(view: DataView, at: number): { listed: Listed; next: number } {
  if (view.getUint32(at, true) !== ENTRY_SIGNATURE) throw new Refusal('zip-broken');
  const nameLength = view.getUint16(at + 28, true);
  const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
  const listed = {
    // Only endings and stems are compared, for which any reading of other letters will do.
    name: new TextDecoder().decode(name),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    attributes: view.getUint32(at + 38, true),
    offset: view.getUint32(at + 42, true),
  };
  const extra = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  return { listed, next: at + 46 + nameLength + extra };
}

function directory(view: DataView): Listed[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ZIP_ENTRIES) throw new Refusal('zip-entries', count);
  const entries: Listed[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    const { listed, next } = listedAt(view, at);
    entries.push(listed);
    at = next;
  }
  return entries;
}

function checkSizes(entries: readonly Listed[]): void {
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  const bomb = entries.some(
    ({ packed, unpacked }) => unpacked > SMALL_BYTES && unpacked > packed * MAX_ZIP_RATIO,
  );
  if (entries.some(({ flags }) => flags & 1)) throw new Refusal('zip-encrypted');
  if (total > MAX_UNPACKED_BYTES || bomb) {
    throw new Refusal('zip-size', Math.ceil(total / 1024 / 1024));
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The checksum that a zip holds of each file. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}

/** Inflates in slices, so that one which holds more than it says is stopped at once. */
export function inflate(packed: Uint8Array, length: number): Uint8Array {
  const unpacked = new Uint8Array(length);
  let at = 0;
  const stream = new Inflate((chunk) => {
    if (at + chunk.length > length) throw new Refusal('zip-broken');
    unpacked.set(chunk, at);
    at += chunk.length;
  });
  for (let start = 0; start < packed.length; start += SLICE) {
    stream.push(packed.subarray(start, start + SLICE), start + SLICE >= packed.length);
  }
  if (at !== length) throw new Refusal('zip-broken');
  return unpacked;
}

function unpackEntry(view: DataView, entry: Listed): Uint8Array {
  const { offset, packed, unpacked, method, crc } = entry;
  if (view.getUint32(offset, true) !== LOCAL_SIGNATURE) throw new Refusal('zip-broken');
  const names = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const bytes = new Uint8Array(view.buffer, view.byteOffset + offset + 30 + names, packed);
  if (method !== 0 && method !== DEFLATED) throw new Refusal('zip-broken');
  const content = method === DEFLATED ? inflate(bytes, unpacked) : bytes;
  if (crc32(content) !== crc) throw new Refusal('zip-broken');
  return content;
}

/** Runs what reads by offsets that a damaged file may have set beyond its end. */
function whole<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('zip-broken');
  }
}

/** The files in a zip within the limits, nothing unpacked yet. Zip64 is not read. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  return whole(() => {
    const entries = directory(view);
    if (entries.some(({ offset }) => offset === ELSEWHERE)) throw new Refusal('zip-broken');
    checkSizes(entries);
    return entries.map((entry) => ({
      name: entry.name,
      size: entry.unpacked,
      unpack: () => whole(() => unpackEntry(view, entry)),
    }));
  });
}
