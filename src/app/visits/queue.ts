export type Saving = 'saved' | 'saving' | 'failed' | 'full';

interface Entry<S> {
  target: string;
  field: string;
  step: S;
  settle(): void;
}

interface QueueOptions<S> {
  /** Writes the steps of one target in their order, all or none. */
  write(target: string, steps: readonly S[]): Promise<void>;
  verdict(error: unknown): 'failed' | 'full';
  onSaving(saving: Saving): void;
}

/**
 * Writes one target after another, each at once; while one is written, the newest step of a field
 * waits. What could not be written waits on, for the next step or for `retry`.
 */
export class WriteQueue<S> {
  readonly #options: QueueOptions<S>;
  #waiting: Entry<S>[] = [];
  #writing: Entry<S>[] = [];
  #running: Promise<void> | null = null;
  /** Targets that failed since something was last asked of them. */
  #failed = new Set<string>();
  #saving: Saving = 'saved';

  constructor(options: QueueOptions<S>) {
    this.#options = options;
  }

  /** Resolves once the step, or a newer one of its field, is written or has failed. Never rejects. */
  add(target: string, field: string, step: S): Promise<void> {
    return new Promise((settle) => {
      this.#waiting = merged(this.#waiting, [{ target, field, step, settle }]);
      this.#failed.delete(target);
      void this.#run();
    });
  }

  /** What is not written yet, oldest first. */
  steps(target: string): S[] {
    const all = merged(this.#writing, this.#waiting);
    return all.filter((entry) => entry.target === target).map(({ step }) => step);
  }

  targets(): Set<string> {
    return new Set([...this.#writing, ...this.#waiting].map(({ target }) => target));
  }

  /** Tries once more what waits, and resolves when nothing is under way any more. */
  retry(): Promise<void> {
    this.#failed.clear();
    return this.#run();
  }

  /** Forgets what waits. */
  drop(): void {
    for (const { settle } of this.#waiting) settle();
    this.#waiting = [];
    if (this.#writing.length === 0) this.#tell('saved');
  }

  #run(): Promise<void> {
    if (this.#saving === 'saved' && this.#waiting.length > 0) this.#tell('saving');
    const isDue = this.#waiting.some(({ target }) => !this.#failed.has(target));
    if (!this.#running && isDue) this.#running = this.#writeAll();
    return this.#running ?? Promise.resolve();
  }

  async #writeAll(): Promise<void> {
    for (let next = this.#next(); next.length > 0; next = this.#next()) await this.#write(next);
    this.#running = null;
  }

  /** Takes all steps of the first target that has not just failed. */
  #next(): Entry<S>[] {
    const target = this.#waiting.find((entry) => !this.#failed.has(entry.target))?.target;
    this.#writing = this.#waiting.filter((entry) => entry.target === target);
    this.#waiting = this.#waiting.filter((entry) => entry.target !== target);
    return this.#writing;
  }

  async #write(entries: Entry<S>[]): Promise<void> {
    const target = entries[0]?.target ?? '';
    const steps = entries.map(({ step }) => step);
    try {
      await this.#options.write(target, steps);
      this.#writing = [];
      if (this.#waiting.length === 0) this.#tell('saved');
    } catch (error) {
      this.#writing = [];
      this.#waiting = merged(entries, this.#waiting);
      this.#failed.add(target);
      this.#tell(this.#options.verdict(error));
    }
    for (const { settle } of entries) settle();
  }

  #tell(saving: Saving): void {
    if (saving === this.#saving) return;
    this.#saving = saving;
    this.#options.onSaving(saving);
  }
}

/** Both lists as one; a newer step of a field takes the place of the older, and answers for it. */
function merged<S>(older: readonly Entry<S>[], newer: readonly Entry<S>[]): Entry<S>[] {
  const all = [...older];
  for (const entry of newer) {
    const at = all.findIndex(
      ({ target, field }) => target === entry.target && field === entry.field,
    );
    const former = all[at];
    if (!former) all.push(entry);
    else all[at] = { ...entry, settle: both(former, entry) };
  }
  return all;
}

function both<S>(a: Entry<S>, b: Entry<S>): () => void {
  return () => {
    a.settle();
    b.settle();
  };
}
