import type { LayerEntry } from '#domain/quality/types.ts';
import { pick } from '#domain/text.ts';
import type { Quality } from './context.ts';
import { limitText, sourceText } from './say.ts';

type Cell = string | number | null;

/** The layer as a table to take away, each figure with its source. */
export function csvRows(quality: Quality): Cell[][] {
  const { words, layer } = quality;
  const figures = layer.entries.filter(({ absent }) => !absent);
  return [[...words.csvHeader], ...figures.map((entry) => csvRow(quality, entry))];
}

function csvRow(quality: Quality, entry: LayerEntry): Cell[] {
  const { words, lang, layer, term } = quality;
  const { judgement } = entry;
  return [
    layer.subject ? pick(lang, layer.subject.zh, layer.subject.en) : '',
    quality.planTitle(entry.plan),
    quality.featureName(entry.feature),
    entry.feature,
    entry.scope === null ? null : term(entry.scope),
    entry.period,
    entry.target ? words.csvTarget : words.csvReport,
    entry.value,
    entry.unit ? term(entry.unit) : null,
    pick(lang, entry.text ?? '', entry.textEn ?? undefined),
    entry.printedClass,
    entry.computedClass,
    judgement && (judgement.met ? words.csvMet : words.csvOver),
    judgement && limitText(quality, judgement.limit),
    judgement?.edition.number ?? null,
    pick(lang, entry.note ?? '', entry.noteEn ?? undefined),
    sourceText(quality, entry),
  ];
}
