import type { ArchiveFault } from '#domain/visits/exchange/types.ts';
import type { ExchangeWords } from '#i18n/exchange.ts';

/** One sentence: which file, which part of it, what is wrong, what to do. */
export function faultText({ file, key, detail }: ArchiveFault, words: ExchangeWords): string {
  return words.faultOf(file, words.fault[key](detail ?? ''));
}
