import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Subject } from '#domain/quality/types.ts';
import { type AtlasRecord, buildRecord } from '#domain/record.ts';
import type { RuleSet } from '#domain/siting/types.ts';
import type {
  AtlasFeature,
  Catalog,
  Discrepancy,
  Indicator,
  Obligation,
  Plan,
  Standards,
} from '#domain/types.ts';

function read<T>(file: string): T {
  return JSON.parse(readFileSync(`geodata/${file}`, 'utf8')) as T;
}

export const catalog = read<Catalog>('catalog.json');
export const plans = read<Plan[]>('plans.json');
export const indicators = read<Indicator[]>('indicators.json');
export const obligations = read<Obligation[]>('obligations.json');
export const discrepancies = read<Discrepancy[]>('discrepancies.json');
export const ruleSet = read<RuleSet>('rules.json');
export const subjects = read<Subject[]>('subjects.json');
export const standards = read<Standards>('standards.json');

/** The features of each layer file. */
export const layers = catalog.layers.map((layer) => ({
  ...layer,
  listed: read<{ features: AtlasFeature[] }>(layer.file).features,
}));
export const features = layers.flatMap((layer) => layer.listed);

/** The record as the app has it when all of it is loaded. */
export function wholeRecord(): AtlasRecord {
  return buildRecord({
    complete: true,
    catalog,
    subjects,
    terms: read('terms.json'),
    plans,
    features,
    indicators,
    obligations,
    discrepancies,
    standards,
  });
}

function byId<T extends { id: string }>(name: string, items: T[]) {
  const known = new Map(items.map((item) => [item.id, item]));
  return (id: string): T => {
    const item = known.get(id);
    if (!item) throw new Error(`the record has no ${name} "${id}"`);
    return item;
  };
}

export const featureOf = byId('feature', features);
export const indicatorOf = byId('indicator', indicators);
export const obligationOf = byId('obligation', obligations);
export const discrepancyOf = byId('discrepancy', discrepancies);

/** Rows of a seed table, below the `seeds` folder and without its ending. */
export function seedRows(table: string): Record<string, string>[] {
  const text = readFileSync(`seeds/${table}.csv`, 'utf8');
  return parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true });
}

/** The printed table's rows below its head, a list of cells each. */
export function printedRows(plan: string, table: string): string[][] {
  const text = readFileSync(`tests/fixtures/printed/${plan}/${table}.tsv`, 'utf8');
  const rows = text.trimEnd().split('\n');
  return rows.slice(1).map((row) => row.split('\t'));
}

/** Value of the fact with this label, as printed; undefined when the feature has none. */
export function factOf(id: string, label: string): string | undefined {
  return featureOf(id).properties.facts.find((fact) => fact.label === label)?.value;
}

/** A series as printed, by its periods: words, and the print where a number would lose it. */
export function printedSeries(indicator: string): Record<string, string> {
  const { series } = indicatorOf(indicator);
  return Object.fromEntries(
    series.map(({ period, value, text, class: name }) => [
      period,
      text ?? (value === null ? (name ?? '') : String(value)),
    ]),
  );
}
