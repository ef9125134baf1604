import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileFault } from './faults.ts';
import { readSites } from './read.ts';
import type { ReadOptions, SiteBatch, SiteFile } from './types.ts';

/** For tests: files to read, in folders that say how. */
export const FILES = join(import.meta.dirname, '../../../tests/fixtures/site-files');

export const WGS84: ReadOptions = { choice: { datum: 'wgs84' } };

export function fileNames(folder: string): string[] {
  return readdirSync(join(FILES, folder)).sort();
}

export function siteFile(folder: string, name: string): SiteFile {
  return { name, bytes: new Uint8Array(readFileSync(join(FILES, folder, name))) };
}

export function textFile(name: string, text: string): SiteFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** Reads a text, or a value as JSON. */
export function readAs(name: string, content: unknown, options = WGS84): Promise<SiteBatch> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return readSites(textFile(name, text), options);
}

/** Faults as `key@row(detail)`, or `key×count(detail)`. */
export function told(faults: readonly FileFault[]): string[] {
  return faults.map(({ key, row, detail, count }) =>
    [
      key,
      row === undefined ? '' : `@${row}`,
      count === undefined ? '' : `×${count}`,
      detail === undefined ? '' : `(${detail})`,
    ].join(''),
  );
}
