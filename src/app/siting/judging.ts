import { SitingClient } from '#data/siting/client.ts';
import type { SurveyedPosition } from '#domain/visits/types.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import { surveyedPositions } from '#store/selectors.ts';
import type { SiteCheck, SitingAsk } from '#store/siting-state.ts';
import type { AtlasState } from '#store/state.ts';
import { download } from '#ui/download.ts';
import { today } from '#ui/today.ts';
import { BatchJudge } from './batch.ts';

const MIME = { json: 'application/json', geojson: 'application/geo+json', csv: 'text/csv' };

interface Asked {
  check: SiteCheck | null;
  zones: unknown;
  positions: unknown;
}

const NOTHING_ASKED: Asked = { check: null, zones: null, positions: null };

/** Keeps the site check's answers in step with its questions, by way of the worker. */
export class SiteJudge {
  readonly #store: AtlasStore;
  readonly #newClient: () => SitingClient;
  readonly #batch: BatchJudge;
  #client: SitingClient | null = null;
  /** What was asked last; the answer to anything older comes too late. */
  #asked: Asked = NOTHING_ASKED;
  /** Corrected positions of this device, as the worker has them. */
  #placed: readonly SurveyedPosition[] = [];

  constructor(store: AtlasStore, newClient = () => new SitingClient()) {
    this.#store = store;
    this.#newClient = newClient;
    this.#batch = new BatchJudge(store);
    store.subscribe((now, before) => this.#follow(now, before));
    this.#follow(store.getState(), null);
  }

  #follow(now: AtlasState, before: AtlasState | null): void {
    const { check, siting } = now;
    if (!check) {
      if (before?.check) this.#leave();
      return;
    }
    if (siting.status === 'idle') void this.#open();
    else if (check.date === null) this.#store.getState().setCheck({ date: today() });
    else if (siting.ask && siting.ask !== before?.siting.ask) this.#take(siting.ask);
    else if (siting.status === 'ready' && this.#client) this.#answer(now, this.#client);
  }

  async #open(): Promise<void> {
    const { setSiting } = this.#store.getState();
    setSiting({ status: 'loading' });
    this.#client = this.#newClient();
    this.#placed = [];
    try {
      const basis = await this.#client.call('open', []).result;
      setSiting({ basis, status: 'ready' });
    } catch {
      this.#client.close();
      this.#client = null;
      setSiting({ status: 'failed' });
    }
  }

  /** The panel was closed: nothing goes on behind it, and outlines lent to it are dropped. */
  #leave(): void {
    this.#batch.stop();
    this.#asked = NOTHING_ASKED;
    this.#client?.call('dropZones', []).result.catch(() => undefined);
  }

  #take(ask: SitingAsk): void {
    // What the drawing tool is asked, the map takes.
    if (ask.to === 'undo' || ask.to === 'redo') return;
    const client = this.#client;
    this.#store.getState().setSiting({ ask: null });
    if (!client) return;
    if (ask.to === 'sites') void this.#batch.read(client, ask);
    if (ask.to === 'open') void this.#batch.open(client, ask.row);
    if (ask.to === 'cancel' || ask.to === 'drop-sites') this.#batch.stop();
    if (ask.to === 'drop-sites') this.#store.getState().setSiting({ batch: null, report: null });
    if (ask.to === 'zones') void this.#readZones(client, ask);
    if (ask.to === 'drop-zones') void this.#dropZones(client);
    if (ask.to === 'save') void this.#save(client, ask);
  }

  #answer(now: AtlasState, client: SitingClient): void {
    const { check, siting } = now;
    const { zones, batch, basis } = siting;
    const positions = surveyedPositions(now);
    const isKnown = basis?.projectTypes.some(
      ({ id, choosable }) => choosable && id === check?.type,
    );
    // A link may name a type of another time: the form then asks for one.
    if (check?.type && !isKnown) {
      this.#store.getState().setCheck({ type: null });
      return;
    }
    if (!check) return;
    const asked = this.#asked;
    if (check === asked.check && zones === asked.zones && positions === asked.positions) return;
    this.#place(client, positions);
    this.#asked = { check, zones, positions };
    if (batch) this.#batch.judge(client);
    else void this.#judge(client, check);
  }

  /** Sent before the question that rests on them: messages keep their order. */
  #place(client: SitingClient, positions: readonly SurveyedPosition[]): void {
    if (positions === this.#placed) return;
    this.#placed = positions;
    client.call('setPositions', [positions]).result.catch(() => undefined);
  }

  async #judge(client: SitingClient, check: SiteCheck): Promise<void> {
    const { geometry, name, radiusM, type, date } = check;
    if (!geometry || !type || !date) return;
    const asked = this.#asked;
    const site = { name, geometry, radiusM, type };
    const answer = await client.call('check', [site, date]).result.catch(() => null);
    if (asked !== this.#asked) return;
    this.#store.getState().setSiting(answer ?? { status: 'failed' });
  }

  async #readZones(client: SitingClient, { file }: SitingAsk & { to: 'zones' }): Promise<void> {
    const read = await client.call('setZones', [file]).result.catch(() => null);
    const { setSiting } = this.#store.getState();
    const nothing = { outlines: [], names: [], refused: [], faults: [unreadable(file.name)] };
    setSiting({ zones: { file: file.name, ...(read ?? nothing) } });
  }

  async #dropZones(client: SitingClient): Promise<void> {
    await client.call('dropZones', []).result.catch(() => undefined);
    this.#store.getState().setSiting({ zones: null });
  }

  async #save(client: SitingClient, ask: SitingAsk & { to: 'save' }): Promise<void> {
    const { lang } = this.#store.getState();
    const file = await client.call('save', [ask.what, ask.format, lang]).result.catch(() => null);
    if (!file) this.#store.getState().setSiting({ status: 'failed' });
    else download(`site-check.${ask.format}`, MIME[ask.format], file);
  }
}

/** A file that made the reader itself fail. */
export function unreadable(file: string) {
  return { file, key: 'unreadable' as const };
}
