import type { Subject, Topic } from '../../src/domain/quality/types.ts';
import { sameUnit } from '../../src/domain/quality/units.ts';
import type { Faults } from './faults.ts';
import { SHARED_TABLES } from './schema.ts';
import { readTable, type TableRow } from './tables.ts';

/** Units that the app converts into each other, so that figures in them may share a subject. */
const MASSES = ['吨', '万吨'];

/** Reads `subjects.csv`: what the indicators of all plans are about. */
export function readSubjects(seeds: string, faults: Faults): Subject[] {
  return readTable(seeds, 'subjects', SHARED_TABLES.subjects, faults).map((row) => ({
    id: row.cell('id'),
    topic: row.cell('topic') as Topic,
    zh: row.cell('zh'),
    en: row.cell('en'),
    unit: row.cell('unit'),
    better: (row.cell('better') || null) as Subject['better'],
    explain: row.cell('explain'),
    explainEn: row.cell('explain_en'),
  }));
}

/** True when figures in `unit` may stand under a subject in `wanted`. A plan may print no unit. */
export function unitFits(unit: string, wanted: string): boolean {
  const mass = (one: string) => MASSES.some((known) => sameUnit(known, one));
  return unit === '' || sameUnit(unit, wanted) || (mass(unit) && mass(wanted));
}

/** Checks an indicator's subject, that its unit fits, and that nothing has a scope without one. */
export function checkSubject(
  row: TableRow<'indicators'>,
  subjects: ReadonlyMap<string, Subject>,
): void {
  const id = row.cell('subject');
  const subject = subjects.get(id);
  if (id && !subject) row.fault('subject', 'a subject from seeds/subjects.csv');
  if (!id && row.cell('scope')) row.fault('scope', 'nothing where there is no subject');
  if (subject && !unitFits(row.cell('unit'), subject.unit)) {
    row.fault('unit', `a unit that fits the subject ${id} (${subject.unit || 'no unit'})`);
  }
}
