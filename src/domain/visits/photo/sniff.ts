/** What kind of picture some bytes are, and how large, before a decoder is let near them. */
import { frameOf } from './jpeg.ts';

export interface Sniffed {
  kind: 'jpeg' | 'png' | 'webp' | 'heif';
  /** Pixels as they are coded, not yet turned upright; null where the header does not say. */
  size: { width: number; height: number } | null;
}

/** Bytes in which the size of a HEIF picture is looked for. */
const HEAD = 1 << 18;
const HEIF_BRANDS = /^(heic|heix|heim|heis|hevc|hevx|mif1|msf1|avif)$/;

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Bytes as letters, each as it is. */
export function ascii(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}

/** null: no picture that is known here. Never throws. */
export function sniff(bytes: Uint8Array): Sniffed | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) {
    return { kind: 'jpeg', size: frameOf(bytes) };
  }
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return { kind: 'png', size: pngSize(bytes) };
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') {
    return { kind: 'webp', size: webpSize(bytes) };
  }
  if (ascii(bytes, 4, 4) === 'ftyp' && HEIF_BRANDS.test(ascii(bytes, 8, 4))) {
    return { kind: 'heif', size: heifSize(bytes) };
  }
  return null;
}

/** W3C PNG, 11.2.1: the header comes first. */
function pngSize(bytes: Uint8Array): Sniffed['size'] {
  if (bytes.length < 24 || ascii(bytes, 12, 4) !== 'IHDR') return null;
  const view = viewOf(bytes);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** RFC 9649: one of three kinds of first chunk. */
function webpSize(bytes: Uint8Array): Sniffed['size'] {
  if (bytes.length < 30) return null;
  const view = viewOf(bytes);
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  switch (ascii(bytes, 12, 4)) {
    case 'VP8X':
      return { width: three(24) + 1, height: three(27) + 1 };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    default:
      return null;
  }
}

/** ISO 14496-12, `ispe`: a file has tiles and thumbnails as well, of which the largest counts. */
function heifSize(bytes: Uint8Array): Sniffed['size'] {
  const view = viewOf(bytes);
  let size: Sniffed['size'] = null;
  for (let at = 4; at + 16 <= Math.min(bytes.length, HEAD); at += 1) {
    if (bytes[at] !== 0x69 || ascii(bytes, at, 4) !== 'ispe') continue;
    const [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (!size || width * height > size.width * size.height) size = { width, height };
  }
  return size;
}
