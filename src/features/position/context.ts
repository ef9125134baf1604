import { createContext, useContext } from 'react';
import type { Lang } from '#domain/lang.ts';
import type { AtlasRecord } from '#domain/record.ts';
import { POSITION_WORDS, type PositionWords } from '#i18n/position.ts';
import { WORDS, type Words } from '#i18n/words.ts';

interface Correcting {
  /** As it was compiled: what a correction is held against. */
  record: AtlasRecord;
  lang: Lang;
  words: PositionWords;
  /** Words of the whole interface. */
  common: Words;
}

const CorrectingContext = createContext<Correcting | null>(null);

/** Gives the parts of the panel the compiled record and the language. */
export const CorrectingProvider = CorrectingContext.Provider;

export function correctingOf(record: AtlasRecord, lang: Lang): Correcting {
  return { record, lang, words: POSITION_WORDS[lang], common: WORDS[lang] };
}

export function useCorrecting(): Correcting {
  const value = useContext(CorrectingContext);
  if (!value) throw new Error('useCorrecting outside of CorrectingProvider');
  return value;
}
