import { conversionFor } from './conversion.ts';
import { decodeText } from './encoding.ts';
import { type FaultLog, Refusal } from './faults.ts';
import { MAX_SITES } from './limits.ts';
import type { Layer, ReadOptions, SiteFile } from './types.ts';

/** Control characters but tabs, line ends and the like, which no text has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const BINARY = /[\0-\x08\x0e-\x1a]/;
const ENCODING = /^<\?xml[^>]*encoding=["']([\w-]+)/;

/** The layer of a file of text: GeoJSON, KML or a table, by how it begins. */
export async function readText(
  file: SiteFile,
  options: ReadOptions,
  log: FaultLog,
): Promise<Layer> {
  const head = new TextDecoder('latin1').decode(file.bytes.subarray(0, 200));
  const { text, whole } = decodeText(file.bytes, ENCODING.exec(head)?.[1]);
  const start = text.slice(0, 4000).trimStart();
  if (start === '' && text.trim() === '') throw new Refusal('empty');
  if (BINARY.test(start)) throw new Refusal('unknown-format');
  const layer = await layerOf(text, start, { name: file.name, options, log });
  if (layer.rows.length > MAX_SITES) throw new Refusal('too-many-sites', layer.rows.length);
  if (!whole) log.add(file.name, undefined, 'cut-off');
  return layer;
}

interface Context {
  name: string;
  options: ReadOptions;
  log: FaultLog;
}

async function layerOf(text: string, start: string, context: Context): Promise<Layer> {
  const { name, options, log } = context;
  const conversion = await conversionFor(options.choice);
  if (/^[{[]/.test(start)) {
    const { rows, crs } = (await import('./json.ts')).readJson(text);
    if (crs !== undefined) log.add(name, undefined, 'crs-ignored', crs);
    return { file: name, rows, conversion };
  }
  if (start.startsWith('<')) {
    return { file: name, rows: (await import('./kml.ts')).readKml(text), conversion };
  }
  const { readCsv } = await import('./csv.ts');
  return { file: name, conversion, ...readCsv(text, options.columns, name, log) };
}
