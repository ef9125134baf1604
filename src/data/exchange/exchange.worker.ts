import { randomUuid } from '../visits/uuid.ts';
import { browserCanvas } from './canvas.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { exchangeSession, serveExchange } from './session.ts';

// The page's types do not know a worker's own `postMessage`, which takes no target.
const port = self as unknown as {
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
};

const handle = serveExchange(exchangeSession(browserCanvas, randomUuid), (message) =>
  port.postMessage(message),
);
port.onmessage = ({ data }) => void handle(data);
