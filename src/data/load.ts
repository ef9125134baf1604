import type { Basemap } from '#domain/basemap.ts';
import { type AppConfig, parseConfig } from '#domain/config.ts';
import type { Subject } from '#domain/quality/types.ts';
import { type AtlasRecord, buildRecord } from '#domain/record.ts';
import type { RuleSet } from '#domain/siting/types.ts';
import type {
  AtlasFeature,
  Catalog,
  Discrepancy,
  Indicator,
  Obligation,
  Overview,
  Plan,
  Standards,
} from '#domain/types.ts';
import { featuresOf } from './overview.ts';
import {
  broken,
  type LoadNote,
  type Parsed,
  parseLayer,
  parseObject,
  parseRecords,
  parseTerms,
} from './parse.ts';

/** File name in `geodata/` → its address in the build, which changes with its content. */
const FILES = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>(['../../geodata/*.json', '../../geodata/*.geojson'], {
      query: '?url',
      import: 'default',
      eager: true,
    }),
  ).map(([path, url]) => [path.replace(/^.*\//, ''), url]),
);

const LAYERS = Object.keys(FILES).filter(
  (name) => name.endsWith('.geojson') && name !== 'basemap.geojson',
);

const NO_CATALOG: Catalog = {
  version: '',
  date: '',
  layers: [],
  categories: [],
  parameters: [],
  projectTypes: [],
};
const NO_OVERVIEW: Overview = { outlines: {}, features: [] };
const NO_STANDARDS: Standards = { editions: [], limits: [] };
const NO_BASEMAP: Basemap = { type: 'FeatureCollection', features: [] };

type Fetched = { json: unknown } | { note: LoadNote };

async function fetchJson(file: string, url: string | undefined): Promise<Fetched> {
  const missing: Fetched = { note: { file, problem: 'missing' } };
  if (!url) return missing;
  try {
    const response = await fetch(url);
    if (!response.ok) return missing;
    const text = await response.text();
    try {
      return { json: JSON.parse(text) };
    } catch {
      return { note: { file, problem: 'broken' } };
    }
  } catch {
    return missing;
  }
}

async function load<T>(
  file: string,
  empty: T,
  parse: (file: string, json: unknown) => Parsed<T>,
): Promise<Parsed<T>> {
  const fetched = await fetchJson(file, FILES[file]);
  return 'json' in fetched ? parse(file, fetched.json) : { value: empty, notes: [fetched.note] };
}

export interface Loaded {
  record: AtlasRecord;
  notes: LoadNote[];
}

/**
 * Loads what the first view needs: plans, categories and an overview of the features. A file that
 * is missing or broken is an empty part and a note; the rest is used. Never rejects.
 */
export async function loadRecord(): Promise<Loaded> {
  const [catalog, plans, overview] = await Promise.all([
    load('catalog.json', NO_CATALOG, (file, json) =>
      parseObject(file, json, ['layers', 'categories', 'parameters', 'projectTypes'], NO_CATALOG),
    ),
    load('plans.json', [], parseRecords<Plan>),
    load('overview.json', NO_OVERVIEW, (file, json) =>
      parseObject(file, json, ['features'], NO_OVERVIEW),
    ),
  ]);
  const features = featuresOf(overview.value);
  const record = buildRecord({
    complete: false,
    catalog: catalog.value,
    terms: {},
    plans: plans.value,
    features: features.value,
    subjects: [],
    indicators: [],
    obligations: [],
    discrepancies: [],
    standards: NO_STANDARDS,
  });
  return { record, notes: [catalog, plans, overview, features].flatMap((part) => part.notes) };
}

/** Loads what `loadRecord` left out. Never rejects. */
export async function loadDetails(record: AtlasRecord): Promise<Loaded> {
  const layers = Promise.all(LAYERS.map((file) => load(file, [], parseLayer)));
  const [subjects, indicators, obligations, discrepancies, standards, terms, parsedLayers] =
    await Promise.all([
      load('subjects.json', [], parseRecords<Subject>),
      load('indicators.json', [], parseRecords<Indicator>),
      load('obligations.json', [], parseRecords<Obligation>),
      load('discrepancies.json', [], parseRecords<Discrepancy>),
      load('standards.json', NO_STANDARDS, (file, json) =>
        parseObject(file, json, ['editions', 'limits'], NO_STANDARDS),
      ),
      load('terms.json', {}, parseTerms),
      layers,
    ]);
  const whole = buildRecord({
    ...record,
    complete: true,
    features: joinFeatures(
      record.features,
      parsedLayers.flatMap((layer) => layer.value),
    ),
    terms: terms.value,
    subjects: subjects.value,
    indicators: indicators.value,
    obligations: obligations.value,
    discrepancies: discrepancies.value,
    standards: standards.value,
  });
  const parts = [
    subjects,
    indicators,
    obligations,
    discrepancies,
    standards,
    terms,
    ...parsedLayers,
  ];
  return { record: whole, notes: parts.flatMap((part) => part.notes) };
}

/** Whole features, and those of the overview whose layer did not arrive. */
function joinFeatures(
  light: readonly AtlasFeature[],
  whole: readonly AtlasFeature[],
): AtlasFeature[] {
  const byId = new Map(whole.map((feature) => [feature.id, feature]));
  const known = new Set(light.map((feature) => feature.id));
  return [
    ...light.map((feature) => byId.get(feature.id) ?? feature),
    ...whole.filter((feature) => !known.has(feature.id)),
  ];
}

const NO_RULES: RuleSet = { rules: [], derivedZones: [], projectTypes: [] };

/** The siting rules, which only the site check needs. */
export function loadRules(): Promise<Parsed<RuleSet>> {
  return load('rules.json', NO_RULES, (file, json) =>
    parseObject(file, json, ['rules', 'derivedZones', 'projectTypes'], NO_RULES),
  );
}

/** The embedded basemap: context for the map only, so it is loaded beside the record. */
export function loadBasemap(): Promise<Parsed<Basemap>> {
  return load('basemap.geojson', NO_BASEMAP, (file, json) =>
    parseObject(file, json, ['features'], NO_BASEMAP),
  );
}

let config: Promise<Parsed<AppConfig>> | null = null;

/** The deployer's `config.json`, read once; without a usable one the defaults hold. */
export function loadConfig(): Promise<Parsed<AppConfig>> {
  config ??= readConfig();
  return config;
}

async function readConfig(): Promise<Parsed<AppConfig>> {
  const defaults: AppConfig = { basemap: null };
  const fetched = await fetchJson('config.json', 'config.json');
  if ('note' in fetched) return { value: defaults, notes: [fetched.note] };
  const parsed = parseConfig(fetched.json);
  return 'config' in parsed ? { value: parsed.config, notes: [] } : broken('config.json', defaults);
}
