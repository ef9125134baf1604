import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { placeKind } from '../../src/domain/positions/export.ts';
import type { AtlasFeature } from '../../src/domain/types.ts';
import { type Compiled, compile, type DateOf } from './compile.ts';
import { CsvEdit } from './edit-csv.ts';
import { Faults } from './faults.ts';
import { fitsBearing, readGazetteer } from './places.ts';
import { type Correction, readCorrections } from './position-rows.ts';
import { LAYER_FILES } from './schema.ts';

const PLACES = 'places.csv';
/** What such a place is called holds for the settlement, whatever stands in it. */
const SETTLEMENTS = new Set(['county', 'town', 'street', 'village']);

export interface Imported {
  /** Changed tables by their path below the seeds folder. */
  tables: Map<string, string>;
  compiled: Compiled;
  /** What was done, a line a correction. */
  told: string[];
}

interface ImportOptions {
  /** The `seeds` folder; it is read only. */
  seeds: string;
  /** The folder of official outlines. */
  official: string | null;
  /** Path of the table of corrected positions. */
  file: string;
  dateOf?: DateOf;
}

/**
 * Takes corrected positions over into the seeds: checks every row, changes the tables and compiles
 * what comes out. Writes nothing; that is for the caller to do when all is well.
 *
 * @throws GeodataError naming every fault of the file, or those that the changed seeds would have
 */
export function importPositions({ seeds, official, file, dateOf }: ImportOptions): Imported {
  const { records } = compile(seeds, official, dateOf);
  const features = records.flatMap((record) => record.features);
  const faults = new Faults();
  const gazetteer = readGazetteer(seeds, faults);
  const featureById = new Map(features.map((feature) => [feature.id, feature]));
  const against = { featureById, boundaries: gazetteer.boundaries };
  const text = readText(file, faults);
  const corrections = text === null ? [] : readCorrections(basename(file), text, against, faults);
  const tables = new SeedTables(seeds, features);
  const told = corrections.map((correction) => tables.apply(correction));
  faults.throwIfAny();
  const changed = tables.texts();
  return { tables: changed, told, compiled: compiledWith(seeds, official, changed, dateOf) };
}

/** Null where the file cannot be read, which is a fault. */
function readText(file: string, faults: Faults): string | null {
  const fail = (expected: string) => {
    const name = basename(file) || '--import-positions';
    faults.add({ file: name, row: null, column: null, value: file, expected });
    return null;
  };
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return fail('a file that exists');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch {
    return fail('text in UTF-8 (a spreadsheet calls it “CSV UTF-8”)');
  }
}

/** Compiles a throw-away copy of the seeds with the changed tables. */
function compiledWith(
  seeds: string,
  official: string | null,
  tables: ReadonlyMap<string, string>,
  dateOf: DateOf | undefined,
): Compiled {
  const copy = mkdtempSync(join(tmpdir(), 'seeds-'));
  try {
    cpSync(seeds, copy, { recursive: true });
    for (const [name, text] of tables) writeFileSync(join(copy, name), text);
    return compile(copy, official, dateOf);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** The tables that corrections change. */
class SeedTables {
  readonly #seeds: string;
  readonly #tables = new Map<string, CsvEdit>();
  /** Ids of the features that stand at each place. */
  readonly #users = new Map<string, string[]>();
  readonly #taken: Set<string>;
  readonly #anchors: Set<string>;

  constructor(seeds: string, features: readonly AtlasFeature[]) {
    this.#seeds = seeds;
    const places = this.#table(PLACES);
    this.#taken = new Set(places.values('id'));
    this.#anchors = new Set(places.values('anchor'));
    for (const { id, properties } of features) {
      for (const place of properties.places ?? [properties.place ?? '']) {
        this.#users.set(place, [...(this.#users.get(place) ?? []), id]);
      }
    }
  }

  texts(): Map<string, string> {
    return new Map([...this.#tables].map(([name, table]) => [name, String(table)]));
  }

  /** Returns what was done. */
  apply(correction: Correction): string {
    const { feature, movedM, radiusM } = correction;
    const own = this.#ownPlace(feature);
    const place = own ?? this.#newPlace(correction);
    if (own) this.#correctPlace(own, correction);
    const old = feature.properties.position?.radiusM ?? null;
    const change = [
      movedM === null ? 'had no point' : `moved ${Math.round(movedM)} m`,
      `radius ${old ?? '–'} → ${radiusM} m`,
    ].join(', ');
    return `${feature.id}: ${own ? 'place' : 'new place'} ${place}, ${change}${this.#left(feature)}`;
  }

  /** What was recorded at the same point and stays there: the survey was of one feature only. */
  #left({ id, geometry, properties: { place } }: AtlasFeature): string {
    const others = (this.#users.get(place ?? '') ?? []).filter((other) => other !== id);
    const isShared = geometry !== null && others.length > 0;
    return isShared ? `; left at ${place}: ${others.join(', ')}` : '';
  }

  #table(name: string): CsvEdit {
    const known = this.#tables.get(name);
    if (known) return known;
    const table = new CsvEdit(readFileSync(join(this.#seeds, name), 'utf8'));
    this.#tables.set(name, table);
    return table;
  }

  /** The place that is this feature's alone, and may be moved without moving anything else. */
  #ownPlace({ properties: { place } }: AtlasFeature): string | null {
    if (place === null || this.#users.get(place)?.length !== 1 || this.#anchors.has(place))
      return null;
    const places = this.#table(PLACES);
    const kind = places.cell(places.find('id', place), 'kind');
    return SETTLEMENTS.has(kind) ? null : place;
  }

  #correctPlace(id: string, correction: Correction): void {
    const places = this.#table(PLACES);
    const row = places.find('id', id);
    for (const [column, value] of Object.entries(surveyCells(correction))) {
      places.set(row, column, value);
    }
    this.#checkBearing(row, correction);
  }

  /**
   * What a plan says of a bearing stays where the surveyed point agrees. Where it does not, a reason
   * must be given, and the bearing goes.
   */
  #checkBearing(row: number, { lon, lat, reason, row: given }: Correction): void {
    const places = this.#table(PLACES);
    const anchor = places.find('id', places.cell(row, 'anchor'));
    if (places.cell(row, 'anchor') === '' || anchor < 0) return;
    const from: [number, number] = [
      Number(places.cell(anchor, 'lon')),
      Number(places.cell(anchor, 'lat')),
    ];
    const bearing = places.cell(row, 'bearing');
    if (fitsBearing(from, [lon, lat], bearing)) return;
    if (reason === '') {
      const anchorId = places.cell(anchor, 'id');
      given.fault('reason', `words why it does not lie ${bearing} of ${anchorId}, as printed`);
    }
    places.set(row, 'anchor', '');
    places.set(row, 'bearing', '');
  }

  #newPlace(correction: Correction): string {
    const { feature, county } = correction;
    const { kind, name, nameEn, plan } = feature.properties;
    const slug = slugOf(feature.id);
    const id = this.#freeId(county, [slug, `${slug}-${kind}`, `${slug}-${plan}`]);
    this.#taken.add(id);
    this.#table(PLACES).append({
      id,
      name,
      name_en: nameEn,
      kind: placeKind(kind),
      county,
      ...surveyCells(correction),
    });
    const table = this.#table(join(plan, `${LAYER_FILES[kind]}.csv`));
    table.set(table.find('id', slug), 'place', id);
    return id;
  }

  #freeId(county: string, names: readonly string[]): string {
    const ids = names.map((name) => `${county}/${name}`);
    for (let n = 2; ids.every((id) => this.#taken.has(id)); n += 1) ids.push(`${ids[0]}-${n}`);
    return ids.find((id) => !this.#taken.has(id)) ?? '';
  }
}

function slugOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

function surveyCells({ lon, lat, radiusM, basis, basisEn }: Correction): Record<string, string> {
  return {
    lon: degrees(lon),
    lat: degrees(lat),
    radius_m: String(radiusM),
    method: 'surveyed',
    basis,
    basis_en: basisEn,
  };
}

/** A tenth of a metre, as the compiled files hold it. */
function degrees(value: number): string {
  return String(Number(value.toFixed(6)));
}
