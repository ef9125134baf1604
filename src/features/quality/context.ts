import { createContext, useContext } from 'react';
import { formatNumber } from '#domain/format.ts';
import type { Lang } from '#domain/lang.ts';
import type { AtlasRecord } from '#domain/record.ts';
import { pick, term } from '#domain/text.ts';
import { QUALITY_WORDS, type QualityWords } from '#i18n/quality.ts';
import { WORDS, type Words } from '#i18n/words.ts';
import type { QualityLayer } from '#store/quality-layer.ts';

interface Given {
  record: AtlasRecord;
  lang: Lang;
  layer: QualityLayer;
  today: string;
}

/** What every part of the quality panel needs to speak of the record. */
export interface Quality extends Given {
  words: QualityWords['panel'];
  /** Words of the whole interface. */
  common: Words;
  number(value: number): string;
  /** A unit or a scope in the reader's language. */
  term(word: string): string;
  featureName(id: string): string;
  planTitle(id: string): string;
  parameterName(id: string): string;
}

const QualityContext = createContext<Quality | null>(null);

/** Gives the parts of the panel the record, the layer and the language. */
export const QualityProvider = QualityContext.Provider;

export function qualityOf(given: Given): Quality {
  const { record, lang } = given;
  return {
    ...given,
    words: QUALITY_WORDS[lang].panel,
    common: WORDS[lang],
    number: (value) => formatNumber(value, lang),
    term: (word) => term(record, lang, word),
    featureName(id) {
      const feature = record.featureById.get(id)?.properties;
      return feature ? pick(lang, feature.name, feature.nameEn) : id;
    },
    planTitle(id) {
      const plan = record.planById.get(id);
      return plan ? pick(lang, plan.title, plan.titleEn) : id;
    },
    parameterName(id) {
      const known = record.catalog.parameters.find((parameter) => parameter.id === id);
      return known ? pick(lang, known.zh, known.en) : id;
    },
  };
}

export function useQuality(): Quality {
  const value = useContext(QualityContext);
  if (!value) throw new Error('useQuality outside of QualityProvider');
  return value;
}
