import { inForce, limitsFor } from '../judge.ts';
import type { AtlasRecord } from '../record.ts';
import { citeText } from '../text.ts';
import type { AtlasFeature, Obligation, ObligationKind } from '../types.ts';
import type { CheckItem, KeptLimit, LimitSpan, Measurement } from './types.ts';
import { isSum } from './units.ts';

/** Every obligation that binds the feature as a question, those that bind fewest features first. */
export function newChecklist(record: AtlasRecord, feature: AtlasFeature): CheckItem[] {
  return feature.properties.obligations
    .flatMap((id) => record.obligationById.get(id) ?? [])
    .sort((a, b) => a.features.length - b.features.length)
    .map((obligation) => ({
      obligation: obligation.id,
      plan: obligation.plan,
      kind: obligation.kind,
      text: obligation.text,
      textEn: obligation.textEn,
      due: obligation.due ?? null,
      cite: obligation.cite,
      limit: limitOf(record, obligation),
      answer: null,
      value: '',
      unit: obligation.unit ?? '',
      note: '',
    }));
}

/** The number that an obligation sets, with where it stands; null where it sets none. */
function limitOf(record: AtlasRecord, obligation: Obligation): KeptLimit | null {
  const { comparator, value, unit = '', parameter, due, kind, text } = obligation;
  if (!comparator || value === undefined) return null;
  const plan = record.planById.get(obligation.plan);
  const [cite] = obligation.cite;
  const where = (title: string, lang: 'zh' | 'en') =>
    [title, cite ? citeText(cite, lang) : ''].filter(Boolean).join(lang === 'en' ? ', ' : ' · ');
  const span = LIMITING.includes(kind) ? limitSpan(parameter ?? '', unit, text) : 'target';
  return {
    comparator,
    value,
    unit,
    source: where(plan?.title ?? obligation.plan, 'zh'),
    sourceEn: where(plan?.titleEn ?? obligation.plan, 'en'),
    ...(span ? { over: span } : {}),
    ...(due === undefined ? {} : { due }),
  };
}

/** Kinds whose number a reading is held against; that of any other is what is to be reached. */
const LIMITING: readonly ObligationKind[] = ['limit', 'spatial-rule', 'ban'];

/** The number of things, or a mass as a whole, is a plan's sum, which no reading at a place shows. */
function limitSpan(parameter: string, unit: string, text: string): LimitSpan | undefined {
  return spanOf(parameter, unit, text) ?? (isSum(unit) ? 'target' : undefined);
}

/**
 * What a limit is set for, by its parameter's id, its unit and the obligation's words; undefined
 * where one reading may be held against it.
 */
function spanOf(parameter: string, unit: string, text = ''): LimitSpan | undefined {
  if (/-p9\d$/.test(parameter)) return 'percentile';
  if (parameter.endsWith('-annual') || /\/(?:年|a)$/.test(unit) || /年均/.test(text)) return 'year';
  if (parameter.startsWith('leq-') || /\/月/.test(unit)) return 'period';
  if (parameter.endsWith('-day') || /日均/.test(text)) return 'day';
  if (/小时均值/.test(text)) return 'hour';
  return unit === '%' ? 'share' : undefined;
}

/**
 * An empty measurement for every parameter that the record judges at the feature; its id says which.
 *
 * @param date day of the visit, `YYYY-MM-DD`: the edition in force on it limits
 */
export function newMeasurements(
  record: AtlasRecord,
  feature: AtlasFeature,
  date: string,
): Measurement[] {
  const judged = new Map<string, Measurement>();
  for (const { parameter, limitClass } of feature.properties.observations) {
    if (limitClass === undefined) continue;
    const id = `${parameter}:${limitClass}`;
    judged.set(id, measurementOf(record, parameter, limitClass, date, id));
  }
  return [...judged.values()].filter(({ limit }) => limit !== null);
}

/** An empty measurement of a parameter of the catalogue; its limit is null where none is in force. */
export function measurementOf(
  record: AtlasRecord,
  parameter: string,
  limitClass: string,
  date: string,
  id: string,
): Measurement {
  const known = record.catalog.parameters.find((candidate) => candidate.id === parameter);
  const limit = standardLimit(record, parameter, limitClass, date);
  const any = record.standards.limits.find((candidate) => candidate.parameter === parameter);
  return {
    id,
    parameter,
    name: known?.zh ?? parameter,
    nameEn: known?.en ?? parameter,
    ...(limitClass === '' ? {} : { limitClass }),
    value: '',
    unit: limit?.unit ?? any?.unit ?? '',
    limit,
  };
}

/** The limit of a class by the edition in force on a day. */
export function standardLimit(
  record: AtlasRecord,
  parameter: string,
  limitClass: string,
  date: string,
): KeptLimit | null {
  const found = limitsFor(record.standards, parameter, limitClass).find(({ edition }) =>
    inForce(edition, date),
  );
  if (!found) return null;
  const { edition, limit } = found;
  const span = spanOf(parameter, limit.unit);
  return {
    comparator: limit.comparator,
    value: limit.value,
    unit: limit.unit,
    source: `${edition.number} ${edition.title} · ${limit.class} 类`,
    sourceEn: `${edition.number} ${edition.titleEn}, class ${limit.class}`,
    verification: limit.verification,
    ...(span ? { over: span } : {}),
  };
}

/** The classes that a parameter has limits for, in the order of the standard. */
export function classesOf(record: AtlasRecord, parameter: string): string[] {
  const ofIt = record.standards.limits.filter((limit) => limit.parameter === parameter);
  return [...new Set(ofIt.map((limit) => limit.class))];
}
