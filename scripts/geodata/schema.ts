import { TOPICS } from '../../src/domain/quality/types.ts';
import { KINDS, METHODS, OBLIGATION_KINDS } from '../../src/domain/types.ts';

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
  | 'list'
  | 'list?'
  | 'cite'
  | readonly string[];

export type TableSchema = Readonly<Record<string, ColumnType>>;

const FEATURE: TableSchema = {
  id: 'id',
  category: 'id',
  name: 'text',
  name_en: 'text',
  place: 'list?',
  cite: 'cite',
  note: 'text?',
  note_en: 'text?',
};

const VERIFICATION = ['verified', 'secondary', 'unverified'] as const;

/** The tables that all plans share, by path below `seeds/`. */
export const SHARED_TABLES = {
  places: {
    id: 'place',
    name: 'text',
    name_en: 'text',
    kind: ['county', 'town', 'street', 'village', 'river-point', 'works', 'site'],
    county: 'id',
    lon: 'number?',
    lat: 'number?',
    radius_m: 'number?',
    method: METHODS,
    basis: 'text',
    basis_en: 'text',
    anchor: 'place?',
    bearing: ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW', ''],
  },
  categories: { id: 'id', kind: KINDS, zh: 'text', en: 'text' },
  parameters: { id: 'id', zh: 'text', en: 'text', medium: 'id' },
  subjects: {
    id: 'id',
    topic: TOPICS,
    zh: 'text',
    en: 'text',
    unit: 'text?',
    better: ['lower', 'higher', ''],
    explain: 'text',
    explain_en: 'text',
  },
  'project-types': { id: 'id', zh: 'text', en: 'text' },
  terms: { term: 'text', en: 'text' },
  'standards/editions': {
    id: 'id',
    number: 'text',
    title: 'text',
    title_en: 'text',
    medium: 'id',
    from: 'date',
    to: 'date?',
    verification: VERIFICATION,
    source: 'text',
  },
  'standards/limits': {
    edition: 'id',
    parameter: 'id',
    class: 'text',
    comparator: ['<=', '>='],
    value: 'number',
    unit: 'text',
    table: 'text?',
    verification: VERIFICATION,
  },
} as const satisfies Record<string, TableSchema>;

/** The file of each kind of feature, without its ending; the same name in `seeds` and `geodata`. */
export const LAYER_FILES = {
  station: 'stations',
  'river-section': 'river-sections',
  'water-source': 'water-sources',
  enterprise: 'enterprises',
  project: 'projects',
  zone: 'zones',
  river: 'rivers',
  jurisdiction: 'jurisdictions',
} as const;

/** The tables of one plan's folder. */
export const PLAN_TABLES = {
  plan: {
    id: 'id',
    title: 'text',
    title_en: 'text',
    issuer: 'text',
    issuer_en: 'text',
    issued: 'date',
    period_start: 'year',
    period_end: 'year',
    base_year: 'year',
    jurisdiction: 'id',
    bbox_west: 'number',
    bbox_south: 'number',
    bbox_east: 'number',
    bbox_north: 'number',
    bbox_slack_m: 'number',
    cite: 'cite',
  },
  stations: FEATURE,
  'river-sections': FEATURE,
  'water-sources': FEATURE,
  enterprises: FEATURE,
  projects: FEATURE,
  zones: FEATURE,
  rivers: FEATURE,
  jurisdictions: FEATURE,
  facts: {
    feature: 'text',
    label: 'text',
    value: 'text',
    value_en: 'text?',
    unit: 'text?',
    period: 'text?',
    cite: 'cite',
  },
  indicators: {
    id: 'id',
    group: 'text',
    name: 'text',
    name_en: 'text',
    subject: 'id?',
    scope: 'text?',
    parameter: 'id?',
    limit_class: 'text?',
    feature: 'text?',
    unit: 'text?',
    baseline: 'text?',
    baseline_en: 'text?',
    baseline_year: 'year?',
    target: 'text?',
    target_en: 'text?',
    target_year: 'year?',
    binding: ['yes', 'no', ''],
    change: 'text?',
    change_en: 'text?',
    computed: 'text?',
    cite: 'cite',
  },
  series: {
    indicator: 'id',
    period: 'text',
    value: 'text?',
    value_en: 'text?',
    class: 'text?',
    note: 'text?',
    note_en: 'text?',
    cite: 'cite',
  },
  links: {
    from: 'text',
    rel: [
      'concerns',
      'serves',
      'measures',
      'on-river',
      'flows-into',
      'discharges-to',
      'sends-waste-to',
      'supplies',
      'within',
      'same-subject',
    ],
    to: 'text',
  },
  obligations: {
    id: 'id',
    kind: OBLIGATION_KINDS,
    text: 'text',
    text_en: 'text',
    parameter: 'text?',
    comparator: ['<=', '<', '>=', '>', '=', ''],
    value: 'number?',
    unit: 'text?',
    due: 'date?',
    responsible: 'text?',
    applies_to: 'list',
    spatial_relation: ['inside', 'within', 'outside', ''],
    spatial_target: 'text?',
    spatial_distance_m: 'number?',
    spatial_effect: ['prohibit', 'restrict', 'condition', 'notice', ''],
    spatial_project_types: 'list?',
    cite: 'cite',
  },
  discrepancies: {
    id: 'id',
    summary: 'text',
    summary_en: 'text',
    expression: 'text?',
    gives: 'text?',
    features: 'list?',
    indicators: 'list?',
  },
  statements: {
    discrepancy: 'id',
    text: 'text',
    text_en: 'text',
    value: 'text?',
    cite: 'cite',
  },
} as const satisfies Record<string, TableSchema>;

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
