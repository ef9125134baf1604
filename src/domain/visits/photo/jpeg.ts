/** The segments of a JPEG (ITU-T T.81, annex B): found, dropped and put in, its picture untouched. */

/** A marker with its content. */
interface Segment {
  marker: number;
  /** Where the marker begins, and where what follows it begins. */
  start: number;
  end: number;
}

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const APP0 = 0xe0;
export const APP1 = 0xe1;
const APP14 = 0xee;
const COMMENT = 0xfe;
/** JFIF without a thumbnail. */
const JFIF_LENGTH = 18;
const ADOBE_LENGTH = 16;

const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;
/** Start of a frame, which holds the size; the three left out are tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Where the coded picture that begins at `at` ends: at the next marker that is not a part of it. */
function afterScan(bytes: Uint8Array, at: number): number {
  for (let i = at; i + 1 < bytes.length; i += 1) {
    if (bytes[i] !== 0xff) continue;
    const next = bytes[i + 1] ?? 0;
    // A fill byte, a coded 0xff or a restart.
    if (next !== 0xff && next !== 0 && !isRestart(next)) return i;
  }
  return bytes.length;
}

/** The segments up to the end of the picture, those of coded data as one with their header. */
export function* segments(bytes: Uint8Array): Generator<Segment> {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END || marker < 0xc0 || marker === START || isRestart(marker)) return;
    const header = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (header < at + 4 || header > bytes.length) return;
    const end = marker === SCAN ? afterScan(bytes, header) : header;
    yield { marker, start: at, end };
    at = end;
  }
}

/** The coded size; null where there is none. */
export function frameOf(bytes: Uint8Array): { width: number; height: number } | null {
  for (const { marker, start, end } of segments(bytes)) {
    if (marker === SCAN) return null;
    if (!isFrame(marker) || end - start < 10) continue;
    const two = (at: number) => ((bytes[start + at] ?? 0) << 8) | (bytes[start + at + 1] ?? 0);
    const [height, width] = [two(5), two(7)];
    return width > 0 && height > 0 ? { width, height } : null;
  }
  return null;
}

const startsWith = (bytes: Uint8Array, word: string): boolean =>
  [...word].every((letter, i) => bytes[i] === letter.charCodeAt(0));

/** What stays of a segment; null for none. Words, places and thumbnails go, colours stay. */
function kept(bytes: Uint8Array, { marker, start, end }: Segment): Uint8Array | null {
  const whole = bytes.subarray(start, end);
  const content = bytes.subarray(start + 4, end);
  if (marker === APP0) {
    if (!startsWith(content, 'JFIF\0') || whole.length < JFIF_LENGTH) return null;
    const jfif = whole.slice(0, JFIF_LENGTH);
    jfif.set([0, JFIF_LENGTH - 2], 2);
    jfif.set([0, 0], JFIF_LENGTH - 2);
    return jfif;
  }
  // Says how the colours are coded; a picture without it comes out in wrong ones.
  if (marker === APP14) {
    return startsWith(content, 'Adobe') && whole.length === ADOBE_LENGTH ? whole : null;
  }
  return (marker > APP0 && marker <= 0xef) || marker === COMMENT ? null : whole;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/**
 * The picture alone: without what a camera or a program wrote beside it, and without what follows
 * its end. null: no whole JPEG.
 */
export function stripped(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (bytes[0] !== 0xff || bytes[1] !== START) return null;
  const pieces: Uint8Array[] = [bytes.subarray(0, 2)];
  let hasScan = false;
  for (const segment of segments(bytes)) {
    const piece = kept(bytes, segment);
    if (piece) pieces.push(piece);
    hasScan ||= segment.marker === SCAN;
  }
  if (!hasScan) return null;
  return joined([...pieces, Uint8Array.of(0xff, END)]);
}

/** The JPEG with one more segment at its beginning, after JFIF's, which wants to be the first. */
export function withSegment(
  bytes: Uint8Array,
  marker: number,
  content: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const [first] = segments(bytes);
  const at = first?.marker === APP0 ? first.end : 2;
  const length = content.length + 2;
  const header = Uint8Array.of(0xff, marker, length >> 8, length & 0xff);
  return joined([bytes.subarray(0, at), header, content, bytes.subarray(at)]);
}
