import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, resolve, sep } from 'node:path';
import { build, type Plugin } from 'vite';
import { keptTileOrigins } from './csp.ts';

const SOURCE = 'src/data/offline/service-worker.ts';
export const WORKER_FILE = 'service-worker.js';

/** Endings of what the app needs; the rest of a build is for people and other programs. */
const KEPT = [
  '.js',
  '.css',
  '.html',
  '.json',
  '.geojson',
  '.svg',
  '.png',
  '.webmanifest',
  '.wasm',
  '.woff2',
];
const NOT_KEPT = [WORKER_FILE, 'screenshot.png', 'schema/'];

/** One file that the service worker keeps, as Workbox wants it. */
export interface KeptFile {
  url: string;
  /** Null where the name itself changes with the content. */
  revision: string | null;
  /** What is kept is what was built, whatever stands between server and device. */
  integrity: string;
}

/** What a build is made of, in an order that does not depend on the disk. */
export function keptFiles(folder: string): { files: KeptFile[]; bytes: number } {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => KEPT.includes(extname(path)))
    .filter((path) => !NOT_KEPT.some((start) => path.startsWith(start)))
    .sort();
  let bytes = 0;
  const files = paths.map((url) => {
    const content = readFileSync(join(folder, url));
    bytes += content.length;
    const hash = createHash('sha256').update(content).digest('base64');
    const revision = url.startsWith('assets/') ? null : hash.slice(0, 16);
    return { url, revision, integrity: `sha256-${hash}` };
  });
  return { files, bytes };
}

/**
 * Builds the service worker for what lies in a folder, and puts it there.
 *
 * @param folder a finished build, with its `config.json`
 */
export async function writeServiceWorker(folder: string): Promise<void> {
  const { files, bytes } = keptFiles(folder);
  const config = join(folder, 'config.json');
  const tiles = existsSync(config) ? keptTileOrigins(readFileSync(config, 'utf8')) : [];
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: {
      'process.env.NODE_ENV': '"production"',
      __KEPT_FILES__: JSON.stringify(files),
      __KEPT_BYTES__: String(bytes),
      __TILE_ORIGINS__: JSON.stringify(tiles),
    },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      rolldownOptions: {
        input: resolve(SOURCE),
        output: { format: 'iife', entryFileNames: WORKER_FILE },
      },
    },
  });
}

/** Adds the service worker to a finished build, and to the page the version that it is of. */
export function offlineApp(): Plugin {
  let folder = '';
  let isOurs = false;
  return {
    name: 'offline-app',
    apply: 'build',
    configResolved({ root, build: { outDir } }) {
      folder = resolve(root, outDir);
      isOurs = existsSync(join(root, SOURCE));
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        if (!isOurs) return [];
        const content = versionOf(Object.keys(bundle ?? {}));
        return [{ tag: 'meta', attrs: { name: 'version', content }, injectTo: 'head' }];
      },
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler(error) {
        if (isOurs && !error) await writeServiceWorker(folder);
      },
    },
  };
}

/** The number that people gave it, and what tells builds apart: names change with their content. */
function versionOf(names: string[]): string {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const hash = createHash('sha256').update(names.sort().join('\n')).digest('hex');
  return `${version} (${hash.slice(0, 8)})`;
}
