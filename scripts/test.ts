import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The whole test command: the committed geodata is current, then unit, record and browser tests.
 * Ends with a line of its own, `N passed, N failed`, over all of them.
 */

interface Tally {
  passed: number;
  failed: number;
}

/** Runs a script of this project with Node; true when it succeeds. */
function run(...args: string[]): boolean {
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;
}

function checkGeodata(): Tally {
  const current = run('--import', 'tsx', 'scripts/geodata.ts', '--check');
  return { passed: Number(current), failed: Number(!current) };
}

function runVitest(folder: string): Tally {
  const file = join(folder, 'result.json');
  const ok = run(
    join('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${file}`,
  );
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    const { numPassedTests: passed, numFailedTests: failed } = result;
    // A file that cannot be loaded has no failed test, and is a failure all the same.
    return { passed, failed: ok ? failed : Math.max(1, failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const folder = mkdtempSync(join(tmpdir(), 'atlas-test-'));
const tallies = [checkGeodata(), runVitest(folder)];
rmSync(folder, { recursive: true, force: true });
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
