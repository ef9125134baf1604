import { PICTURE } from '#domain/visits/exchange/arbitraries.ts';
import { sniff } from '#domain/visits/photo/sniff.ts';
import { loopbackPort } from '../fixtures.ts';
import type { Canvas } from './pictures.ts';
import type { ExchangeCalls, FromWorker, ToWorker } from './protocol.ts';
import { serveExchange } from './session.ts';

/** Stands in for a browser: decodes what has a size, and draws one picture, whatever the size. */
export const testCanvas: Canvas = {
  async decode(photo) {
    const size = sniff(new Uint8Array(await photo.arrayBuffer()))?.size;
    if (!size) throw new Error('not decodable');
    return { ...size, jpeg: async () => new Blob([PICTURE]), close: () => {} };
  },
};

/** Stands in for the worker. */
export function loopback(calls: ExchangeCalls) {
  return loopbackPort<ToWorker, FromWorker>((post) => serveExchange(calls, post));
}
