/** What a unit measures, and how many of the quantity's first unit it is. */
interface Known {
  quantity: string;
  factor: number;
}

/** Units that measure the same, by their spellings in lower case after NFKC. */
const QUANTITIES: Readonly<Record<string, readonly [factor: number, spellings: string][]>> = {
  concentration: [
    [1, 'mg/m3 毫克/立方米 毫克每立方米 ug/l μg/l 微克/升'],
    [1e-3, 'ug/m3 μg/m3 微克/立方米 微克每立方米 ng/l 纳克/升'],
    [1e-6, 'ng/m3 纳克/立方米'],
    [1e3, 'mg/l 毫克/升 毫克每升 g/m3 克/立方米'],
    [1e6, 'g/l 克/升'],
  ],
  length: [
    [1, 'm 米'],
    [1e-3, 'mm 毫米'],
    [1e-2, 'cm 厘米'],
    [1e3, 'km 公里 千米'],
  ],
  mass: [
    [1, 't 吨'],
    [1e-3, 'kg 千克 公斤'],
    [1e-6, 'g 克'],
    [1e-9, 'mg 毫克'],
  ],
  area: [
    [1, 'm2 平方米 平米'],
    [1e6, 'km2 平方公里 平方千米'],
    [1e4, 'ha hm2 公顷'],
    [1e4 / 15, '亩 mu'],
  ],
  volume: [
    [1, 'm3 立方米 立方'],
    [1e-3, 'l 升'],
  ],
  flow: [
    [1, 'm3/d m3/天 m3/日 立方米/天 立方米/日'],
    [24, 'm3/h 立方米/小时 立方米/时'],
    [86_400, 'm3/s 立方米/秒'],
    [86.4, 'l/s 升/秒'],
  ],
  'mass by year': [
    [1, 't/a t/年 吨/年'],
    [1e-3, 'kg/a 千克/年'],
  ],
  'mass by day': [
    [1, 't/d t/天 吨/天 吨/日'],
    [1e-3, 'kg/d 千克/天 千克/日'],
  ],
  share: [
    [1, '% 百分比'],
    [0.1, '‰'],
  ],
  // Not dB and 分贝: those may be another weighting.
  level: [[1, 'db(a) dba 分贝(a)']],
  time: [
    [1, 'h 小时'],
    [24, 'd 天 日'],
    [1 / 60, 'min 分钟'],
    [1 / 3600, 's 秒'],
  ],
  month: [[1, '月 个月']],
  year: [[1, '年 a']],
};

const KNOWN: ReadonlyMap<string, Known> = new Map(
  Object.entries(QUANTITIES).flatMap(([quantity, units]) =>
    units.flatMap(([factor, spellings]) =>
      spellings.split(' ').map((spelling) => [spelling, { quantity, factor }] as const),
    ),
  ),
);

const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** One spelling: half-width, lower case, without spaces; both letters for micro are one. */
function spelling(unit: string): string {
  return unit.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

/** Unknown units, such as 个 and 座, measure only what they name. */
function known(unit: string): Known {
  const plain = spelling(unit);
  const found = KNOWN.get(plain);
  if (found) return found;
  const myriad = MYRIADS[plain.charAt(0)];
  if (myriad === undefined || plain.length < 2) return { quantity: plain, factor: 1 };
  const rest = known(plain.slice(1));
  return { quantity: rest.quantity, factor: rest.factor * myriad };
}

/** Measure words of what is counted one by one. */
const COUNTED = /^[万亿]?[个家户座条套台项处次起辆人]/;

/** Whether a unit is of things that are counted, or of a mass as a whole: no instrument reads it. */
export function isSum(unit: string): boolean {
  return COUNTED.test(spelling(unit)) || known(unit).quantity === 'mass';
}

/**
 * A value in another unit of the same quantity, without the noise of binary fractions; null where
 * the units measure different things.
 */
export function inUnit(value: number, from: string, to: string): number | null {
  const [source, goal] = [known(from), known(to)];
  if (source.quantity !== goal.quantity) return null;
  if (source.factor === goal.factor) return value;
  return Number(((value * source.factor) / goal.factor).toPrecision(12));
}

/** Units that a value may be given in where the limit has `unit`: its own first. */
export function unitsLike(unit: string): string[] {
  const offered: Readonly<Record<string, readonly string[]>> = {
    concentration: /l|升/i.test(unit) ? ['mg/L', 'µg/L', 'g/L'] : ['mg/m³', 'µg/m³'],
    length: ['m', 'km'],
    mass: ['t', '万吨', 'kg'],
    area: ['m²', '万m²', '亩', 'km²'],
    volume: ['m³', '万m³'],
    flow: ['m³/d', '万m³/d', 'm³/h'],
  };
  const { quantity, factor } = known(unit);
  return [unit, ...(offered[quantity] ?? []).filter((other) => known(other).factor !== factor)];
}
