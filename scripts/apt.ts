import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** True where a command of that name is on the path. */
export function has(command: string): boolean {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, command)));
}

let listsAreFresh = false;

function aptGet(...args: string[]): void {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo'];
  const [command = 'apt-get', ...rest] = [...asRoot, 'apt-get', ...args];
  execFileSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Fetches Debian's package lists, once; needs root or sudo. */
export function aptUpdate(): void {
  if (!listsAreFresh) aptGet('update', '-qq');
  listsAreFresh = true;
}

/** Installs Debian's packages; needs root or sudo. */
export function aptInstall(...packages: string[]): void {
  aptUpdate();
  aptGet('install', '-y', '-qq', '--no-install-recommends', ...packages);
}
