import { formatNumber } from './format.ts';
import type { Lang } from './lang.ts';

/** Bytes as a person would say them, in steps of a thousand: `850 kB`, `12.5 MB`. */
export function formatBytes(bytes: number, lang: Lang): string {
  if (bytes < 1000) return `${formatNumber(bytes, lang)} B`;
  if (bytes < 999_500) return `${formatNumber(bytes / 1000, lang, 0)} kB`;
  if (bytes < 999_500_000) return `${formatNumber(bytes / 1e6, lang, bytes < 1e8 ? 1 : 0)} MB`;
  return `${formatNumber(bytes / 1e9, lang, 1)} GB`;
}
