/** The part of a worker that its client needs. */
export interface WorkerPort<In, Out> {
  postMessage(message: In): void;
  onmessage: ((event: MessageEvent<Out>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}
