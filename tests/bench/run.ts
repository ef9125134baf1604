/**
 * `npm run bench`: bytes by chunk, time to a readable page and to a drawn map, and search, each
 * against what else one could use, in one go. Ratios carry to other machines, times do not.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildBoth } from './build.ts';
import { benchChunks } from './chunks.ts';
import { benchPages } from './pages.ts';
import { benchSearch } from './search.ts';
import { readBuild, serve } from './serve.ts';

async function benchBuild(folder: string): Promise<void> {
  const builds = await buildBoth(folder);
  const files = readBuild(builds.app);
  benchChunks(files);
  const app = await serve(files);
  const peer = await serve(readBuild(builds.peer));
  try {
    await benchPages(app.address, peer.address);
  } finally {
    app.close();
    peer.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
try {
  await benchBuild(folder);
} finally {
  rmSync(folder, { recursive: true });
}
benchSearch();
