import { createContext, useContext } from 'react';
import type { Lang } from '#domain/lang.ts';
import type { AtlasRecord } from '#domain/record.ts';
import type { ProjectType, Rule } from '#domain/siting/types.ts';
import { pick } from '#domain/text.ts';
import { PLACE_FAULTS, type PlaceFaultWords } from '#i18n/place-faults.ts';
import { SITING_WORDS, type SitingWords } from '#i18n/siting.ts';
import { WORDS, type Words } from '#i18n/words.ts';
import type { SitingBasis } from '#store/siting-state.ts';

interface Given {
  record: AtlasRecord;
  lang: Lang;
  basis: SitingBasis | null;
}

/** What every part of the site check needs to speak of the record. */
export interface Siting extends Given {
  words: SitingWords;
  /** Words of the whole interface. */
  common: Words;
  faults: PlaceFaultWords;
  rule(id: string): Rule | undefined;
  featureName(id: string): string;
  typeName(id: string): string;
  planTitle(id: string): string;
}

const SitingContext = createContext<Siting | null>(null);

/** Gives the parts of the panel the record, the rules' basis and the language. */
export const SitingProvider = SitingContext.Provider;

export function sitingOf({ record, lang, basis }: Given): Siting {
  const types = new Map<string, ProjectType>(basis?.projectTypes.map((type) => [type.id, type]));
  const rules = new Map<string, Rule>(basis?.rules.map((rule) => [rule.id, rule]));
  return {
    rule: (id) => rules.get(id),
    record,
    lang,
    basis,
    words: SITING_WORDS[lang],
    common: WORDS[lang],
    faults: PLACE_FAULTS[lang],
    featureName(id) {
      const feature = record.featureById.get(id)?.properties;
      return feature ? pick(lang, feature.name, feature.nameEn) : id;
    },
    typeName(id) {
      const type = types.get(id);
      return type ? pick(lang, type.zh, type.en) : id;
    },
    planTitle(id) {
      const plan = record.planById.get(id);
      return plan ? pick(lang, plan.title, plan.titleEn) : id;
    },
  };
}

export function useSiting(): Siting {
  const value = useContext(SitingContext);
  if (!value) throw new Error('useSiting outside of SitingProvider');
  return value;
}
