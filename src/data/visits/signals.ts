/** What a tab has changed; other tabs read it anew. `all`: everything may have changed. */
export interface Signal {
  visits: string[];
  positions: string[];
  all: boolean;
}

const NAME = 'enviroplan-visits';

/** Tells other tabs of this site what was changed, and hears them. */
export class Signals {
  readonly #channel: BroadcastChannel | null;

  constructor(onSignal: (signal: Signal) => void) {
    this.#channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(NAME);
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isSignal(data)) onSignal(data);
    });
  }

  send(signal: Partial<Signal>): void {
    this.#channel?.postMessage({ visits: [], positions: [], all: false, ...signal });
  }

  close(): void {
    this.#channel?.close();
  }
}

/** A tab with another version of the app may speak differently. */
function isSignal(data: unknown): data is Signal {
  if (typeof data !== 'object' || data === null) return false;
  const { visits, positions, all } = data as Record<string, unknown>;
  const isTexts = (value: unknown) =>
    Array.isArray(value) && value.every((each) => typeof each === 'string');
  return isTexts(visits) && isTexts(positions) && typeof all === 'boolean';
}
