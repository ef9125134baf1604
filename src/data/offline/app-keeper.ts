import { appCacheName, type Kept, type ToServiceWorker } from './protocol.ts';

export interface AppHooks {
  /** `partial`: some files could not be fetched, or there is no room for them. */
  onState(state: 'keeping' | 'kept' | 'partial', bytes: number | null): void;
  /** A newer version is ready, or has been taken up in another window. */
  onUpdate(): void;
  /** The newer version that this page asked for is in charge: the page must be loaded anew. */
  onTakenOver(): void;
}

const FILE = 'service-worker.js';

/** Whether this browser can keep the app from this address. */
export function whetherPossible(): 'possible' | 'insecure' | 'unsupported' {
  if (!globalThis.isSecureContext) return 'insecure';
  return 'serviceWorker' in navigator && 'caches' in globalThis ? 'possible' : 'unsupported';
}

/** The version that the build wrote into the page; null where there is none to keep. */
export function builtVersion(): string | null {
  return document.querySelector<HTMLMetaElement>('meta[name=version]')?.content ?? null;
}

/** Has the service worker keep the app, and tells how that stands. */
export class AppKeeper {
  #hooks: AppHooks;
  #registration: ServiceWorkerRegistration | null = null;
  #isControlled = false;
  #wantsUpdate = false;

  constructor(hooks: AppHooks) {
    this.#hooks = hooks;
    const { serviceWorker } = navigator;
    this.#isControlled = serviceWorker.controller !== null;
    serviceWorker.addEventListener('controllerchange', () => this.#taken());
  }

  /**
   * Starts keeping, or looks whether all is still there.
   *
   * @throws when the browser refuses
   */
  async keep(): Promise<void> {
    // Browsers may be told to refuse quietly.
    const registration: ServiceWorkerRegistration | undefined =
      await navigator.serviceWorker.register(FILE, { updateViaCache: 'none' });
    if (!registration) throw new Error('the browser keeps no service worker');
    if (this.#registration !== registration) {
      this.#registration = registration;
      registration.addEventListener('updatefound', () => this.#follow(registration));
      this.#follow(registration);
    }
    if (registration.waiting) this.#hooks.onUpdate();
    if (registration.active) await this.#check(registration.active);
    else this.#hooks.onState('keeping', null);
  }

  /** Looks for a newer version. Returns false when the server cannot be reached; never rejects. */
  async lookForUpdate(): Promise<boolean> {
    try {
      await this.#registration?.update();
      return true;
    } catch {
      return false;
    }
  }

  takeUpdate(): void {
    const { waiting = null } = this.#registration ?? {};
    this.#wantsUpdate = true;
    // Taken up in another window already: this page need only follow.
    if (waiting) waiting.postMessage({ to: 'take-over' } satisfies ToServiceWorker);
    else this.#hooks.onTakenOver();
  }

  /** Forgets the app; what else is stored stays. */
  async clear(): Promise<void> {
    const registration = this.#registration ?? (await navigator.serviceWorker.getRegistration());
    this.#registration = null;
    if (!registration) return;
    await registration.unregister();
    await caches.delete(appCacheName(registration.scope));
  }

  #follow(registration: ServiceWorkerRegistration): void {
    const worker = registration.installing;
    if (!worker) return;
    const isFirst = registration.active === null;
    let isActive = false;
    worker.addEventListener('statechange', () => {
      if (this.#registration !== registration) return;
      if (worker.state === 'installed' && !isFirst) this.#hooks.onUpdate();
      if (worker.state === 'activated') {
        isActive = true;
        if (isFirst) void this.#check(worker);
      }
      // Of a failed update nothing is lost: the version in use stays.
      if (worker.state === 'redundant' && isFirst && !isActive) {
        this.#hooks.onState('partial', null);
      }
    });
  }

  async #check(worker: ServiceWorker): Promise<void> {
    this.#hooks.onState('keeping', null);
    const { port1, port2 } = new MessageChannel();
    const { missing, bytes } = await new Promise<Kept>((resolve) => {
      port1.onmessage = ({ data }) => resolve(data as Kept);
      worker.postMessage({ to: 'check' } satisfies ToServiceWorker, [port2]);
    });
    port1.close();
    this.#hooks.onState(missing === 0 ? 'kept' : 'partial', bytes);
  }

  /** Another version is in charge of this page: the one asked for, or another window's wish. */
  #taken(): void {
    const wasControlled = this.#isControlled;
    this.#isControlled = true;
    if (this.#wantsUpdate) {
      this.#wantsUpdate = false;
      this.#hooks.onTakenOver();
    } else if (wasControlled && this.#registration) this.#hooks.onUpdate();
  }
}
