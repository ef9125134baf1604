import type { FromWorker, Pace, SitingCalls, ToWorker } from './protocol.ts';

/** A batch lets messages in, and tells how far it is, so often. */
const BREATH_MS = 40;

/** Answers the client's messages with the calls of a session. Returns the message handler. */
export function serve(
  session: (pace: () => Pace) => SitingCalls,
  post: (message: FromWorker) => void,
): (message: ToWorker) => Promise<void> {
  const cancelled = new Set<number>();
  let current = 0;
  const calls = session(() => paceOf(current, cancelled, post));
  return async (message) => {
    const { id } = message;
    if ('cancel' in message) {
      cancelled.add(id);
      return;
    }
    current = id;
    try {
      const method = calls[message.call] as (...args: unknown[]) => Promise<unknown>;
      post({ id, value: await method.apply(calls, message.args) });
    } catch (error) {
      post({ id, failed: error instanceof Error ? error.message : String(error) });
    } finally {
      cancelled.delete(id);
    }
  };
}

function paceOf(id: number, cancelled: Set<number>, post: (message: FromWorker) => void): Pace {
  let last = performance.now();
  return {
    progress(done, total) {
      if (done < total && performance.now() - last < BREATH_MS) return;
      post({ id, done, total });
    },
    async goOn() {
      if (performance.now() - last < BREATH_MS) return true;
      // A task of its own: messages that wait come before it.
      await new Promise((resolve) => setTimeout(resolve));
      last = performance.now();
      return !cancelled.has(id);
    },
  };
}
