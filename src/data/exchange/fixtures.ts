import { PICTURE } from '#domain/visits/exchange/arbitraries.ts';
import { sniff } from '#domain/visits/photo/sniff.ts';
import type { WorkerPort } from './client.ts';
import type { Canvas } from './pictures.ts';
import type { ExchangeCalls, FromWorker } from './protocol.ts';
import { serveExchange } from './session.ts';

/** Stands in for a browser: decodes what has a size, and draws one picture, whatever the size. */
export const testCanvas: Canvas = {
  async decode(photo) {
    const size = sniff(new Uint8Array(await photo.arrayBuffer()))?.size;
    if (!size) throw new Error('not decodable');
    return { ...size, jpeg: async () => new Blob([PICTURE]), close: () => {} };
  },
};

/** Stands in for the worker: the same messages, within one thread. */
export function loopback(calls: ExchangeCalls): WorkerPort {
  const port: WorkerPort = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => void handle(structuredClone(message)),
    terminate: () => {
      port.onmessage = null;
    },
  };
  const handle = serveExchange(calls, (message: FromWorker) => {
    port.onmessage?.({ data: structuredClone(message) } as MessageEvent<FromWorker>);
  });
  return port;
}
