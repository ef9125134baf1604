import { exchangeEn } from './exchange-en.ts';
import { type ExchangeWords, exchangeZh } from './exchange-zh.ts';

export type { ExchangeWords };

/** The words of export and import by language; loaded with them. */
export const EXCHANGE_WORDS: Record<'zh' | 'en', ExchangeWords> = {
  zh: exchangeZh,
  en: exchangeEn,
};
