import { loadDetails, loadRecord, loadRules } from '../load.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { serve } from './serve.ts';
import { type SitingData, SitingSession } from './session.ts';

/** The whole record and the rules; the browser has most of the files already. */
async function load(): Promise<SitingData> {
  const [first, rules] = await Promise.all([loadRecord(), loadRules()]);
  const whole = await loadDetails(first.record);
  const notes = [...first.notes, ...whole.notes, ...rules.notes];
  return {
    record: whole.record,
    rules: rules.value,
    missing: [...new Set(notes.map(({ file }) => file))],
  };
}

// The page's types do not know a worker's own `postMessage`, which takes no target.
const port = self as unknown as {
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
};

const handle = serve(
  (pace) => new SitingSession(load, pace),
  (message) => port.postMessage(message),
);
port.onmessage = ({ data }) => void handle(data);
