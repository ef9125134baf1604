import type { Running, SitingClient } from '#data/siting/client.ts';
import { boundsOf } from '#domain/record.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import type { Batch, SitingAsk } from '#store/siting-state.ts';

const NEW_BATCH: Omit<Batch, 'file'> = {
  columns: [],
  chosen: null,
  count: 0,
  faults: [],
  rowFaults: [],
  status: 'reading',
  done: 0,
  rows: [],
  open: null,
};

/** Reads the sites of a file and has them judged, one batch at a time. */
export class BatchJudge {
  readonly #store: AtlasStore;
  #running: Running<unknown> | null = null;
  /** Counts what was begun; of what is older than the last, nothing is shown. */
  #begun = 0;

  constructor(store: AtlasStore) {
    this.#store = store;
  }

  /** Ends what is under way; what a batch has judged so far stays. */
  stop(): void {
    this.#running?.cancel();
    this.#running = null;
  }

  async read(client: SitingClient, ask: SitingAsk & { to: 'sites' }): Promise<void> {
    const turn = this.#begin();
    const { file, choice, columns } = ask;
    const state = this.#store.getState();
    // In this order: the changed question must not be put to the sites of the file before.
    state.setSiting({ batch: { ...NEW_BATCH, file: file.name } });
    state.setCheck({ geometry: null });
    const read = await client.call('readSites', [file, choice, columns]).result.catch(() => null);
    if (turn !== this.#begun) return;
    const fault = { file: file.name, key: 'unreadable' as const };
    this.#patch(read ? { ...read, status: 'read' } : { faults: [fault], status: 'read' });
    this.judge(client);
  }

  /** Has all sites of the file judged by the question as it stands, if it is complete. */
  judge(client: SitingClient): void {
    const { check, siting } = this.#store.getState();
    const { type = null, date = null, radiusM = 0 } = check ?? {};
    if (!siting.batch || siting.batch.count === 0 || !type || !date) return;
    void this.#judge(client, { type, date, radiusM });
  }

  async #judge(
    client: SitingClient,
    question: { type: string; date: string; radiusM: number },
  ): Promise<void> {
    const turn = this.#begin();
    const isFirst = this.#store.getState().siting.batch?.status === 'read';
    this.#patch({ status: 'checking', done: 0, rows: [], open: null });
    const running = client.call('batch', [question], (done) => {
      if (turn === this.#begun) this.#patch({ done });
    });
    this.#running = running;
    const result = await running.result.catch(() => null);
    if (turn !== this.#begun) return;
    this.#running = null;
    if (!result) {
      this.#store.getState().setSiting({ status: 'failed' });
      return;
    }
    const { rows, faults: rowFaults, complete } = result;
    this.#patch({ rows, rowFaults, done: rows.length, status: complete ? 'done' : 'cancelled' });
    if (isFirst) this.#showAll(rows);
    // A file of one site needs no table to choose from.
    if (rows.length === 1) await this.open(client, 0);
  }

  /** Shows the whole report of one row, or (null) the table again. */
  async open(client: SitingClient, row: number | null): Promise<void> {
    const turn = this.#begun;
    this.#patch({ open: row });
    const report =
      row === null ? null : await client.call('reportOf', [row]).result.catch(() => null);
    if (turn === this.#begun) this.#store.getState().setSiting({ report, highlight: [] });
  }

  /** Brings all sites into view, once a file: then the map is the reader's again. */
  #showAll(rows: Batch['rows']): void {
    const bounds = boundsOf(rows);
    if (bounds) this.#store.getState().flyTo({ bounds });
  }

  #begin(): number {
    this.stop();
    this.#begun += 1;
    return this.#begun;
  }

  #patch(change: Partial<Batch>): void {
    const { siting, setSiting } = this.#store.getState();
    if (siting.batch) setSiting({ batch: { ...siting.batch, ...change } });
  }
}
