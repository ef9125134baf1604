/** A number as an instrument or a laboratory gives it. */
export interface Reading {
  value: number;
  /** `<`: below what can be detected; `>`: beyond the instrument's range. */
  sign: '<' | '>' | null;
}

/** Why a typed text is no reading. */
export type ReadingFault =
  | 'no-value'
  | 'no-number'
  /** `1,234` is a thousand or a decimal. */
  | 'ambiguous'
  /** Not detected, without the least value that can be. */
  | 'no-detection-limit';

/** Longer texts are no numbers. */
const LONGEST = 40;

const NOT_DETECTED = /^(?:nd|n\.d\.|未检出|not detected)$/i;

/**
 * Reads what was typed: full-width digits, a decimal point, comma or Chinese full stop, thousands
 * in groups of three, `<0.02`, and `0.02L`, as laboratories write what lies below detection.
 */
export function parseReading(text: string): Reading | { fault: ReadingFault } {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (plain === '') return { fault: 'no-value' };
  if (plain.length > LONGEST) return { fault: 'no-number' };
  if (NOT_DETECTED.test(plain)) return { fault: 'no-detection-limit' };
  const match = /^([<>])? ?([-−+]?[\d.,。]+(?:e[-+]?\d{1,3})?)( ?L)?$/i.exec(plain);
  const [, mark, digits = '', below] = match ?? [];
  if (!match || (mark && below)) return { fault: 'no-number' };
  const value = parseNumber(digits.replaceAll('。', '.').replace('−', '-'));
  if (typeof value === 'string') return { fault: value };
  if (below || mark === '<') return { value, sign: '<' };
  return { value, sign: mark === '>' ? '>' : null };
}

function parseNumber(text: string): number | ReadingFault {
  const [, sign = '', body = '', exponent = ''] = /^([-+]?)([^e]*)(e.*)?$/i.exec(text) ?? [];
  if (/^[1-9]\d{0,2},\d{3}$/.test(body)) return 'ambiguous';
  const isGrouped = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(body) && !/^0/.test(body);
  const decimal = isGrouped ? body.replaceAll(',', '') : body.replace(',', '.');
  if (!/^(?:\d+\.?\d*|\.\d+)$/.test(decimal)) return 'no-number';
  const value = Number(`${sign}${decimal}${exponent}`);
  return Number.isFinite(value) ? value : 'no-number';
}
