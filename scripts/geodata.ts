import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keptDate } from './geodata/catalog-date.ts';
import { compile, type DateOf } from './geodata/compile.ts';
import { GeodataError } from './geodata/faults.ts';
import { importPositions } from './geodata/import-positions.ts';
import { coverageTable, methodCounts, positionTable } from './geodata/summary.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Names of compiled files whose committed text is not what the seeds give. */
function staleFiles(files: Map<string, string>, folder: string): string[] {
  return [...files]
    .filter(([name, text]) => {
      const path = join(folder, name);
      return !existsSync(path) || readFileSync(path, 'utf8') !== text;
    })
    .map(([name]) => name);
}

/** Takes a table of corrected positions over into the seeds, all of it or nothing. */
function takeOver(file: string, dateOf: DateOf): number {
  const [seeds, folder] = [join(root, 'seeds'), join(root, 'geodata')];
  const official = join(folder, 'official');
  const { tables, compiled, told } = importPositions({ seeds, official, file, dateOf });
  for (const [name, text] of tables) writeFileSync(join(seeds, name), text);
  for (const [name, text] of compiled.files) writeFileSync(join(folder, name), text);
  console.log(told.join('\n'));
  return 0;
}

function main(options: string[]): number {
  const folder = join(root, 'geodata');
  const dateOf = keptDate(join(folder, 'catalog.json'), new Date());
  const importing = options.indexOf('--import-positions');
  if (importing >= 0) return takeOver(options[importing + 1] ?? '', dateOf);
  const { files, records } = compile(join(root, 'seeds'), join(folder, 'official'), dateOf);
  if (options.includes('--positions')) {
    console.log(`${methodCounts(records)}\n\n${positionTable(records)}`);
    return 0;
  }
  if (options.includes('--check')) {
    const stale = staleFiles(files, folder);
    if (stale.length === 0) return 0;
    console.error(`geodata/ is stale: ${stale.join(', ')}. Run "npm run geodata" and commit it.`);
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  console.log(coverageTable(records));
  return 0;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof GeodataError)) throw error;
  console.error(error.message);
  console.error(`${error.faults.length} fault(s); nothing was written.`);
  process.exitCode = 1;
}
