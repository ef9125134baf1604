/** One thing wrong in a seed table, told so that the person who typed it can mend it. */
export interface Fault {
  file: string;
  /** Line in the file as a spreadsheet counts them (the header is row 1), or null for the whole file. */
  row: number | null;
  column: string | null;
  value: string;
  expected: string;
}

/** Collects faults so that one run reports them all. */
export class Faults {
  readonly list: Fault[] = [];

  add(fault: Fault): void {
    this.list.push(fault);
  }

  /** @throws GeodataError when anything was collected */
  throwIfAny(): void {
    if (this.list.length > 0) throw new GeodataError(this.list);
  }
}

export class GeodataError extends Error {
  readonly faults: Fault[];

  constructor(faults: Fault[]) {
    super(faults.map(describeFault).join('\n'));
    this.name = 'GeodataError';
    this.faults = faults;
  }
}

export function describeFault(fault: Fault): string {
  const where = [fault.file];
  if (fault.row !== null) where.push(`row ${fault.row}`);
  if (fault.column !== null) where.push(`column ${fault.column}`);
  return `${where.join(', ')}: "${fault.value}" – expected ${fault.expected}`;
}
