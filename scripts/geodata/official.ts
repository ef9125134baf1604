import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rewind } from '@turf/turf';
import type { Feature } from 'geojson';
import { applyOfficial, type OfficialZone } from '../../src/domain/siting/official.ts';
import type { DerivedZone } from '../../src/domain/siting/types.ts';
import type { Faults } from './faults.ts';
import type { PlanRecord } from './plan.ts';

/** Metres that an outline is taken to be good to where it does not say so. */
const DEFAULT_RADIUS_M = 10;
const MOST_RADIUS_M = 50_000;

/** How deep the positions of each geometry that a feature may have are nested. */
const DEPTH: Record<string, number> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  Polygon: 2,
  MultiPolygon: 3,
};

/**
 * Puts the outlines of the folder in the place of the record's own, in `records`.
 *
 * @param folder `geodata/official`; what it holds takes precedence everywhere
 * @returns the derived zones, those with an official outline holding it
 */
export function applyOfficialFolder(
  folder: string | null,
  records: readonly PlanRecord[],
  derivedZones: readonly DerivedZone[],
  faults: Faults,
): DerivedZone[] {
  const read = folder === null ? [] : readOfficial(folder, faults);
  const zones = read.map(({ zone }) => zone);
  const features = records.flatMap((record) => record.features);
  const applied = applyOfficial(features, derivedZones, zones);
  for (const { id, why } of applied.refused) {
    const file = read.find(({ zone }) => zone.id === id)?.file ?? '';
    faults.add({ file, row: null, column: null, value: id, expected: EXPECTED[why] });
  }
  const byId = new Map(applied.features.map((feature) => [feature.id, feature]));
  for (const record of records) {
    record.features = record.features.map((feature) => byId.get(feature.id) ?? feature);
  }
  return applied.derivedZones;
}

const EXPECTED = {
  unknown: 'the id of a feature, or <water source id>/<grade-1, grade-2 or quasi>',
  geometry: 'an area for a protection zone; no MultiLineString',
};

/** An outline and the file that it was read from. */
interface FromFile {
  file: string;
  zone: OfficialZone;
}

/**
 * Reads the official outlines in a folder of GeoJSON files, in the order of file names. An absent
 * folder holds none; faults name the file and the feature.
 */
function readOfficial(folder: string, faults: Faults): FromFile[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.geojson'));
  return names.sort().flatMap((name) => {
    const file = `geodata/official/${name}`;
    const features = readFeatures(join(folder, name));
    if (!features) {
      faults.add({
        file,
        row: null,
        column: null,
        value: '',
        expected: 'a GeoJSON FeatureCollection',
      });
      return [];
    }
    return features.flatMap((feature, i) => {
      const zone = toZone(feature);
      if (typeof zone !== 'string') return [{ file, zone }];
      const id = feature?.id ?? feature?.properties?.id ?? 'no id';
      const value = `feature ${i + 1}, ${id}`;
      faults.add({ file, row: null, column: null, value, expected: zone });
      return [];
    });
  });
}

function readFeatures(path: string): (Feature | null)[] | null {
  try {
    const { type, features } = JSON.parse(readFileSync(path, 'utf8'));
    return type === 'FeatureCollection' && Array.isArray(features) ? features : null;
  } catch {
    return null;
  }
}

/** The zone of a feature, or what is expected of it instead. */
function toZone(feature: Feature | null): OfficialZone | string {
  const properties = feature?.properties ?? {};
  const id = feature?.id ?? properties.id;
  const { source, name = '', radiusM = DEFAULT_RADIUS_M } = properties;
  if (typeof id !== 'string' || id === '') return 'an id';
  if (typeof source !== 'string' || source.trim() === '') {
    return 'a property "source": the document that drew the outline';
  }
  if (typeof radiusM !== 'number' || !(radiusM >= 0 && radiusM <= MOST_RADIUS_M)) {
    return `a property "radiusM" from 0 to ${MOST_RADIUS_M}`;
  }
  const geometry = feature?.geometry;
  if (!geometry || !isSound(geometry)) {
    return `a geometry in WGS 84 degrees, rings closed, one of ${Object.keys(DEPTH).join(', ')}`;
  }
  const wound = rewind(geometry as OfficialZone['geometry'], { reverse: false });
  return { id, name: String(name), geometry: wound as OfficialZone['geometry'], radiusM, source };
}

function isSound(geometry: NonNullable<Feature['geometry']>): boolean {
  const depth = DEPTH[geometry.type];
  if (depth === undefined || !('coordinates' in geometry)) return false;
  return isNested(geometry.coordinates, depth, depth >= 2);
}

/** True for positions in degrees nested so deep; where they are rings, for closed ones. */
function isNested(value: unknown, depth: number, rings: boolean): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  if (depth === 0) return Math.abs(value[0]) <= 180 && Math.abs(value[1]) <= 90;
  if (!value.every((inner) => isNested(inner, depth - 1, rings))) return false;
  return !rings || depth > 1 || isRing(value as number[][]);
}

function isRing(positions: readonly number[][]): boolean {
  const [first, last] = [positions[0], positions.at(-1)];
  return positions.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}
