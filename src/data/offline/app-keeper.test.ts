import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppKeeper } from './app-keeper.ts';

/** A worker that goes through its life at the test's word, and answers what it is asked. */
class FakeWorker extends EventTarget {
  state = 'installing';
  missing = 0;
  heard: unknown[] = [];

  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }

  postMessage(message: { to: string }, ports: MessagePort[] = []): void {
    this.heard.push(message);
    if (message.to !== 'check') return;
    ports[0]?.postMessage({ files: 9, missing: this.missing, bytes: 1234 });
  }
}

class FakeRegistration extends EventTarget {
  scope = 'https://a.test/x/';
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = null;
  unregister = vi.fn(async () => true);
  update = vi.fn(async () => undefined);

  /** A new version is found. */
  find(): FakeWorker {
    this.installing = new FakeWorker();
    this.dispatchEvent(new Event('updatefound'));
    return this.installing;
  }
}

let container: EventTarget & { controller: object | null; register(): Promise<unknown> };
let registration: FakeRegistration;
let told: string[];

beforeEach(() => {
  registration = new FakeRegistration();
  told = [];
  container = Object.assign(new EventTarget(), {
    controller: null as object | null,
    register: async (): Promise<unknown> => registration,
  });
  vi.stubGlobal('navigator', { serviceWorker: container });
  vi.stubGlobal('caches', { delete: async (name: string) => told.push(`deleted ${name}`) });
});

afterEach(() => vi.unstubAllGlobals());

function keeper(): AppKeeper {
  return new AppKeeper({
    onState: (state, bytes) => told.push(bytes === null ? state : `${state} ${bytes}`),
    onUpdate: () => told.push('update'),
    onTakenOver: () => told.push('taken over'),
  });
}

const takeCharge = () => container.dispatchEvent(new Event('controllerchange'));

test('the first visit keeps the app; taking charge of it is no update', async () => {
  const worker = new FakeWorker();
  registration.installing = worker;
  await keeper().keep();
  expect(told).toEqual(['keeping']);
  worker.become('installed');
  registration.active = worker;
  worker.become('activated');
  takeCharge();
  await vi.waitFor(() => expect(told).toEqual(['keeping', 'keeping', 'kept 1234']));
});

test('a first visit that breaks off keeps a part', async () => {
  const worker = new FakeWorker();
  registration.installing = worker;
  await keeper().keep();
  worker.become('redundant');
  expect(told).toEqual(['keeping', 'partial']);
});

test('files that have gone missing are told', async () => {
  registration.active = new FakeWorker();
  registration.active.missing = 2;
  await keeper().keep();
  expect(told).toEqual(['keeping', 'partial 1234']);
});

test('a new version is offered, and taken only at the user’s word', async () => {
  container.controller = {};
  registration.active = new FakeWorker();
  const app = keeper();
  await app.keep();
  const next = registration.find();
  registration.installing = null;
  registration.waiting = next;
  next.become('installed');
  expect(told).toEqual(['keeping', 'kept 1234', 'update']);
  expect(next.heard).toEqual([]);
  app.takeUpdate();
  expect(next.heard).toEqual([{ to: 'take-over' }]);
  expect(told).not.toContain('taken over');
  takeCharge();
  takeCharge();
  expect(told.filter((one) => one === 'taken over')).toHaveLength(1);
});

test('a new version that cannot be fetched changes nothing', async () => {
  registration.active = new FakeWorker();
  await keeper().keep();
  registration.find().become('redundant');
  expect(told).toEqual(['keeping', 'kept 1234']);
});

test('one that waits from an earlier visit is offered', async () => {
  registration.active = new FakeWorker();
  registration.waiting = new FakeWorker();
  await keeper().keep();
  expect(told).toContain('update');
});

test('another window’s update is offered here, not forced', async () => {
  container.controller = {};
  registration.active = new FakeWorker();
  const app = keeper();
  await app.keep();
  takeCharge();
  expect(told).toEqual(['keeping', 'kept 1234', 'update']);
  // Nothing waits any more; loading the page anew is all that is needed.
  app.takeUpdate();
  expect(told.at(-1)).toBe('taken over');
});

test('clearing forgets the worker and its files, and what it does then is not told', async () => {
  const worker = new FakeWorker();
  registration.installing = worker;
  const app = keeper();
  await app.keep();
  await app.clear();
  worker.become('redundant');
  expect(registration.unregister).toHaveBeenCalledOnce();
  expect(told).toEqual(['keeping', 'deleted atlas-app https://a.test/x/']);
});

test('without a network nothing comes of looking for a new version', async () => {
  registration.active = new FakeWorker();
  registration.update.mockRejectedValue(new TypeError('Failed to fetch'));
  const app = keeper();
  expect(await app.lookForUpdate()).toBe(true);
  await app.keep();
  expect(await app.lookForUpdate()).toBe(false);
});

test('a browser that refuses, aloud or quietly, is an error', async () => {
  container.register = async () => undefined;
  await expect(keeper().keep()).rejects.toThrow();
  container.register = async () => Promise.reject(new DOMException('no', 'SecurityError'));
  await expect(keeper().keep()).rejects.toThrow('no');
});
