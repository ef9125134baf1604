import { MAX_LISTED } from './limits.ts';
import type { ArchiveFault } from './types.ts';

type FaultKey = ArchiveFault['key'];

/** Thrown where a whole file is refused; never leaves this folder. */
export class Refused extends Error {
  readonly key: FaultKey;
  readonly detail: string | undefined;

  constructor(key: FaultKey, detail?: string) {
    super(key);
    this.key = key;
    this.detail = detail;
  }
}

/** @param detail is quoted on the screen, so that a name as long as a book is cut. */
export function faultOf(file: string, key: FaultKey, detail?: string): ArchiveFault {
  return { file, key, ...(detail !== undefined && { detail: detail.slice(0, 120) }) };
}

/** The parts that were left out, as they are met; those beyond a hundred are counted. */
export class FaultLog {
  readonly #file: string;
  readonly #faults: ArchiveFault[] = [];
  #more = 0;

  constructor(file: string) {
    this.#file = file;
  }

  add(key: FaultKey, detail: string): void {
    if (this.#faults.length < MAX_LISTED) this.#faults.push(faultOf(this.#file, key, detail));
    else this.#more += 1;
  }

  list(): ArchiveFault[] {
    const { key } = this.#faults.at(-1) ?? {};
    if (!key || this.#more === 0) return this.#faults;
    return [...this.#faults, faultOf(this.#file, key, `+${this.#more}`)];
  }
}
