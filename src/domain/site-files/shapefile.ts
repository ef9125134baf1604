import type { DatumChoice } from '../coordinates/types.ts';
import { conversionFor } from './conversion.ts';
import { readDbf } from './dbf.ts';
import { decodeText } from './encoding.ts';
import { type FaultLog, Refusal } from './faults.ts';
import { MAX_SITES } from './limits.ts';
import { readPrj } from './prj.ts';
import { shpRecords } from './shp.ts';
import type { Conversion, Layer, RawRow } from './types.ts';

/** The files of one Shapefile; only the first must be there. */
export interface ShapefileParts {
  shp: Uint8Array;
  dbf: Uint8Array | null;
  prj: Uint8Array | null;
  cpg: Uint8Array | null;
}

/** By the .prj, or by what the user chose where there is none; where they differ, it is noted. */
async function conversionOf(
  file: string,
  prj: Uint8Array | null,
  choice: DatumChoice,
  log: FaultLog,
): Promise<Conversion> {
  if (!prj) {
    log.add(file, undefined, 'no-prj', choice.datum);
    return conversionFor(choice);
  }
  const { conversion, isProjected, name } = await readPrj(decodeText(prj).text);
  const isShifted = choice.datum === 'gcj02' || choice.datum === 'bd09';
  if (isShifted && !isProjected) {
    // No .prj can name these: programs write WGS 84 for what was taken from such a map.
    log.add(file, undefined, 'choice-over-prj', name);
    return conversionFor(choice);
  }
  if (isShifted || (choice.datum === 'gk' && !isProjected)) {
    log.add(file, undefined, 'prj-over-choice', name);
  }
  return conversion;
}

/** The attributes of all records; without them the shapes are still of use. */
function attributesOf(file: string, parts: ShapefileParts, log: FaultLog): RawRow['properties'][] {
  try {
    if (!parts.dbf) throw new Refusal('no-attributes');
    return readDbf(parts.dbf, parts.cpg ? decodeText(parts.cpg).text : undefined);
  } catch {
    log.add(file, undefined, 'no-attributes');
    return [];
  }
}

/** The records of a Shapefile. Those that are damaged are logged and left out. */
export async function readShapefile(
  file: string,
  parts: ShapefileParts,
  choice: DatumChoice,
  log: FaultLog,
): Promise<Layer> {
  const conversion = await conversionOf(file, parts.prj, choice, log);
  const properties = attributesOf(file, parts, log);
  const rows: RawRow[] = [];
  let row = 0;
  for (const geometry of shpRecords(parts.shp)) {
    row += 1;
    if (row > MAX_SITES) throw new Refusal('too-many-sites', MAX_SITES);
    log.guard(file, row, () => {
      rows.push({ row, geometry: geometry(), properties: properties[row - 1] ?? {} });
    });
  }
  return { file, rows, conversion };
}
