import type { SHARED_TABLES } from './schema.ts';
import type { Row } from './tables.ts';

const CJK = /[\u3400-\u9fff]/;

/** The words that the record uses and their English; a Chinese word without English is a fault. */
export class Terms {
  private readonly english = new Map<string, string>();
  private readonly rows: Row[];
  private readonly seen = new Set<string>();

  constructor(rows: Row<(typeof SHARED_TABLES)['terms']>[]) {
    this.rows = rows as unknown as Row[];
    for (const row of this.rows) {
      if (this.english.has(row.cell('term'))) row.fault('term', 'a term not listed before');
      this.english.set(row.cell('term'), row.cell('en'));
    }
  }

  use(term: string, row: Row, column: string): void {
    if (!CJK.test(term)) return;
    this.seen.add(term);
    if (!this.english.has(term))
      row.fault(column, 'a term that has its English in seeds/terms.csv');
  }

  reportUnused(): void {
    for (const row of this.rows) {
      if (!this.seen.has(row.cell('term'))) row.fault('term', 'a term that some table uses');
    }
  }

  used(): Record<string, string> {
    return Object.fromEntries([...this.english].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
