import { readFileSync } from 'node:fs';
import { record } from '../fixtures.ts';
import type { AtlasRecord, RecordParts } from '../record.ts';
import type { Indicator, SeriesValue, Standards } from '../types.ts';
import type { Subject } from './types.ts';

/** The limits of the record: tests of judgements are against the compiled table itself. */
export const standards = JSON.parse(readFileSync('geodata/standards.json', 'utf8')) as Standards;

export const TODAY = '2026-11-22';

export function subject(id: string, changes: Partial<Subject> = {}): Subject {
  return {
    id,
    topic: 'air',
    zh: id,
    en: id,
    unit: '',
    better: 'lower',
    explain: '说明',
    explainEn: 'What it is',
    ...changes,
  };
}

/** A reported value of tests; a string is printed words. */
export function reported(
  period: string,
  value: number | string | null,
  changes: Partial<SeriesValue> = {},
): SeriesValue {
  const figure = typeof value === 'string' ? { value: null, text: value } : { value };
  return { period, ...figure, cite: [{ section: '3.1', row: period }], ...changes };
}

export function indicator(id: string, changes: Partial<Indicator> = {}): Indicator {
  return {
    id: `alpha-14/indicator/${id}`,
    plan: 'alpha-14',
    group: '环境空气',
    name: id,
    nameEn: id,
    unit: '',
    baseline: null,
    baselineYear: null,
    target: null,
    targetYear: null,
    binding: null,
    series: [],
    links: [],
    discrepancies: [],
    cite: [{ section: '5.1' }],
    ...changes,
  };
}

/** A record of tests with the national limits and these subjects. */
export function qualityRecord(
  subjects: readonly Subject[],
  parts: Partial<RecordParts> = {},
): AtlasRecord {
  const { catalog } = record();
  return record({ standards, catalog, subjects: [...subjects], ...parts });
}
