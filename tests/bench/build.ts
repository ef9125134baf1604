import { join, resolve } from 'node:path';
import { build } from 'vite';

/** Builds the app and the peer page with the same settings into a folder, leaving `dist/` alone. */
export async function buildBoth(folder: string): Promise<{ app: string; peer: string }> {
  return {
    app: await buildInto(join(folder, 'app'), resolve('.')),
    peer: await buildInto(join(folder, 'peer'), resolve('tests/bench/peer')),
  };
}

async function buildInto(outDir: string, root: string): Promise<string> {
  await build({
    configFile: resolve('vite.config.ts'),
    root,
    publicDir: resolve('public'),
    build: { outDir, emptyOutDir: true },
    logLevel: 'warn',
  });
  return outDir;
}
