import { createContext, useContext } from 'react';
import type { Lang } from '#domain/lang.ts';
import type { AtlasRecord } from '#domain/record.ts';
import { WORDS, type Words } from '#i18n/words.ts';

interface Inspecting {
  record: AtlasRecord;
  lang: Lang;
  words: Words;
}

const InspectContext = createContext<{ record: AtlasRecord; lang: Lang } | null>(null);

/** Gives the parts of a panel the record and the language, so that they need not be passed along. */
export const InspectProvider = InspectContext.Provider;

export function useInspecting(): Inspecting {
  const value = useContext(InspectContext);
  if (!value) throw new Error('useInspecting outside of InspectProvider');
  return { ...value, words: WORDS[value.lang] };
}
