import { categoryName } from '#domain/describe.ts';
import { nextDue, QUALITIES, qualityOf } from '#domain/filter.ts';
import { type Lang, LOCALE } from '#domain/lang.ts';
import type { AtlasRecord } from '#domain/record.ts';
import { citeText, pick } from '#domain/text.ts';
import type { AtlasFeature } from '#domain/types.ts';
import type { Words } from '#i18n/words.ts';
import type { Sort, SortKey } from '#store/state.ts';

type Comparable = string | number;

function keyOf(
  key: SortKey,
  feature: AtlasFeature,
  { record, lang, words }: TableContext,
): Comparable {
  const p = feature.properties;
  switch (key) {
    case 'name':
      return pick(lang, p.name, p.nameEn);
    case 'kind':
      return words.kinds[p.kind];
    case 'category':
      return categoryName(record, p.category, lang);
    case 'quality':
      return QUALITIES.indexOf(qualityOf(feature));
    case 'obligations':
      return p.obligations.length;
    case 'due':
      // No deadline sorts after every year.
      return nextDue(record, feature) ?? Number.POSITIVE_INFINITY;
  }
}

export interface TableContext {
  record: AtlasRecord;
  lang: Lang;
  words: Words;
}

/** The features in the wanted order; equal ones keep theirs. */
export function sortFeatures(
  features: readonly AtlasFeature[],
  sort: Sort,
  context: TableContext,
): AtlasFeature[] {
  const collator = new Intl.Collator(LOCALE[context.lang]);
  const keyed = features.map((feature) => ({ feature, key: keyOf(sort.key, feature, context) }));
  keyed.sort((a, b) => {
    if (a.key === b.key) return 0;
    const order =
      typeof a.key === 'string' && typeof b.key === 'string'
        ? collator.compare(a.key, b.key)
        : Number(a.key) - Number(b.key);
    return sort.descending ? -order : order;
  });
  return keyed.map(({ feature }) => feature);
}

/** The table as rows for a CSV file, header first. */
export function csvRows(
  features: readonly AtlasFeature[],
  { record, lang, words }: TableContext,
): (string | number | null)[][] {
  const rows = features.map((feature) => {
    const p = feature.properties;
    const point = feature.geometry?.type === 'Point' ? feature.geometry.coordinates : null;
    return [
      p.id,
      p.plan,
      words.kinds[p.kind],
      categoryName(record, p.category, lang),
      p.name,
      p.nameEn,
      point?.[0] ?? null,
      point?.[1] ?? null,
      p.position ? words.positionMethods[p.position.method] : null,
      p.position?.radiusM ?? null,
      p.position ? pick(lang, p.position.basis, p.position.basisEn) : null,
      p.obligations.length,
      nextDue(record, feature),
      p.cite.map((cite) => citeText(cite, lang)).join('; '),
    ];
  });
  return [words.csvHeader, ...rows];
}
