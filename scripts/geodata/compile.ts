import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { ProjectType } from '../../src/domain/siting/types.ts';
import type { Catalog, Category, Kind } from '../../src/domain/types.ts';
import { buildBasemap } from './basemap.ts';
import { Faults } from './faults.ts';
import { applyOfficialFolder } from './official.ts';
import { buildOverview } from './overview.ts';
import { readGazetteer } from './places.ts';
import { joinLinks, joinObligations, type PlanRecord, readPlan } from './plan.ts';
import { readProjectTypes } from './project-types.ts';
import { buildRules } from './rules.ts';
import { LAYER_FILES, SHARED_TABLES } from './schema.ts';
import { deriveZones } from './source-zones.ts';
import { readStandards } from './standards.ts';
import { readSubjects } from './subjects.ts';
import { type Row, readTable } from './tables.ts';
import { Terms } from './terms.ts';
import { collectionText, recordsText, setsText } from './text.ts';

export interface Compiled {
  /** File name in `geodata/` → its text. */
  files: Map<string, string>;
  records: PlanRecord[];
}

/** The day that stands in the catalog for a version of the record. */
export type DateOf = (version: string) => string;

/**
 * Compiles the whole record.
 *
 * @param seeds the `seeds` folder
 * @param official the folder of official outlines, which may be absent; null: none
 * @throws GeodataError naming every fault found
 */
export function compile(
  seeds: string,
  official: string | null = null,
  dateOf: DateOf = () => '',
): Compiled {
  const faults = new Faults();
  const gazetteer = readGazetteer(seeds, faults);
  const categoryRows = readTable(seeds, 'categories', SHARED_TABLES.categories, faults);
  const parameterRows = readTable(seeds, 'parameters', SHARED_TABLES.parameters, faults);
  const folders = planFolders(seeds);
  const projectTypes = readProjectTypes(seeds, new Set(folders), faults);
  const subjects = readSubjects(seeds, faults);
  const terms = new Terms(readTable(seeds, 'terms', SHARED_TABLES.terms, faults));
  const context = {
    seeds,
    faults,
    gazetteer,
    categories: new Map(categoryRows.map((row) => [row.cell('id'), row.cell('kind') as Kind])),
    parameters: new Set(parameterRows.map((row) => row.cell('id'))),
    projectTypes: new Set(projectTypes.map(({ id }) => id)),
    subjects: new Map(subjects.map((subject) => [subject.id, subject])),
    noteTerm: (term: string, row: Row, column: string) => terms.use(term, row, column),
  };
  const records = folders.flatMap((folder) => readPlan({ ...context, folder }) ?? []);
  joinLinks(records);
  for (const record of records) joinObligations(record);
  const standards = readStandards(seeds, faults, context.parameters);
  const rules = buildRules(seeds, records, context, faults);
  const derived = deriveZones(seeds, records, faults);
  const derivedZones = applyOfficialFolder(official, records, derived, faults);
  terms.reportUnused();
  faults.throwIfAny();

  const files = layerFiles(records);
  const overview = buildOverview(
    records.flatMap((record) => record.features),
    gazetteer,
  );
  files.set('overview.json', `${JSON.stringify(overview)}\n`);
  files.set('terms.json', `${JSON.stringify(terms.used(), null, 1)}\n`);
  files.set('basemap.geojson', collectionText(buildBasemap(seeds, gazetteer), 4));
  files.set('rules.json', setsText({ rules, derivedZones, projectTypes }));
  files.set('subjects.json', recordsText(subjects));
  files.set('standards.json', `${JSON.stringify(standards, null, 1)}\n`);
  const catalog = toCatalog({
    files,
    records,
    categoryRows,
    parameterRows,
    projectTypes,
    dateOf,
  });
  files.set('catalog.json', `${JSON.stringify(catalog, null, 1)}\n`);
  return { files, records };
}

interface CatalogParts {
  files: Map<string, string>;
  records: PlanRecord[];
  categoryRows: Row<(typeof SHARED_TABLES)['categories']>[];
  parameterRows: Row<(typeof SHARED_TABLES)['parameters']>[];
  projectTypes: ProjectType[];
  dateOf: DateOf;
}

function toCatalog(parts: CatalogParts): Catalog {
  const all = parts.records.flatMap((record) => record.features);
  const layers = Object.entries(LAYER_FILES).map(([kind, file]) => {
    const features = all.filter((feature) => feature.properties.kind === kind);
    const located = features.filter((feature) => feature.geometry !== null).length;
    return { kind: kind as Kind, file: `${file}.geojson`, features: features.length, located };
  });
  const version = hashOf(parts.files);
  return {
    version,
    date: parts.dateOf(version),
    layers,
    categories: parts.categoryRows.map((row) => ({
      id: row.cell('id'),
      kind: row.cell('kind') as Category['kind'],
      zh: row.cell('zh'),
      en: row.cell('en'),
    })),
    parameters: parts.parameterRows.map((row) => ({
      id: row.cell('id'),
      zh: row.cell('zh'),
      en: row.cell('en'),
      medium: row.cell('medium'),
    })),
    projectTypes: parts.projectTypes.map(({ id, zh, en }) => ({ id, zh, en })),
  };
}

/** Folders of `seeds` that hold a plan; nothing in the code knows how many or which. */
function planFolders(seeds: string): string[] {
  return readdirSync(seeds, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => name !== 'boundaries' && name !== 'standards')
    .sort();
}

function layerFiles(records: PlanRecord[]): Map<string, string> {
  const features = records.flatMap((record) => record.features);
  const files = new Map<string, string>();
  for (const [kind, file] of Object.entries(LAYER_FILES)) {
    const layer = features.filter((feature) => feature.properties.kind === kind);
    files.set(`${file}.geojson`, collectionText(layer));
  }
  files.set('plans.json', recordsText(records.map((record) => record.plan)));
  files.set('indicators.json', recordsText(records.flatMap((record) => record.indicators)));
  files.set('obligations.json', recordsText(records.flatMap((record) => record.obligations)));
  files.set('discrepancies.json', recordsText(records.flatMap((record) => record.discrepancies)));
  return files;
}

function hashOf(files: Map<string, string>): string {
  const hash = createHash('sha256');
  for (const [name, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(name).update('\0').update(text).update('\0');
  }
  return hash.digest('hex').slice(0, 12);
}
