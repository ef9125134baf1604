import type { TestProject } from 'vitest/node';
import { aptInstall, has } from '../../scripts/apt.ts';
import { ensurePostgis, startPostgis } from './postgis.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string; empty where there is no PostGIS. */
    postgis: string;
    /** Whether PROJ's `cs2cs` is there. */
    proj: boolean;
    /** Whether GDAL's `ogrinfo` and `ogr2ogr` are there. */
    gdal: boolean;
  }
}

function ensure(what: string, command: string, debianPackage: string): boolean {
  if (!has(command) && has('apt-get')) {
    console.log(`No ${what} found: installing it.`);
    aptInstall(debianPackage);
  }
  if (!has(command)) skipped(what);
  return has(command);
}

function skipped(what: string): void {
  console.warn(`${what} is not installed and there is no apt-get: the checks by it are skipped.`);
}

/** Finds or installs PostGIS, PROJ and GDAL, and starts a PostGIS server for all oracle tests. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | void> {
  project.provide('proj', ensure('PROJ', 'cs2cs', 'proj-bin'));
  project.provide('gdal', ensure('GDAL', 'ogr2ogr', 'gdal-bin'));
  if (!ensurePostgis()) {
    skipped('PostGIS');
    project.provide('postgis', '');
    return;
  }
  const server = await startPostgis();
  project.provide('postgis', server.url);
  return server.stop;
}
