import type { Lang } from './lang.ts';
import type { AtlasRecord } from './record.ts';
import { SYMBOLS } from './symbols.ts';
import { pick } from './text.ts';
import type { AtlasFeature, Kind } from './types.ts';

/** What a list shows of a feature. */
export interface FeatureLine {
  id: string;
  kind: Kind;
  /** SVG path in a 24 × 24 box. */
  path: string;
  title: string;
  subtitle: string;
}

/** A category's name, or its id where the catalog does not know it. */
export function categoryName(record: AtlasRecord, category: string, lang: Lang): string {
  const known = record.categoryById.get(category);
  return known ? pick(lang, known.zh, known.en) : category;
}

/** Name of a place's county as the record's jurisdictions or the place itself give it. */
export function featureLine(record: AtlasRecord, feature: AtlasFeature, lang: Lang): FeatureLine {
  const p = feature.properties;
  const plan = record.planById.get(p.plan);
  const home = plan && record.featureById.get(plan.jurisdiction);
  const area =
    home && home.id !== p.id ? pick(lang, home.properties.name, home.properties.nameEn) : '';
  const parts = [categoryName(record, p.category, lang), area];
  return {
    id: p.id,
    kind: p.kind,
    path: SYMBOLS[p.kind].path,
    title: pick(lang, p.name, p.nameEn),
    subtitle: parts.filter(Boolean).join(' · '),
  };
}
