/**
 * `npm run bench`: bytes by chunk, time to a readable page and to a drawn map, and search, each
 * against what else one could use, in one go. Ratios carry to other machines, times do not.
 */
import { rmSync } from 'node:fs';
import { buildBoth } from './build.ts';
import { benchChunks } from './chunks.ts';
import { benchPages } from './pages.ts';
import { benchSearch } from './search.ts';
import { readBuild, serve } from './serve.ts';

async function benchBuild(): Promise<void> {
  const builds = await buildBoth();
  try {
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
  } finally {
    rmSync(builds.folder, { recursive: true });
  }
}

await benchBuild();
benchSearch();
