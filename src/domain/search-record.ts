import type { AtlasRecord } from './record.ts';
import { buildSearchIndex, type SearchEntry, type SearchIndex } from './search.ts';

/** Indexes features (names, categories, facts), obligations and indicators of a record. */
export function indexRecord(record: AtlasRecord): SearchIndex {
  const features = record.features.map(({ properties: p }): SearchEntry => {
    const category = record.categoryById.get(p.category);
    const facts = p.facts.flatMap((fact) => [fact.value, fact.valueEn ?? '']);
    const notes = [p.note ?? '', p.noteEn ?? ''];
    return {
      id: p.id,
      names: [p.name, p.nameEn],
      texts: [category?.zh ?? '', category?.en ?? '', p.id, ...notes, ...facts],
    };
  });
  const obligations = record.obligations.map(
    (obligation): SearchEntry => ({
      id: obligation.id,
      names: [],
      texts: [
        obligation.text,
        obligation.textEn,
        obligation.responsible ?? '',
        record.terms[obligation.responsible ?? ''] ?? '',
      ],
    }),
  );
  const indicators = record.indicators.map(
    (indicator): SearchEntry => ({
      id: indicator.id,
      names: [indicator.name, indicator.nameEn],
      texts: [indicator.group, record.terms[indicator.group] ?? ''],
    }),
  );
  return buildSearchIndex([...features, ...indicators, ...obligations]);
}
