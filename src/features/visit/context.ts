import { createContext, useContext } from 'react';
import type { Lang } from '#domain/lang.ts';
import type { AtlasRecord } from '#domain/record.ts';
import type { Visit, VisitChange } from '#domain/visits/types.ts';
import { VISIT_WORDS, type VisitWords } from '#i18n/visit.ts';
import type { VisitKeeper } from '#store/field-state.ts';

interface Given {
  record: AtlasRecord;
  lang: Lang;
  keeper: VisitKeeper;
}

interface Visiting extends Given {
  words: VisitWords;
}

const VisitingContext = createContext<Given | null>(null);

/** Gives the parts of the panel the record, the language and what keeps the visits. */
export const VisitingProvider = VisitingContext.Provider;

export function useVisiting(): Visiting {
  const value = useContext(VisitingContext);
  if (!value) throw new Error('useVisiting outside of VisitingProvider');
  return { ...value, words: VISIT_WORDS[value.lang] };
}

/** Changes the visit whose form is open. */
export type ChangeVisit = (change: VisitChange) => void;

const ChangeContext = createContext<ChangeVisit | null>(null);

/** Gives the parts of a form the way to change its visit. */
export const ChangeProvider = ChangeContext.Provider;

export function useChange(): ChangeVisit {
  const change = useContext(ChangeContext);
  if (!change) throw new Error('useChange outside of ChangeProvider');
  return change;
}

/** What a visit is called: its feature, or the name of a free point. */
export function placeName(visit: Visit, lang: Lang, words: VisitWords): string {
  const { feature, title } = visit;
  if (!feature) return title.trim() || words.freePoint;
  return lang === 'en' ? feature.nameEn || feature.name : feature.name;
}
