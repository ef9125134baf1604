/** More steps back than anyone takes; each holds a whole drawing. */
const KEPT = 100;

/** States of something that is edited, with a way back and forth. */
export class History<T> {
  #states: T[];
  #at = 0;

  constructor(first: T) {
    this.#states = [first];
  }

  get current(): T {
    return this.#states[this.#at] as T;
  }

  get canUndo(): boolean {
    return this.#at > 0;
  }

  get canRedo(): boolean {
    return this.#at < this.#states.length - 1;
  }

  /** A new state after the current one; those that were undone are gone. */
  push(state: T): void {
    this.#states = [...this.#states.slice(0, this.#at + 1), state].slice(-KEPT);
    this.#at = this.#states.length - 1;
  }

  /** Back to the state before, if there is one. */
  undo(): void {
    if (this.canUndo) this.#at -= 1;
  }

  /** Forth to the state that was undone last, if there is one. */
  redo(): void {
    if (this.canRedo) this.#at += 1;
  }
}
