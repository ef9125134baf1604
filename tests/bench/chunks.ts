import { extname } from 'node:path';
import type { BuiltFile } from './serve.ts';
import { printTable } from './stats.ts';

const FIRST_LOAD_LIMIT = 100;

type Load = 'first' | 'early' | 'lazy' | 'data' | 'page';

/** Prints raw and gzip size of every chunk, and the JavaScript that a readable shell needs. */
export function benchChunks(files: readonly BuiltFile[]): void {
  const html = files.find((file) => file.path === 'index.html')?.raw.toString() ?? '';
  const listed = files
    .map((file) => ({ file, load: loadOf(file, html) }))
    .sort((a, b) => order(a.load) - order(b.load) || b.file.gzip.length - a.file.gzip.length);
  printTable(
    'Bytes by chunk',
    ['file', 'load', 'raw kB', 'gzip kB'],
    listed.map(({ file, load }) => [
      file.path,
      load,
      kilobytes([file.raw]).toFixed(1),
      kilobytes([file.gzip]).toFixed(1),
    ]),
  );
  const gzipOf = (load: Load, ending: string) =>
    kilobytes(
      listed
        .filter((one) => one.load === load && extname(one.file.path) === ending)
        .map(({ file }) => file.gzip),
    );
  const first = gzipOf('first', '.js');
  console.log(
    `First-load JavaScript (header, lists, search): ${first.toFixed(1)} kB gzip,`,
    `${first <= FIRST_LOAD_LIMIT ? 'within' : 'ABOVE'} the ${FIRST_LOAD_LIMIT} kB allowed;`,
    `early: ${gzipOf('early', '.js').toFixed(1)} kB, lazy: ${gzipOf('lazy', '.js').toFixed(1)} kB`,
  );
}

/**
 * What the page names itself is loaded first: its script, what that imports, and its styles. Early
 * is what it asks for at low priority and does not need to be read: the map.
 */
function loadOf({ path }: BuiltFile, html: string): Load {
  if (!['.js', '.css'].includes(extname(path))) return path.endsWith('json') ? 'data' : 'page';
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const tag = tags.find((text) => text.includes(`/${path}"`));
  if (!tag) return 'lazy';
  return tag.includes('fetchpriority="low"') ? 'early' : 'first';
}

function order(load: Load): number {
  return ['page', 'first', 'early', 'lazy', 'data'].indexOf(load);
}

function kilobytes(buffers: readonly Buffer[]): number {
  return buffers.reduce((sum, buffer) => sum + buffer.length, 0) / 1000;
}
