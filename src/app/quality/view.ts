import { formatNumber } from '#domain/format.ts';
import type { Lang } from '#domain/lang.ts';
import { riverReaches } from '#domain/quality/layers.ts';
import { SWATCH_IDS } from '#domain/quality/palette.ts';
import type { LayerEntry } from '#domain/quality/types.ts';
import type { AtlasRecord } from '#domain/record.ts';
import { pick } from '#domain/text.ts';
import { QUALITY_WORDS } from '#i18n/quality.ts';
import type { MapView, QualityMark } from '#map/atlas-map.ts';
import type { QualityLook } from '#store/quality.ts';
import { type QualityLayer, qualityLayer } from '#store/quality-layer.ts';
import { memo, recordOf } from '#store/selectors.ts';
import type { AtlasState } from '#store/state.ts';
import { today } from '#ui/today.ts';

type View = NonNullable<MapView['quality']>;

/** The quality layer as the map draws it; the same object while nothing changes. */
export function qualityView(state: AtlasState): View | null {
  const record = recordOf(state);
  const { quality, lang } = state;
  return record?.complete && quality ? viewOf(record, quality, lang) : null;
}

const viewOf = memo((record: AtlasRecord, look: QualityLook, lang: Lang): View => {
  const layer = qualityLayer(record, look, today());
  return { marks: marksOf(record, layer, lang) };
});

/** One mark a place, and one a river on which a section of the layer lies. */
function marksOf(record: AtlasRecord, { entries }: QualityLayer, lang: Lang): QualityMark[] {
  const chosen = worstBy(entries, ({ feature }) => feature);
  const isPlaced = ({ feature }: LayerEntry) => record.featureById.get(feature)?.geometry != null;
  const [placed, unplaced] = [chosen.filter(isPlaced), chosen.filter((one) => !isPlaced(one))];
  return [
    ...riverReaches(record, entries).flatMap(({ river, entry }) =>
      markOf(record, river, entry, figureOf(entry, lang)),
    ),
    ...districtMarks(record, unplaced, new Set(placed.map(({ feature }) => feature)), lang),
    ...placed.flatMap((entry) => markOf(record, entry.feature, entry, figureOf(entry, lang))),
  ];
}

/**
 * Places known only to a district get no point: one symbol on the district, without its colour,
 * shows the worst of them.
 */
function districtMarks(
  record: AtlasRecord,
  entries: readonly LayerEntry[],
  taken: ReadonlySet<string>,
  lang: Lang,
): QualityMark[] {
  const districtOf = ({ plan }: LayerEntry) => record.planById.get(plan)?.jurisdiction ?? plan;
  return worstBy(entries, districtOf).flatMap((worst) => {
    const district = districtOf(worst);
    const count = entries.filter((one) => districtOf(one) === district && !isBlank(one)).length;
    const { countOf, worstOf } = QUALITY_WORDS[lang].panel;
    const figure = count > 1 ? (isIdle(worst) ? countOf : worstOf)(String(count)) : '';
    return taken.has(district) ? [] : markOf(record, district, worst, figure, false);
  });
}

/** Of entries with the same key the one that the map shows. */
function worstBy(
  entries: readonly LayerEntry[],
  keyOf: (entry: LayerEntry) => string,
): LayerEntry[] {
  const chosen = new Map<string, LayerEntry>();
  for (const entry of entries) {
    const known = chosen.get(keyOf(entry));
    if (!known || goesBefore(entry, known)) chosen.set(keyOf(entry), entry);
  }
  return [...chosen.values()];
}

/** Of several figures of a place the map shows a report before a target, then the worst. */
function goesBefore(a: LayerEntry, b: LayerEntry): boolean {
  if (a.target !== b.target) return b.target;
  if ((a.scope === null) !== (b.scope === null)) return a.scope === null;
  if (isIdle(a) && isIdle(b)) return rank(a) < rank(b);
  return !isIdle(a) && (isIdle(b) || rank(a) > rank(b));
}

const IDLE = new Set(['figure', 'words', 'none']);
const isIdle = ({ swatch }: LayerEntry) => IDLE.has(swatch);
const isBlank = ({ swatch, target }: LayerEntry) => swatch === 'none' && !target;
const rank = ({ swatch }: LayerEntry) => SWATCH_IDS.indexOf(swatch);

function markOf(
  record: AtlasRecord,
  id: string,
  { swatch, target }: LayerEntry,
  figure: string,
  fill = true,
): QualityMark[] {
  const feature = record.featureById.get(id);
  return feature?.geometry ? [{ feature, swatch, target, fill, figure }] : [];
}

/** The longest figure that stands beside a symbol; what is longer stands in the list. */
const LONGEST = 12;

function figureOf({ value, text, textEn, target }: LayerEntry, lang: Lang): string {
  const printed = pick(lang, text ?? '', textEn ?? undefined);
  if (value === null && !target) return '';
  const figure = printed || (value === null ? '' : formatNumber(value, lang));
  return figure.length > LONGEST ? '' : figure;
}
