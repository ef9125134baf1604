import type { Lang } from '#domain/lang.ts';
import type {
  ArchiveFault,
  ArchiveOptions,
  PreparedPhoto,
  ReadArchive,
  VisitArchive,
} from '#domain/visits/exchange/types.ts';
import type { TableNames } from '#domain/visits/summary.ts';
import type { Visit } from '#domain/visits/types.ts';
import type { WorkerPort } from '../worker-port.ts';
import type { ExchangeCalls, FromWorker, NamedFile, SummaryFormat, ToWorker } from './protocol.ts';

type Port = WorkerPort<ToWorker, FromWorker>;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Why no file was written: there is more than one file may hold. */
export class WriteRefused extends Error {
  readonly fault: ArchiveFault;

  constructor(fault: ArchiveFault) {
    super(fault.key);
    this.fault = fault;
  }
}

/**
 * Speaks with the worker that writes and reads files. The worker is made at the first call, and
 * anew at the next call after it has crashed.
 */
export class ExchangeClient {
  readonly #makePort: () => Port;
  #port: Port | null = null;
  #waiting = new Map<number, Waiting>();
  #next = 1;

  constructor(makePort: () => Port = newWorker) {
    this.#makePort = makePort;
  }

  /**
   * All that is given as one file: a zip with GeoJSON and photos. The same content gives the same
   * bytes. Throws `WriteRefused` where it is more than could be read again.
   */
  async write(archive: VisitArchive, options: ArchiveOptions): Promise<Blob> {
    const written = await this.#call('write', [archive, options]);
    if ('fault' in written) throw new WriteRefused(written.fault);
    return written.file;
  }

  /** Reads such a file; everything in it is checked, nothing is taken over. */
  read(file: NamedFile): Promise<ReadArchive> {
    return this.#call('read', [{ name: file.name, blob: file.blob }]);
  }

  /** A photo upright and scaled down, without what the camera wrote into it. */
  photo(file: NamedFile): Promise<PreparedPhoto> {
    return this.#call('photo', [{ name: file.name, blob: file.blob }]);
  }

  /**
   * A table of visits, one row each, in the reader's language.
   *
   * @param names titles of plans by their id, and units in the reader's language
   */
  summary(
    visits: readonly Visit[],
    format: SummaryFormat,
    lang: Lang,
    names: TableNames = {},
  ): Promise<Blob> {
    return this.#call('summary', [visits, format, lang, names]);
  }

  /** Ends the worker; calls under way fail. */
  close(): void {
    this.#fail('closed');
  }

  #call<N extends keyof ExchangeCalls>(
    name: N,
    args: Parameters<ExchangeCalls[N]>,
  ): ReturnType<ExchangeCalls[N]> {
    const id = this.#next;
    this.#next += 1;
    const result = new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#port ??= this.#open();
      // The union of calls cannot be built from a type parameter; they belong together.
      this.#port.postMessage({ id, call: name, args } as ToWorker);
    });
    return result as ReturnType<ExchangeCalls[N]>;
  }

  #open(): Port {
    const port = this.#makePort();
    port.onmessage = ({ data }) => this.#answer(data);
    port.onerror = ({ message }) => this.#fail(message || 'the worker did not start');
    return port;
  }

  #answer(message: FromWorker): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if ('failed' in message) waiting?.reject(new Error(message.failed));
    else waiting?.resolve(message.value);
  }

  #fail(why: string): void {
    this.#port?.terminate();
    this.#port = null;
    for (const { reject } of this.#waiting.values()) reject(new Error(why));
    this.#waiting.clear();
  }
}

function newWorker(): Port {
  return new Worker(new URL('./exchange.worker.ts', import.meta.url), { type: 'module' });
}
