import type { WorkerPort } from '../worker-port.ts';
import type { CallName, FromWorker, SitingCalls, ToWorker } from './protocol.ts';

type Port = WorkerPort<ToWorker, FromWorker>;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
  progress?: ((done: number, total: number) => void) | undefined;
}

/** A call under way. */
export interface Running<T> {
  result: Promise<T>;
  /** Asks a batch to end; what it has done so far is its result. */
  cancel(): void;
}

/** Speaks with the judging worker: one message a call, one answer. */
export class SitingClient {
  #port: Port;
  #waiting = new Map<number, Waiting>();
  #next = 1;

  constructor(port: Port = newWorker()) {
    this.#port = port;
    port.onmessage = ({ data }) => this.#answer(data);
    port.onerror = ({ message }) => this.#failAll(message || 'the worker did not start');
  }

  /** @param progress called between the sites of a batch */
  call<N extends CallName>(
    name: N,
    args: Parameters<SitingCalls[N]>,
    progress?: Waiting['progress'],
  ): Running<Awaited<ReturnType<SitingCalls[N]>>> {
    const id = this.#next;
    this.#next += 1;
    const result = new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, progress });
    });
    // The union of calls cannot be built from a type parameter; `name` and `args` belong together.
    this.#port.postMessage({ id, call: name, args } as ToWorker);
    return {
      result: result as Promise<Awaited<ReturnType<SitingCalls[N]>>>,
      cancel: () => this.#port.postMessage({ id, cancel: true }),
    };
  }

  /** Ends the worker; calls under way fail. */
  close(): void {
    this.#port.terminate();
    this.#failAll('closed');
  }

  #answer(message: FromWorker): void {
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return;
    if ('done' in message) {
      waiting.progress?.(message.done, message.total);
      return;
    }
    this.#waiting.delete(message.id);
    if ('failed' in message) waiting.reject(new Error(message.failed));
    else waiting.resolve(message.value);
  }

  #failAll(why: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(why));
    this.#waiting.clear();
  }
}

function newWorker(): Port {
  return new Worker(new URL('./siting.worker.ts', import.meta.url), { type: 'module' });
}
