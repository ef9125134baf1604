import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AtlasRecord, buildRecord } from '../../src/domain/record.ts';
import type { FileFault } from '../../src/domain/site-files/faults.ts';
import { readZones } from '../../src/domain/site-files/read.ts';
import type { OfficialZone } from '../../src/domain/siting/official.ts';
import type { RuleSet } from '../../src/domain/siting/types.ts';
import type { AtlasFeature, Catalog, Plan } from '../../src/domain/types.ts';
import { UsageError } from './options.ts';
import type { CliWords } from './words.ts';

/** What is judged by, as compiled. */
export interface Compiled {
  record: AtlasRecord;
  rules: RuleSet;
}

/** Reads `catalog`, features, plans and rules; obligations and indicators are not needed here. */
export function loadCompiled(folder: string, words: CliWords): Compiled {
  const read = <T>(file: string): T => {
    try {
      return JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;
    } catch {
      throw new UsageError(words.noRecord(file));
    }
  };
  const catalog = read<Catalog>('catalog.json');
  const record = buildRecord({
    complete: false,
    catalog,
    terms: {},
    plans: read<Plan[]>('plans.json'),
    features: catalog.layers.flatMap(
      ({ file }) => read<{ features: AtlasFeature[] }>(file).features,
    ),
    subjects: [],
    indicators: [],
    obligations: [],
    discrepancies: [],
    standards: { editions: [], limits: [] },
  });
  return { record, rules: read<RuleSet>('rules.json') };
}

/** Official outlines, and what was wrong with their files. */
export interface Zones {
  zones: OfficialZone[];
  faults: FileFault[];
}

/** The outlines of one file that is given for this check. */
export async function loadZones(path: string, words: CliWords): Promise<Zones> {
  return readZones({ name: path, bytes: bytesOf(path, words) });
}

/**
 * The outlines of `geodata/official` that the compiled record does not hold yet, because they were
 * put there since. None where the folder is absent.
 */
export async function loadNewOfficial(
  folder: string,
  { record, rules }: Compiled,
  words: CliWords,
): Promise<Zones> {
  const official = join(folder, 'official');
  const names = existsSync(official) ? readdirSync(official).sort() : [];
  const read: Zones = { zones: [], faults: [] };
  for (const name of names.filter((each) => each.endsWith('.geojson'))) {
    const { zones, faults } = await loadZones(join(official, name), words);
    read.zones.push(...zones.filter((zone) => !isCompiled(zone, record, rules)));
    read.faults.push(...faults);
  }
  return read;
}

function isCompiled(zone: OfficialZone, record: AtlasRecord, rules: RuleSet): boolean {
  const feature = record.featureById.get(zone.id);
  const held = feature
    ? feature.properties.position?.method === 'official' && feature.geometry
    : rules.derivedZones.find(({ id }) => id === zone.id)?.outline?.geometry;
  return Boolean(held) && placesOf(held) === placesOf(zone.geometry);
}

/** The positions of a geometry whatever their order, to 6 decimals as the compiler may write them. */
function placesOf(geometry: unknown): string {
  const numbers = JSON.stringify(geometry).match(/\[-?[\d.e+-]+,-?[\d.e+-]+/g) ?? [];
  const rounded = numbers.map((pair) =>
    pair
      .slice(1)
      .split(',')
      .map((degrees) => Number(degrees).toFixed(6))
      .join(),
  );
  return [...new Set(rounded)].sort().join(' ');
}

/** The bytes of a file that the caller named. */
export function bytesOf(path: string, words: CliWords): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new UsageError(words.cannotRead(path));
  }
}
