import type { AtlasRecord } from '../record.ts';
import type { Indicator, SeriesValue } from '../types.ts';
import { statusAgainst, statusOfClass, statusOfJudgement, waterClassOf } from './classes.ts';
import { judgeFigure, type Verdict } from './editions.ts';
import { placeOf } from './figures.ts';
import { type SwatchId, swatchOfClass } from './palette.ts';
import { exceedancesAt, isSectionClass, measuredSections, surfaceEdition } from './sections.ts';
import { parseTarget } from './targets.ts';
import type { EditionChoice, LayerEntry, Status } from './types.ts';

function emptyEntry(record: AtlasRecord, indicator: Indicator, period: string): LayerEntry {
  return {
    feature: placeOf(record, indicator),
    plan: indicator.plan,
    indicator: indicator.id,
    also: [],
    subject: indicator.subject ?? '',
    scope: indicator.scope ?? null,
    unit: indicator.unit,
    period,
    value: null,
    text: null,
    textEn: null,
    note: null,
    noteEn: null,
    printedClass: null,
    computedClass: null,
    classBasis: [],
    deciding: [],
    exceedances: [],
    status: null,
    judgement: null,
    unjudged: 'no figure',
    swatch: 'none',
    target: false,
    absent: false,
    conflict: false,
    discrepancies: indicator.discrepancies,
    cite: [],
  };
}

/** A place without a figure in the year. */
export function noEntry(record: AtlasRecord, indicator: Indicator, year: number): LayerEntry {
  return { ...emptyEntry(record, indicator, String(year)), absent: true, discrepancies: [] };
}

/** A reported figure, with its class or its verdict. */
export function reportEntry(
  record: AtlasRecord,
  indicator: Indicator,
  value: SeriesValue,
  choice: EditionChoice,
  today: string,
): LayerEntry {
  const verdict = judgeFigure(record, indicator, value, choice, today);
  const edition = surfaceEdition(record, value.period, choice, today);
  const computedClass =
    value.value !== null && indicator.parameter && edition
      ? waterClassOf(record.standards, indicator.parameter, value.value, edition)
      : null;
  const basis = computedClass && indicator.parameter ? [indicator.parameter] : [];
  const printedClass = value.class ?? null;
  return {
    ...emptyEntry(record, indicator, value.period),
    value: value.value,
    text: value.text ?? null,
    textEn: value.textEn ?? null,
    note: value.note ?? null,
    noteEn: value.noteEn ?? null,
    printedClass,
    computedClass,
    classBasis: basis,
    deciding: basis,
    status: statusOf(indicator, printedClass, computedClass, verdict),
    judgement: verdict.judgement,
    unjudged: verdict.unjudged,
    swatch: swatchOf(value, computedClass, verdict),
    cite: value.cite,
  };
}

function statusOf(
  indicator: Indicator,
  printed: string | null,
  computed: string | null,
  { judgement }: Verdict,
): Status | null {
  if (computed) return statusOfClass(computed);
  if (judgement) return statusOfJudgement(judgement);
  if (printed === null) return null;
  if (isSectionClass([indicator])) return statusOfClass(printed);
  return indicator.limitClass ? statusAgainst(printed, indicator.limitClass) : null;
}

function swatchOf(value: SeriesValue, computed: string | null, { judgement }: Verdict): SwatchId {
  const named = computed ?? value.class;
  const byClass = named ? swatchOfClass(named) : null;
  if (byClass) return byClass;
  if (judgement) return judgement.met ? 'met' : 'exceeded';
  if (value.value !== null) return 'figure';
  return value.text || value.class ? 'words' : 'none';
}

/** A promised figure; it is not judged, for nothing was measured. */
export function targetEntry(record: AtlasRecord, indicator: Indicator, target: string): LayerEntry {
  const parsed = parseTarget(target);
  const value = parsed.kind === 'limit' ? parsed.value : null;
  return {
    ...emptyEntry(record, indicator, String(indicator.targetYear)),
    value,
    text: target,
    textEn: indicator.targetEn ?? null,
    swatch: value === null ? 'words' : 'figure',
    target: true,
    cite: indicator.cite,
  };
}

/**
 * Adds to the entries of the section-class layer what the sections' own figures give: the computed
 * class beside the printed one, or alone where the plan prints concentrations only.
 */
export function sectionEntries(
  record: AtlasRecord,
  subject: string,
  entries: readonly LayerEntry[],
  year: number,
  choice: EditionChoice,
  today: string,
): LayerEntry[] {
  const measured = measuredSections(record, year, choice, today);
  const byFeature = new Map(measured.map((section) => [section.feature, section]));
  const merged = entries.map((entry) => {
    const section = entry.target ? undefined : byFeature.get(entry.feature);
    if (!section) return entry;
    byFeature.delete(entry.feature);
    return { ...entry, ...classed(section) };
  });
  const alone = [...byFeature.values()].flatMap((section) => {
    const [first] = section.indicators;
    if (!first) return [];
    const cite = section.indicators.flatMap((indicator) => indicator.cite);
    const also = section.indicators.slice(1).map(({ id }) => id);
    const discrepancies = [...new Set(section.indicators.flatMap((one) => one.discrepancies))];
    const entry = emptyEntry(record, first, String(year));
    return [{ ...entry, ...classed(section), subject, unit: '', also, discrepancies, cite }];
  });
  return [...merged, ...alone].map((entry) => {
    if (entry.target) return entry;
    const exceedances = exceedancesAt(record, entry.feature, year, choice, today);
    return { ...entry, exceedances };
  });
}

function classed(section: ReturnType<typeof measuredSections>[number]) {
  return {
    computedClass: section.class,
    classBasis: section.basis,
    deciding: section.deciding,
    status: statusOfClass(section.class),
    swatch: swatchOfClass(section.class) ?? 'none',
  } as const;
}
