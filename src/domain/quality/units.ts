/** One spelling for units that are the same: 吨 and t, 平方米 and m², the two letters for micro. */
function normal(unit: string): string {
  return unit.normalize('NFKC').replace('平方米', 'm2').replace('吨', 't').replace(/^d$/, '天');
}

/** True when two printed units mean the same. */
export function sameUnit(a: string, b: string): boolean {
  return normal(a) === normal(b);
}

/** Tonnes in one of the unit. */
const TONNES: Readonly<Record<string, number>> = { t: 1, 万t: 10_000 };

export interface Converted {
  value: number;
  /** True when the figure was converted, so is no longer as printed. */
  computed: boolean;
}

/** A value in another unit. Only t ↔ 万t is converted; null for units that differ otherwise. */
export function convert(value: number, from: string, to: string): Converted | null {
  if (sameUnit(from, to)) return { value, computed: false };
  const [source, goal] = [TONNES[normal(from)], TONNES[normal(to)]];
  if (source === undefined || goal === undefined) return null;
  return { value: tidy((value * source) / goal), computed: true };
}

/** Without the noise that binary fractions leave: 60 − 59.9 is 0.1. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
