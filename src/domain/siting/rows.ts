import type { FileSite } from '../site-files/types.ts';
import type { ProjectType, Site } from './types.ts';

/** Largest uncertainty that is accepted, metres. */
export const MAX_SITE_RADIUS_M = 50_000;

/** Columns by which a row of a file says its own project type and uncertainty (metres). */
const TYPE_COLUMNS = ['type', '项目类型', '类型'];
const RADIUS_COLUMNS = ['radius', 'radiusM', '误差', '误差_m'];

export interface SiteRowFault {
  row: number;
  key: 'unknown-type' | 'bad-radius';
  detail: string;
}

/** What holds where a row does not say. */
export type SiteDefaults = Pick<Site, 'type' | 'radiusM'>;

function cell(row: FileSite, columns: readonly string[]): string {
  const name = columns.find((column) => Object.hasOwn(row.properties, column));
  return name === undefined ? '' : String(row.properties[name] ?? '').trim();
}

/** The site that a row of a file describes: its own type and uncertainty, or else the defaults. */
export function siteOfRow(
  row: FileSite,
  defaults: SiteDefaults,
  types: readonly ProjectType[],
): Site | SiteRowFault {
  const typed = cell(row, TYPE_COLUMNS);
  const type = types.find(({ id, zh, en, choosable }) => choosable && [id, zh, en].includes(typed));
  if (typed !== '' && !type) return { row: row.row, key: 'unknown-type', detail: typed };
  const stated = cell(row, RADIUS_COLUMNS);
  const radiusM = stated === '' ? defaults.radiusM : Number(stated);
  if (!(radiusM >= 0 && radiusM <= MAX_SITE_RADIUS_M)) {
    return { row: row.row, key: 'bad-radius', detail: stated };
  }
  return { name: row.name, geometry: row.geometry, radiusM, type: type?.id ?? defaults.type };
}
