import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { Catalog, Category, Kind, Standards } from '../../src/domain/types.ts';
import { buildBasemap } from './basemap.ts';
import { Faults } from './faults.ts';
import { buildOverview } from './overview.ts';
import { readGazetteer } from './places.ts';
import { joinLinks, joinObligations, type PlanRecord, readPlan } from './plan.ts';
import { LAYER_FILES, SHARED_TABLES } from './schema.ts';
import { readSubjects } from './subjects.ts';
import { type Row, readTable } from './tables.ts';
import { collectionText, recordsText } from './text.ts';

export interface Compiled {
  /** File name in `geodata/` → its text. */
  files: Map<string, string>;
  records: PlanRecord[];
}

/**
 * Compiles the whole record.
 *
 * @param seeds the `seeds` folder
 * @throws GeodataError naming every fault found
 */
export function compile(seeds: string): Compiled {
  const faults = new Faults();
  const gazetteer = readGazetteer(seeds, faults);
  const categoryRows = readTable(seeds, 'categories', SHARED_TABLES.categories, faults);
  const parameterRows = readTable(seeds, 'parameters', SHARED_TABLES.parameters, faults);
  const typeRows = readTable(seeds, 'project-types', SHARED_TABLES['project-types'], faults);
  const subjects = readSubjects(seeds, faults);
  const terms = new Terms(readTable(seeds, 'terms', SHARED_TABLES.terms, faults));
  const context = {
    seeds,
    faults,
    gazetteer,
    categories: new Map(categoryRows.map((row) => [row.cell('id'), row.cell('kind') as Kind])),
    parameters: new Set(parameterRows.map((row) => row.cell('id'))),
    projectTypes: new Set(typeRows.map((row) => row.cell('id'))),
    subjects: new Map(subjects.map((subject) => [subject.id, subject])),
    noteTerm: (term: string, row: Row, column: string) => terms.use(term, row, column),
  };
  const records = planFolders(seeds).flatMap((folder) => readPlan({ ...context, folder }) ?? []);
  joinLinks(records);
  for (const record of records) joinObligations(record);
  const standards = readStandards(seeds, faults, context.parameters);
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
  files.set('standards.json', `${JSON.stringify(standards, null, 1)}\n`);
  const layers = Object.entries(LAYER_FILES).map(([kind, file]) => {
    const features = records.flatMap((r) => r.features).filter((f) => f.properties.kind === kind);
    const located = features.filter((feature) => feature.geometry !== null).length;
    return { kind: kind as Kind, file: `${file}.geojson`, features: features.length, located };
  });
  const catalog: Catalog = {
    version: hashOf(files),
    layers,
    categories: categoryRows.map((row) => ({
      id: row.cell('id'),
      kind: row.cell('kind') as Category['kind'],
      zh: row.cell('zh'),
      en: row.cell('en'),
    })),
    parameters: parameterRows.map((row) => ({
      id: row.cell('id'),
      zh: row.cell('zh'),
      en: row.cell('en'),
      medium: row.cell('medium'),
    })),
    projectTypes: typeRows.map((row) => ({
      id: row.cell('id'),
      zh: row.cell('zh'),
      en: row.cell('en'),
    })),
    subjects,
  };
  files.set('catalog.json', `${JSON.stringify(catalog, null, 1)}\n`);
  return { files, records };
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

function readStandards(seeds: string, faults: Faults, parameters: Set<string>): Standards {
  const editions = readTable(
    seeds,
    'standards/editions',
    SHARED_TABLES['standards/editions'],
    faults,
  );
  const limits = readTable(seeds, 'standards/limits', SHARED_TABLES['standards/limits'], faults);
  const known = new Set(editions.map((row) => row.cell('id')));
  for (const row of limits) {
    if (!known.has(row.cell('edition'))) row.fault('edition', 'an id from editions.csv');
    if (!parameters.has(row.cell('parameter'))) row.fault('parameter', 'an id from parameters.csv');
  }
  return {
    editions: editions.map((row) => ({
      id: row.cell('id'),
      number: row.cell('number'),
      title: row.cell('title'),
      titleEn: row.cell('title_en'),
      medium: row.cell('medium'),
      from: row.cell('from'),
      to: row.cell('to') || null,
      verification: row.cell('verification') as Standards['editions'][number]['verification'],
      source: row.cell('source'),
    })),
    limits: limits.map((row) => ({
      edition: row.cell('edition'),
      parameter: row.cell('parameter'),
      class: row.cell('class'),
      comparator: row.cell('comparator') as '<=' | '>=',
      value: row.number('value') ?? Number.NaN,
      unit: row.cell('unit'),
      table: row.cell('table'),
      verification: row.cell('verification') as Standards['limits'][number]['verification'],
    })),
  };
}

function hashOf(files: Map<string, string>): string {
  const hash = createHash('sha256');
  for (const [name, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(name).update('\0').update(text).update('\0');
  }
  return hash.digest('hex').slice(0, 12);
}

const CJK = /[\u3400-\u9fff]/;

/** The words that the record uses and their English; a Chinese word without English is a fault. */
class Terms {
  private readonly english = new Map<string, string>();
  private readonly rows: Row[];
  private readonly seen = new Set<string>();

  constructor(rows: Row<(typeof SHARED_TABLES)['terms']>[]) {
    this.rows = rows as unknown as Row[];
    for (const row of this.rows) {
      if (this.english.has(row.cell('term'))) row.fault('term', 'a term not listed before');
      this.english.set(row.cell('term'), row.cell('en'));
    }
  }

  use(term: string, row: Row, column: string): void {
    if (!CJK.test(term)) return;
    this.seen.add(term);
    if (!this.english.has(term))
      row.fault(column, 'a term that has its English in seeds/terms.csv');
  }

  reportUnused(): void {
    for (const row of this.rows) {
      if (!this.seen.has(row.cell('term'))) row.fault('term', 'a term that some table uses');
    }
  }

  used(): Record<string, string> {
    return Object.fromEntries([...this.english].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
