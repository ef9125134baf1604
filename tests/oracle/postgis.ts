import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { aptInstall, aptUpdate, has } from '../../scripts/apt.ts';

/** A PostGIS server of our own on the loopback address, with nothing in it. */
export interface Postgis {
  /** Connection string with a password made for this run. */
  url: string;
  /** Stops the server and deletes its files. */
  stop(): Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';

/** The server must not share its owner with root, who may not run it. */
interface Owner {
  uid: number;
  gid: number;
}

/** Folder of the server's programs, the newest that has PostGIS; null where there is none. */
function findPrograms(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const newestFirst = versions.sort((a, b) => Number(b) - Number(a));
  const folders = [
    ...newestFirst.map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return folders.find(hasPostgis) ?? null;
}

function hasPostgis(folder: string): boolean {
  const needed = ['initdb', 'postgres', 'pg_config'];
  if (!needed.every((program) => existsSync(join(folder, program)))) return false;
  const share = execFileSync(join(folder, 'pg_config'), ['--sharedir'], { encoding: 'utf8' });
  return existsSync(join(share.trim(), 'extension', 'postgis.control'));
}

/** Debian's package of PostGIS for the newest server that it has. */
function debianPackage(): string {
  aptUpdate();
  const pattern = '^postgresql-[0-9]+-postgis-3$';
  const found = execFileSync('apt-cache', ['search', '--names-only', pattern], {
    encoding: 'utf8',
  });
  const names = found.split('\n').map((line) => line.split(' ')[0] ?? '');
  const version = (name: string) => Number(name.split('-')[1] ?? 0);
  const newest = names.sort((a, b) => version(b) - version(a))[0];
  if (!newest) throw new Error(`no package ${pattern} in the lists of apt`);
  return newest;
}

/** Makes sure of PostGIS; false where it is missing and cannot be installed by `apt-get`. */
export function ensurePostgis(): boolean {
  if (findPrograms()) return true;
  if (!has('apt-get')) return false;
  console.log('No PostGIS found: installing it.');
  aptInstall(debianPackage());
  return findPrograms() !== null;
}

/** Whoever runs the server: `postgres` in place of root, else the present user. */
function serverOwner(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }).trim());
  return { uid: id('-u'), gid: id('-g') };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** Waits for the server and puts PostGIS into it. @throws when it ends or takes over 20 s */
async function untilReady(server: ChildProcess, url: string): Promise<void> {
  const client = await connectTo(server, url);
  await client.query('create extension postgis');
  await client.end();
}

async function connectTo(server: ChildProcess, url: string): Promise<pg.Client> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const client = new pg.Client(url);
    try {
      await client.connect();
      return client;
    } catch (error) {
      const ended = server.exitCode !== null || server.signalCode !== null;
      if (ended || Date.now() > deadline) throw error;
      await sleep(100);
    }
  }
}

function initialise(programs: string, folder: string, owner: Owner | undefined): string {
  const password = randomUUID();
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner) for (const path of [folder, passwordFile]) chownSync(path, owner.uid, owner.gid);
  const options = ['--username=atlas', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  execFileSync(
    join(programs, 'initdb'),
    ['--pgdata', join(folder, 'data'), ...options, '--no-sync', '--encoding=UTF8', '--locale=C'],
    { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return password;
}

/**
 * Starts a new PostGIS server in a temporary folder; it listens on 127.0.0.1 only.
 *
 * @param settings server settings such as `shared_buffers=1GB`
 * @throws when PostGIS is not installed or does not start
 */
export async function startPostgis(settings: readonly string[] = []): Promise<Postgis> {
  const programs = findPrograms();
  if (!programs) throw new Error('PostGIS is not installed');
  const owner = serverOwner();
  // A server of another user cannot enter root's own folder for temporary files.
  const folder = mkdtempSync(join(owner ? '/tmp' : tmpdir(), 'atlas-postgis-'));
  let server: ChildProcess | undefined;
  const drop = () => {
    server?.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', drop);
  const stop = async () => {
    if (server && server.exitCode === null && server.signalCode === null) {
      const ended = new Promise((resolve) => server?.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
    }
    process.off('exit', drop);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const password = initialise(programs, folder, owner);
    const port = await freePort();
    const quick = ['fsync=off', 'full_page_writes=off', 'jit=off', ...settings];
    server = spawn(
      join(programs, 'postgres'),
      ['-D', join(folder, 'data'), '-p', `${port}`, '-h', '127.0.0.1', '-k', folder].concat(
        quick.flatMap((setting) => ['-c', setting]),
      ),
      { ...owner, cwd: folder, stdio: 'ignore' },
    );
    const url = `postgres://atlas:${password}@127.0.0.1:${port}/postgres`;
    await untilReady(server, url);
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
