import { type Judgement, waterClassStep } from '../judge.ts';
import type { Limit, Standards } from '../types.ts';
import type { LayerEntry, Status } from './types.ts';

/** Surface-water classes from best to worst, as the plans print them. */
export const WATER_CLASSES = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', '劣Ⅴ'] as const;
export type WaterClass = (typeof WATER_CLASSES)[number];

/** GB 3838's words for the classes: 优, 良好, 轻度污染, 中度污染, 重度污染. */
const CLASS_STATUS: readonly Status[] = ['good', 'good', 'fair', 'light', 'moderate', 'heavy'];

function meets(limit: Limit, value: number): boolean {
  return limit.comparator === '<=' ? value <= limit.value : value >= limit.value;
}

/** Limits of the classes I to V for a parameter, best class first; empty when it has none. */
function classLimits(standards: Standards, parameter: string, edition: string): Limit[] {
  return standards.limits
    .filter((limit) => limit.edition === edition && limit.parameter === parameter)
    .sort((a, b) => (waterClassStep(a.class) ?? 0) - (waterClassStep(b.class) ?? 0));
}

/**
 * Class of one surface-water figure by the edition's table: the best class whose limit it meets.
 * Total phosphorus is judged as in rivers; the table in the record has no limits for lakes.
 *
 * @returns null when the table does not have the parameter
 */
export function waterClassOf(
  standards: Standards,
  parameter: string,
  value: number,
  edition: string,
): WaterClass | null {
  const limits = classLimits(standards, parameter, edition);
  if (limits.length === 0) return null;
  const best = limits.find((limit) => meets(limit, value));
  return WATER_CLASSES[best ? (waterClassStep(best.class) ?? 5) : 5] ?? null;
}

export interface SectionClass {
  class: WaterClass;
  /** Parameters in that class: they decide. */
  deciding: string[];
  /** Every parameter that was looked at. */
  basis: string[];
}

/** A section's class is that of its worst single parameter; null when no figure has a class. */
export function sectionClass(
  standards: Standards,
  figures: readonly { parameter: string; value: number }[],
  edition: string,
): SectionClass | null {
  const classed = figures.flatMap(({ parameter, value }) => {
    const found = waterClassOf(standards, parameter, value, edition);
    return found ? [{ parameter, step: WATER_CLASSES.indexOf(found) }] : [];
  });
  const worst = Math.max(...classed.map(({ step }) => step));
  const name = WATER_CLASSES[worst];
  if (!name) return null;
  const deciding = classed.filter(({ step }) => step === worst);
  return {
    class: name,
    deciding: [...new Set(deciding.map(({ parameter }) => parameter))],
    basis: [...new Set(classed.map(({ parameter }) => parameter))],
  };
}

/**
 * How many times its limit a figure lies above it (超标倍数): 0 when met; null where the table has no
 * such limit or, as for dissolved oxygen, a least value.
 */
export function multipleOver(
  standards: Standards,
  parameter: string,
  value: number,
  className: string,
  edition: string,
): number | null {
  const step = waterClassStep(className);
  const limit = classLimits(standards, parameter, edition).find(
    (candidate) => waterClassStep(candidate.class) === step,
  );
  if (limit?.comparator !== '<=') return null;
  return Math.max(0, value / limit.value - 1);
}

/** Step of the worse of printed and computed class, 0 for I to 5 for worse than V; −1 without either. */
export function worseStep({
  computedClass,
  printedClass,
}: Pick<LayerEntry, 'computedClass' | 'printedClass'>): number {
  const steps = [computedClass, printedClass].map((name) => waterClassStep(name ?? '') ?? -1);
  return Math.max(...steps);
}

/** The official word for a surface-water class; null when the text names no class. */
export function statusOfClass(name: string): Status | null {
  const step = waterClassStep(name);
  return step === null ? null : (CLASS_STATUS[step] ?? null);
}

/**
 * A figure against one limit is either met or exceeded, and the record backs nothing finer: met is
 * `good`, exceeded `moderate`.
 */
export function statusOfJudgement(judgement: Pick<Judgement, 'met'>): Status {
  return judgement.met ? 'good' : 'moderate';
}

/** A printed class against the class that is required, as for groundwater; null without either. */
export function statusAgainst(printed: string, required: string): Status | null {
  const [is, should] = [waterClassStep(printed), waterClassStep(required)];
  return is === null || should === null ? null : statusOfJudgement({ met: is <= should });
}
