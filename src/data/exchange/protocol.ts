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

/** A file as the page has it; its bytes are read by the worker. */
export interface NamedFile {
  name: string;
  blob: Blob;
}

export type SummaryFormat = 'csv' | 'xlsx';

/** A file to keep, or why there is none: more than one file may hold. */
export type WrittenArchive = { file: Blob } | { fault: ArchiveFault };

/** What the page asks of the side that handles files; every call is answered once. */
export interface ExchangeCalls {
  write(archive: VisitArchive, options: ArchiveOptions): Promise<WrittenArchive>;
  read(file: NamedFile): Promise<ReadArchive>;
  photo(file: NamedFile): Promise<PreparedPhoto>;
  summary(
    visits: readonly Visit[],
    format: SummaryFormat,
    lang: Lang,
    names: TableNames,
  ): Promise<Blob>;
}

export type ToWorker = {
  [N in keyof ExchangeCalls]: { id: number; call: N; args: Parameters<ExchangeCalls[N]> };
}[keyof ExchangeCalls];

export type FromWorker = { id: number; value: unknown } | { id: number; failed: string };
