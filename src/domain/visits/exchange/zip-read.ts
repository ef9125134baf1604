import { crc32, findEnd, inflate, type Listed, listedAt } from '../../site-files/zip.ts';
import { Refused } from './faults.ts';
import * as max from './limits.ts';

/** A part of the file; nothing is read of it before it is unpacked. */
export interface Part {
  name: string;
  /** Bytes when unpacked, as the directory says. */
  size: number;
  /** Unpacks it; what is larger than that, or not what the directory says, is refused. */
  unpack(most: number): Promise<Uint8Array<ArrayBuffer>>;
}

const LOCAL_LENGTH = 30;
const LOCAL_SIGNATURE = 0x04034b50;
const LONGEST_END = 22 + 0xffff;
/** Stands where only a Zip64 field has the number. */
const ELSEWHERE = 0xffffffff;
const DEFLATED = 8;
/** Unix's mode of a link, in the upper half of the attributes. */
const FILE_TYPE = 0o170000;
const SYMLINK = 0o120000;

async function slice(blob: Blob, start: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await blob.slice(start, start + length).arrayBuffer());
  if (bytes.length !== length) throw new Refused('damaged');
  return bytes;
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Runs what reads by offsets that a damaged file may have set beyond its end. */
function whole<T>(work: () => T, otherwise: 'not-zip' | 'damaged', part?: string): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof Refused ? error : new Refused(otherwise, part);
  }
}

async function directory(blob: Blob): Promise<Listed[]> {
  const tailLength = Math.min(blob.size, LONGEST_END);
  const tail = viewOf(await slice(blob, blob.size - tailLength, tailLength));
  const { count, start, end } = whole(() => {
    const at = findEnd(tail);
    return {
      count: tail.getUint16(at + 10, true),
      start: tail.getUint32(at + 16, true),
      end: blob.size - tailLength + at,
    };
  }, 'not-zip');
  if (count > max.MAX_ENTRIES) throw new Refused('too-many', String(count));
  if (start > end || end - start > max.MAX_DIRECTORY_BYTES) throw new Refused('damaged');
  const view = viewOf(await slice(blob, start, end - start));
  return whole(() => {
    const entries: Listed[] = [];
    for (let at = 0; entries.length < count; ) {
      const { listed, next } = listedAt(view, at);
      entries.push(listed);
      at = next;
    }
    return entries;
  }, 'damaged');
}

/** Names that lead out of the folder that the file is unpacked to, on any system. */
function isUnsafe(name: string): boolean {
  return (
    name === '' ||
    /^[\\/]|^[A-Za-z]:|\\|\p{Cc}/u.test(name) ||
    name.split('/').some((part) => part === '..' || part === '.')
  );
}

function check(entries: readonly Listed[]): void {
  const names = new Set<string>();
  for (const { name, flags, attributes, offset, packed, unpacked } of entries) {
    if (isUnsafe(name)) throw new Refused('bad-path', name);
    if (((attributes >>> 16) & FILE_TYPE) === SYMLINK) throw new Refused('bad-path', name);
    // Some systems tell no capitals from small letters.
    if (names.has(name.toLowerCase())) throw new Refused('duplicate', name);
    names.add(name.toLowerCase());
    if (flags & 1) throw new Refused('encrypted', name);
    if (offset === ELSEWHERE) throw new Refused('damaged', name);
    if (unpacked > max.SMALL_BYTES && unpacked > packed * max.MAX_RATIO) {
      throw new Refused('too-large', name);
    }
  }
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (total > 2 * max.MAX_ARCHIVE_BYTES) throw new Refused('too-large');
}

async function unpack(blob: Blob, entry: Listed): Promise<Uint8Array<ArrayBuffer>> {
  const { name, offset, packed, unpacked, method, crc } = entry;
  const local = viewOf(await slice(blob, offset, LOCAL_LENGTH));
  if (local.getUint32(0, true) !== LOCAL_SIGNATURE) throw new Refused('damaged', name);
  const names = local.getUint16(26, true) + local.getUint16(28, true);
  const bytes = await slice(blob, offset + LOCAL_LENGTH + names, packed);
  if (method !== 0 && method !== DEFLATED) throw new Refused('damaged', name);
  const content = method === 0 ? bytes : whole(() => inflate(bytes, unpacked), 'damaged', name);
  if (content.length !== unpacked || crc32(content) !== crc) throw new Refused('damaged', name);
  return content as Uint8Array<ArrayBuffer>;
}

/** The parts of a zip within the limits. Parts are read one by one: the whole may fill a phone. */
export async function partsOf(blob: Blob): Promise<Map<string, Part>> {
  if (blob.size > max.MAX_ARCHIVE_BYTES) throw new Refused('too-large');
  const entries = await directory(blob);
  check(entries);
  const parts = entries.map((entry) => ({
    name: entry.name,
    size: entry.unpacked,
    unpack: (most: number) => {
      if (entry.unpacked > most) throw new Refused('too-large', entry.name);
      return unpack(blob, entry);
    },
  }));
  return new Map(parts.map((part) => [part.name, part]));
}
