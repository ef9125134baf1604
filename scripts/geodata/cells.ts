/**
 * What a column holds. A `?` allows the empty cell.
 * - `id`: lower-case words joined with `-`; `place`: the same with one `/` allowed
 * - `list`: values joined with `;`
 * - `cite`: `section|table|row`, several joined with `;`
 */
export type ColumnType =
  | 'id'
  | 'id?'
  | 'place'
  | 'place?'
  | 'text'
  | 'text?'
  | 'number'
  | 'number?'
  | 'year'
  | 'year?'
  | 'date'
  | 'date?'
  | 'day'
  | 'day?'
  | 'list'
  | 'list?'
  | 'cite'
  | 'cite?'
  | readonly string[];

export type TableSchema = Readonly<Record<string, ColumnType>>;

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
const PATTERNS: Record<string, { pattern: RegExp; expected: string }> = {
  id: { pattern: new RegExp(`^${SLUG}$`), expected: 'lower-case words joined with "-"' },
  place: { pattern: new RegExp(`^${SLUG}(?:/${SLUG})?$`), expected: 'a place id "county/place"' },
  text: { pattern: /\S/, expected: 'text' },
  number: { pattern: /^-?\d+(?:\.\d+)?$/, expected: 'a plain number' },
  year: { pattern: /^(?:19|20)\d\d$/, expected: 'a year' },
  date: {
    pattern: /^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    expected: 'a date YYYY[-MM[-DD]]',
  },
  day: {
    pattern: /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
    expected: 'a day YYYY-MM-DD',
  },
  list: { pattern: /^[^;]+(?:;[^;]+)*$/, expected: 'values joined with ";"' },
  cite: {
    pattern: /^[^|;]+(?:\|[^|;]*){0,2}(?:;[^|;]+(?:\|[^|;]*){0,2})*$/,
    expected: 'section|table|row, several joined with ";"',
  },
};

/** What is wrong with a cell, or null when it is as its column wants it. */
export function cellFault(type: ColumnType, value: string): string | null {
  if (typeof type !== 'string') {
    return type.includes(value) ? null : `one of ${type.map((v) => v || '(empty)').join(', ')}`;
  }
  const optional = type.endsWith('?');
  if (optional && value === '') return null;
  const rule = PATTERNS[optional ? type.slice(0, -1) : type];
  if (!rule) throw new Error(`no rule for column type ${type}`);
  return rule.pattern.test(value) ? null : rule.expected;
}
