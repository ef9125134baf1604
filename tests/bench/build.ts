import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

export interface Builds {
  /** Folder to remove at the end; the two builds lie in it. */
  folder: string;
  app: string;
  peer: string;
}

/** Builds the app and the peer page with the same settings, leaving `dist/` alone. */
export async function buildBoth(): Promise<Builds> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
  const builds = { folder, app: join(folder, 'app'), peer: join(folder, 'peer') };
  await buildInto(builds.app, resolve('.'));
  await buildInto(builds.peer, resolve('tests/bench/peer'));
  return builds;
}

async function buildInto(outDir: string, root: string): Promise<void> {
  await build({
    configFile: resolve('vite.config.ts'),
    root,
    publicDir: resolve('public'),
    build: { outDir, emptyOutDir: true },
    logLevel: 'warn',
  });
}
