import { faultOf, Refused } from '#domain/visits/exchange/faults.ts';
import { readArchive } from '#domain/visits/exchange/read.ts';
import { writeArchive } from '#domain/visits/exchange/write.ts';
import { summaryCsv } from '#domain/visits/summary.ts';
import { summaryXlsx } from '#domain/visits/summary-xlsx.ts';
import { type Canvas, decodes, preparePhoto } from './pictures.ts';
import type { ExchangeCalls, FromWorker, ToWorker } from './protocol.ts';

/** What the worker does, with a browser's pictures and ids given. */
export function exchangeSession(canvas: Canvas, newId: () => string): ExchangeCalls {
  return {
    async write(archive, options) {
      try {
        return { file: await writeArchive(archive, options) };
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        return { fault: faultOf('', error.key, error.detail) };
      }
    },
    read: (file) => readArchive(file, (photo) => decodes(photo, canvas)),
    photo: (file) => preparePhoto(file, canvas, newId),
    async summary(visits, format, lang, names) {
      return format === 'csv'
        ? new Blob([summaryCsv(visits, lang, names)], { type: 'text/csv' })
        : summaryXlsx(visits, lang, names);
    },
  };
}

/** Answers the client's messages one after the other: many photos at once would fill a phone. */
export function serveExchange(
  calls: ExchangeCalls,
  post: (message: FromWorker) => void,
): (message: ToWorker) => Promise<void> {
  let last = Promise.resolve();
  const answer = async ({ id, call, args }: ToWorker) => {
    try {
      const method = calls[call] as (...args: unknown[]) => Promise<unknown>;
      post({ id, value: await method(...args) });
    } catch (error) {
      post({ id, failed: error instanceof Error ? error.message : String(error) });
    }
  };
  return (message) => {
    last = last.then(() => answer(message));
    return last;
  };
}
