import { type FaultKey, type FaultLog, Refusal } from './faults.ts';
import { readText } from './text.ts';
import type { Layer, ReadOptions, SiteFile } from './types.ts';

/** First bytes of files that are not text, and what to say to them. */
const REFUSED: readonly [number[], FaultKey][] = [
  [[0, 0, 0x27, 0x0a], 'shp-alone'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'spreadsheet'],
  [[0x25, 0x50, 0x44, 0x46], 'unknown-format'],
];

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

/** The layers of a file: one, or all those of a zip. What it is shows in its content, not its name. */
export async function readLayers(
  file: SiteFile,
  options: ReadOptions,
  log: FaultLog,
): Promise<Layer[]> {
  const { bytes } = file;
  if (bytes.length === 0) throw new Refusal('empty');
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) {
    return (await import('./archive.ts')).readArchive(file, options, log);
  }
  for (const [magic, key] of REFUSED) if (startsWith(bytes, magic)) throw new Refusal(key);
  return [await readText(file, options, log)];
}
