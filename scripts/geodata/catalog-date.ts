import { readFileSync } from 'node:fs';
import type { DateOf } from './compile.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Keeps the day of a version as long as the record stays as it is, so that compiling again gives
 * the same bytes.
 *
 * @param catalogFile the committed catalog, which may be absent or broken
 * @param now stands for a version that the committed catalog does not have
 */
export function keptDate(catalogFile: string, now: Date): DateOf {
  const { version, date } = committed(catalogFile);
  const today = now.toISOString().slice(0, 10);
  return (asked) => (asked === version && date && DAY.test(date) ? date : today);
}

function committed(catalogFile: string): { version?: string; date?: string } {
  try {
    return JSON.parse(readFileSync(catalogFile, 'utf8')) ?? {};
  } catch {
    return {};
  }
}
