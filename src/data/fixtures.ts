import type { WorkerPort } from './worker-port.ts';

/**
 * Stands in for a worker in tests: the same messages, copied alike, within one thread.
 *
 * @param serve what the worker runs: takes how to post an answer, gives what takes a message
 */
export function loopbackPort<In, Out>(
  serve: (post: (message: Out) => void) => (message: In) => unknown,
): WorkerPort<In, Out> {
  const port: WorkerPort<In, Out> = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => void handle(structuredClone(message)),
    terminate: () => {
      port.onmessage = null;
    },
  };
  const handle = serve((message) => {
    port.onmessage?.({ data: structuredClone(message) } as MessageEvent<Out>);
  });
  return port;
}
