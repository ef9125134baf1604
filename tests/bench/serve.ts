import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

export interface BuiltFile {
  /** Path below the build's folder, with `/`. */
  path: string;
  raw: Buffer;
  gzip: Buffer;
}

/** Every file of a build, with what a server would send of it. */
export function readBuild(folder: string): BuiltFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const raw = readFileSync(file);
      return { path: relative(folder, file).split(sep).join('/'), raw, gzip: gzipSync(raw) };
    });
}

export interface Server {
  address: string;
  /** Serves another build from now on. */
  use(files: readonly BuiltFile[]): void;
  close(): void;
}

/** What lies in `assets/` has a hash of its content in its name. */
function storing({ path }: BuiltFile): string {
  return path.startsWith('assets/') ? 'max-age=31536000, immutable' : 'no-cache';
}

/**
 * Serves a build with gzip, compressed beforehand, as a static host does.
 *
 * @param isStored false forbids the browser to keep anything in its own cache
 */
export async function serve(files: readonly BuiltFile[], isStored = true): Promise<Server> {
  const mapOf = (built: readonly BuiltFile[]) =>
    new Map(built.map((file) => [`/${file.path}`, file]));
  let byPath = mapOf(files);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = byPath.get(pathname === '/' ? '/index.html' : pathname);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file.path)];
    response.writeHead(200, {
      'Content-Type': type ?? 'application/octet-stream',
      'Content-Length': type ? file.gzip.length : file.raw.length,
      'Cache-Control': isStored ? storing(file) : 'no-store',
      ...(type ? { 'Content-Encoding': 'gzip' } : {}),
    });
    response.end(type ? file.gzip : file.raw);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    use(built) {
      byPath = mapOf(built);
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
