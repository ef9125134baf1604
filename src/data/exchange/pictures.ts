import { MAX_PIXELS } from '#domain/visits/exchange/limits.ts';
import type { PreparedPhoto } from '#domain/visits/exchange/types.ts';
import { readExif } from '#domain/visits/photo/exif.ts';
import { stripped } from '#domain/visits/photo/jpeg.ts';
import { sniff } from '#domain/visits/photo/sniff.ts';
import type { NamedFile } from './protocol.ts';

/** What a browser does with pictures; upright, pixels. */
export interface Canvas {
  /** Throws where the browser cannot decode it. */
  decode(photo: Blob): Promise<Picture>;
}

export interface Picture {
  width: number;
  height: number;
  /** As JPEG, scaled. */
  jpeg(width: number, height: number, quality: number): Promise<Blob>;
  close(): void;
}

/** Bytes of a photo that is taken over. */
const MAX_INPUT = 40 * 1024 * 1024;
/** Pixels of the longer side that is kept: a plate or a gauge can still be read on A4. */
const LONGEST_SIDE = 1600;
const QUALITY = 0.82;

type Fault = Extract<PreparedPhoto, { fault: unknown }>['fault']['key'];

/**
 * A photo as it is kept: upright, scaled down, without what the camera wrote into it; where and
 * when it was taken are read first.
 *
 * @param newId makes its id
 */
export async function preparePhoto(
  { name, blob }: NamedFile,
  canvas: Canvas,
  newId: () => string,
): Promise<PreparedPhoto> {
  const refused = (key: Fault): PreparedPhoto => ({ fault: { file: name, key } });
  if (blob.size > MAX_INPUT) return refused('too-large');
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const sniffed = sniff(bytes);
  if (!sniffed) return refused('not-picture');
  // Without a size it is broken, and a decoder may be made to fill the memory.
  if (!sniffed.size) return refused('undecodable');
  if (sniffed.size.width * sniffed.size.height > MAX_PIXELS) return refused('too-large');
  const shrunk = await shrink(blob, canvas);
  if (!shrunk) return refused('undecodable');
  const { gps, takenAt } = readExif(bytes);
  const { width, height } = shrunk;
  const kept = new Blob([shrunk.bytes], { type: 'image/jpeg' });
  return { photo: { id: newId(), width, height, bytes: kept.size, takenAt, gps }, blob: kept };
}

async function shrink(blob: Blob, canvas: Canvas) {
  let picture: Picture | null = null;
  try {
    picture = await canvas.decode(blob);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const width = Math.max(1, Math.round(picture.width * scale));
    const height = Math.max(1, Math.round(picture.height * scale));
    const jpeg = await picture.jpeg(width, height, QUALITY);
    const bytes = stripped(new Uint8Array(await jpeg.arrayBuffer()));
    return bytes && { bytes, width, height };
  } catch {
    return null;
  } finally {
    picture?.close();
  }
}

/** Whether a browser can show a picture. */
export async function decodes(blob: Blob, canvas: Canvas): Promise<boolean> {
  try {
    (await canvas.decode(blob)).close();
    return true;
  } catch {
    return false;
  }
}
