import type { OfficialZone } from '../siting/official.ts';
import { Refusal } from './faults.ts';
import { MAX_RADIUS_M } from './limits.ts';
import { nameOf, plainProperties } from './properties.ts';
import { type ReadRow, readRows } from './rows.ts';
import type { ReadOptions, SiteBatch, SiteFile, ZoneBatch } from './types.ts';

export { sizeFault } from './faults.ts';

/** As features and derived zones are named: `xiaoyi-14/water-source/dui-zhen/grade-1`. */
const ZONE_ID = /^[a-z0-9-]+(\/[a-z0-9-]+){1,3}$/;
/** Metres, where a file says nothing of how exactly its outlines are drawn. */
const ZONE_RADIUS_M = 10;

/**
 * The sites of a GeoJSON, KML, KMZ or CSV file or a zipped Shapefile. What cannot be used is a
 * fault, never an exception, and the rest is read all the same.
 */
export async function readSites(file: SiteFile, options: ReadOptions): Promise<SiteBatch> {
  const { rows, layers, log } = await readRows(file, options);
  const sites = rows.map(({ raw, geometry }) => ({
    row: raw.row,
    name: nameOf(raw) || `#${raw.row}`,
    geometry,
    properties: plainProperties(raw.properties),
  }));
  const { columns, chosen } = layers[0] ?? {};
  const faults = log.list(sites.length);
  return { sites, faults, ...(columns && { columns }), ...(chosen && { chosen }) };
}

function radiusOf(given: unknown): number {
  if (String(given ?? '').trim() === '') return ZONE_RADIUS_M;
  const radiusM = typeof given === 'object' ? Number.NaN : Number(given);
  if (radiusM >= 0 && radiusM <= MAX_RADIUS_M) return radiusM;
  throw new Refusal('bad-radius', String(given).slice(0, 60));
}

function zoneOf({ raw, geometry, file }: ReadRow): OfficialZone {
  const { properties } = raw;
  const id = [raw.id, properties.id].find((given) => ZONE_ID.test(String(given)));
  if (id === undefined)
    throw new Refusal('bad-id', String(raw.id ?? properties.id ?? '').slice(0, 60));
  const source = typeof properties.source === 'string' ? properties.source.trim() : '';
  return {
    id: String(id),
    name: nameOf(raw) || String(id),
    geometry,
    // A .dbf holds at most ten characters a name, and some programs shout.
    radiusM: radiusOf(properties.radiusM ?? properties.RADIUSM ?? properties.radiusm),
    source: source.slice(0, 500) || file,
  };
}

/**
 * The official outlines of a GeoJSON, KML or KMZ file or a zipped Shapefile, in WGS 84, CGCS2000 or
 * what its .prj says. Each needs an `id`; `source` and `radiusM` (metres) may be there.
 */
export async function readZones(file: SiteFile): Promise<ZoneBatch> {
  const { rows, layers, log } = await readRows(file, { choice: { datum: 'cgcs2000' } });
  const zones = new Map<string, OfficialZone>();
  if (layers.some(({ columns }) => columns)) log.add(file.name, undefined, 'zones-csv');
  else {
    for (const row of rows) {
      log.guard(row.file, row.raw.row, () => {
        const zone = zoneOf(row);
        if (zones.has(zone.id)) throw new Refusal('duplicate-id', zone.id);
        zones.set(zone.id, zone);
        if (zone.source === row.file) log.add(row.file, row.raw.row, 'no-source');
      });
    }
  }
  return { zones: [...zones.values()], faults: log.list(zones.size) };
}
