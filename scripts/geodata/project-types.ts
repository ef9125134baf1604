import type { ProjectType } from '../../src/domain/siting/types.ts';
import type { Faults } from './faults.ts';
import { SHARED_TABLES } from './schema.ts';
import { type Row, readTable } from './tables.ts';

type Parent = ProjectType['parents'][number];

/**
 * The tree of project types, from `project-types.csv` and `project-classes.csv`. Faults are
 * collected, not thrown.
 *
 * @param plans ids of the plans that a membership may be stated by
 */
export function readProjectTypes(
  seeds: string,
  plans: ReadonlySet<string>,
  faults: Faults,
): ProjectType[] {
  const rows = readTable(seeds, 'project-types', SHARED_TABLES['project-types'], faults);
  const schema = SHARED_TABLES['project-classes'];
  const classRows = readTable(seeds, 'project-classes', schema, faults) as unknown as Row[];
  const known = new Set(rows.map((row) => row.cell('id')));
  for (const row of classRows) checkClassRow(row, known, plans);
  checkNoCycle(classRows);
  return rows.map((row) => ({
    id: row.cell('id'),
    zh: row.cell('zh'),
    en: row.cell('en'),
    parents: toParents(classRows.filter((each) => each.cell('type') === row.cell('id'))),
    industry: row.list('industry').map((text) => toIndustry(text, row as unknown as Row)),
    choosable: row.cell('choosable') === 'yes',
  }));
}

function checkClassRow(row: Row, known: ReadonlySet<string>, plans: ReadonlySet<string>): void {
  for (const column of ['type', 'class']) {
    if (!known.has(row.cell(column))) row.fault(column, 'an id from seeds/project-types.csv');
  }
  const [stated, cited] = [row.cell('basis') === 'stated', row.cell('cite') !== ''];
  if (stated !== cited) row.fault('cite', 'a citation where the basis is "stated", and only there');
  if (stated !== plans.has(row.cell('plan'))) {
    row.fault('plan', 'the id of a plan where the basis is "stated", and only there');
  }
}

/** Several plans may state one membership: it is one, with the citations of them all. */
function toParents(rows: Row[]): Parent[] {
  const parents = new Map<string, Parent>();
  for (const row of rows) {
    const id = row.cell('class');
    const cite = row.cites().map((each) => ({ plan: row.cell('plan'), ...each }));
    const known = parents.get(id);
    if (known) known.cite.push(...cite);
    else
      parents.set(id, { id, basis: row.cell('basis') === 'reading' ? 'reading' : 'stated', cite });
    if (known && (known.cite.length === cite.length || cite.length === 0)) {
      row.fault('class', 'a class named once, or once for each plan that states it');
    }
  }
  return [...parents.values()];
}

/** `2521 炼焦` → code and name. That a type covers it is our assignment, checked nowhere. */
function toIndustry(text: string, row: Row): ProjectType['industry'][number] {
  const [, code = '', name = ''] = /^(\d{2,4}) (\S+)$/.exec(text) ?? [];
  if (!code) row.fault('industry', 'codes and names of GB/T 4754, such as "2521 炼焦;26 …"');
  return { code, name, verification: 'unverified' };
}

/** Fault at each row whose type is its own class by way of others. */
function checkNoCycle(rows: Row[]): void {
  for (const row of rows) {
    const classes = new Set([row.cell('class')]);
    // A set is walked in the order of insertion, with what is added on the way.
    for (const id of classes) {
      for (const each of rows) if (each.cell('type') === id) classes.add(each.cell('class'));
    }
    if (classes.has(row.cell('type'))) {
      row.fault('class', 'a class that does not itself belong to the type');
    }
  }
}
