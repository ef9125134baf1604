import { readdirSync, readFileSync } from 'node:fs';
import { parseLayer, parseRecords } from '#data/parse.ts';
import { type AtlasRecord, buildRecord } from '#domain/record.ts';
import type { SearchEntry } from '#domain/search.ts';
import type { Discrepancy, Indicator, Obligation } from '#domain/types.ts';

/** What both sides can index alike: names, and the text of obligations. */
export function nameEntries(record: AtlasRecord): SearchEntry[] {
  const named = [...record.features.map(({ properties }) => properties), ...record.indicators];
  return [
    ...named.map(({ id, name, nameEn }) => ({ id, names: [name, nameEn], texts: [] })),
    ...record.obligations.map(({ id, text, textEn }) => ({ id, names: [], texts: [text, textEn] })),
  ];
}

/** The record as the atlas joins it, from disk. */
export function readRecord(): AtlasRecord {
  const read = (file: string): unknown => JSON.parse(readFileSync(`geodata/${file}`, 'utf8'));
  const records = <T extends { id: string }>(file: string) =>
    parseRecords<T>(file, read(file)).value;
  const layers = readdirSync('geodata').filter(
    (file) => file.endsWith('.geojson') && file !== 'basemap.geojson',
  );
  return buildRecord({
    complete: true,
    terms: read('terms.json') as AtlasRecord['terms'],
    catalog: read('catalog.json') as AtlasRecord['catalog'],
    plans: [],
    features: layers.flatMap((file) => parseLayer(file, read(file)).value),
    subjects: [],
    indicators: records<Indicator>('indicators.json'),
    obligations: records<Obligation>('obligations.json'),
    discrepancies: records<Discrepancy>('discrepancies.json'),
    standards: { editions: [], limits: [] },
  });
}
