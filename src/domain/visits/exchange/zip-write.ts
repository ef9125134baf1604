import { deflateSync } from 'fflate';
import { crc32 } from '../../site-files/zip.ts';

// PKWARE's APPNOTE.TXT, 4.3.
const LOCAL_SIGNATURE = 0x04034b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const VERSION = 20;
const DEFLATED = 8;
/** 1 January 1980, so that the same content gives the same bytes. */
const FIXED_DAY = 0x0021;

/**
 * Writes a zip piece by piece, as Blobs: a browser may put those on disk, which matters with
 * hundreds of photos. Names are plain ASCII, and the whole stays far below 4 GB.
 */
export class ZipWriter {
  readonly #parts: Blob[] = [];
  readonly #directory: Uint8Array<ArrayBuffer>[] = [];
  #size = 0;

  /** @param packs whether it pays to compress it; pictures are compressed already. */
  add(name: string, bytes: Uint8Array<ArrayBuffer>, packs: boolean): void {
    // Unpacked ones too are blocks of the one method: GDAL stumbles over parts of the other.
    const packed = deflateSync(bytes, { level: packs ? 6 : 0 });
    const letters = new TextEncoder().encode(name);
    // What the local header and the directory say alike.
    const shared = new DataView(new ArrayBuffer(26));
    shared.setUint16(0, VERSION, true);
    shared.setUint16(4, DEFLATED, true);
    shared.setUint16(8, FIXED_DAY, true);
    shared.setUint32(10, crc32(bytes), true);
    shared.setUint32(14, packed.length, true);
    shared.setUint32(18, bytes.length, true);
    shared.setUint16(22, letters.length, true);
    this.#directory.push(directoryEntry(shared, letters, this.#size));
    this.#push([number32(LOCAL_SIGNATURE), shared, letters, packed]);
  }

  end(type: string): Blob {
    const start = this.#size;
    const count = this.#directory.length;
    this.#push(this.#directory);
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, END_SIGNATURE, true);
    end.setUint16(8, count, true);
    end.setUint16(10, count, true);
    end.setUint32(12, this.#size - start, true);
    end.setUint32(16, start, true);
    return new Blob([...this.#parts, end], { type });
  }

  #push(pieces: (Uint8Array<ArrayBuffer> | DataView<ArrayBuffer>)[]): void {
    const part = new Blob(pieces);
    this.#parts.push(part);
    this.#size += part.size;
  }
}

function number32(value: number): DataView<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, value, true);
  return view;
}

function directoryEntry(
  shared: DataView,
  letters: Uint8Array,
  offset: number,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(46 + letters.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, ENTRY_SIGNATURE, true);
  view.setUint16(4, VERSION, true);
  bytes.set(new Uint8Array(shared.buffer), 6);
  view.setUint32(42, offset, true);
  bytes.set(letters, 46);
  return bytes;
}
