import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rewind, simplify } from '@turf/turf';
import { parse } from 'csv-parse/sync';
import type { BasemapFeature } from '../../src/domain/basemap.ts';
import type { Boundary, Gazetteer } from './places.ts';

/** Degrees, about 100 m: the neighbours are only there to show where one is. */
const CONTEXT_TOLERANCE = 0.001;

/** Context that no plan states: county outlines, coarse river courses and town names. */
export function buildBasemap(seeds: string, gazetteer: Gazetteer): BasemapFeature[] {
  const context = join(seeds, 'boundaries', 'context');
  return [
    ...contextOutlines(context),
    ...[...gazetteer.boundaries.values()].map((boundary) => outline(boundary, 'county')),
    ...rivers(gazetteer),
    ...towns(join(context, 'towns.csv')),
  ];
}

function outline(boundary: Boundary, type: 'county' | 'context'): BasemapFeature {
  const { id, name, nameEn, approximate } = boundary.properties;
  const properties = { class: type, id, name, nameEn, ...(approximate ? { approximate } : {}) };
  return rewind({ type: 'Feature', properties, geometry: boundary.geometry } as BasemapFeature, {
    reverse: false,
  }) as BasemapFeature;
}

function contextOutlines(folder: string): BasemapFeature[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.geojson') && !name.startsWith('rivers'))
    .sort()
    .map((name) => outline(JSON.parse(readFileSync(join(folder, name), 'utf8')), 'context'))
    .map((feature) => simplify(feature, { tolerance: CONTEXT_TOLERANCE }));
}

function rivers(gazetteer: Gazetteer): BasemapFeature[] {
  return [...gazetteer.courses.values()].map(({ geometry, properties }) => {
    const { id, name, nameEn } = properties;
    return { type: 'Feature', properties: { class: 'river', id, name, nameEn }, geometry };
  });
}

function towns(file: string): BasemapFeature[] {
  if (!existsSync(file)) return [];
  const rows = parse(readFileSync(file, 'utf8'), { columns: true, bom: true }) as Record<
    string,
    string
  >[];
  return rows.map((row) => ({
    type: 'Feature',
    properties: {
      class: 'town',
      id: row.id ?? '',
      name: row.name ?? '',
      nameEn: row.name_en ?? '',
      rank: Number(row.rank),
    },
    geometry: { type: 'Point', coordinates: [Number(row.lon), Number(row.lat)] },
  }));
}
