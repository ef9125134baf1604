import type { Lang } from '#domain/lang.ts';
import { EXCHANGE_WORDS, type ExchangeWords } from '#i18n/exchange.ts';
import { VISIT_WORDS, type VisitWords } from '#i18n/visit.ts';
import { useAtlas } from '#store/use-atlas.ts';

export interface Speaking {
  lang: Lang;
  words: ExchangeWords;
  /** What the parts of a visit are called in its form. */
  visitWords: VisitWords;
}

export function useWords(): Speaking {
  const lang = useAtlas((state) => state.lang);
  return { lang, words: EXCHANGE_WORDS[lang], visitWords: VISIT_WORDS[lang] };
}
