import type { TestProject } from 'vitest/node';
import { aptInstall, has } from '../../scripts/apt.ts';
import { ensurePostgis, startPostgis } from './postgis.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string; empty where there is no PostGIS. */
    postgis: string;
    /** Whether PROJ's `cs2cs` is there. */
    proj: boolean;
  }
}

function ensureProj(): boolean {
  if (!has('cs2cs') && has('apt-get')) {
    console.log('No PROJ found: installing it.');
    aptInstall('proj-bin');
  }
  return has('cs2cs');
}

function skipped(what: string): void {
  console.warn(`${what} is not installed and there is no apt-get: the checks by it are skipped.`);
}

/** Finds or installs PostGIS and PROJ, and starts a PostGIS server for all oracle tests. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | void> {
  const proj = ensureProj();
  if (!proj) skipped('PROJ');
  project.provide('proj', proj);
  if (!ensurePostgis()) {
    skipped('PostGIS');
    project.provide('postgis', '');
    return;
  }
  const server = await startPostgis();
  project.provide('postgis', server.url);
  return server.stop;
}
