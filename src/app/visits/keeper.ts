import { ExchangeClient, WriteRefused } from '#data/exchange/client.ts';
import { askToPersist } from '#data/visits/room.ts';
import { type Signal, Signals } from '#data/visits/signals.ts';
import { isFull, type VisitStore } from '#data/visits/store.ts';
import { randomUuid } from '#data/visits/uuid.ts';
import { fieldOf } from '#domain/visits/change.ts';
import { doubtsClock } from '#domain/visits/clock.ts';
import type { NewVisit, SurveyedPosition, Visit, VisitChange } from '#domain/visits/types.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import type {
  Choice,
  ExportResult,
  ImportResult,
  PhotoFault,
  VisitKeeper,
} from '#store/field-state.ts';
import { recordOf } from '#store/selectors.ts';
import { archiveOf, tableNames } from './handing-out.ts';
import { Importer } from './importer.ts';
import { afterSteps, Kept, put, type Step } from './kept.ts';
import { PhotoAdder } from './photos.ts';
import { type Saving, WriteQueue } from './queue.ts';
import { RoomWatch } from './room.ts';
import { changing, creating, surveying, withdrawing } from './steps.ts';

/** The side that reads and writes files. */
export type Exchange = Pick<ExchangeClient, 'write' | 'read' | 'photo' | 'summary' | 'close'>;

/** From bad to good: what is told is the worst of what is under way. */
const WORST: readonly Saving[] = ['full', 'failed', 'saving', 'saved'];

/** Keeps visits and corrected positions in this browser, and the screen in step with them. */
export class Keeper implements VisitKeeper {
  readonly #atlas: AtlasStore;
  readonly #store: VisitStore;
  readonly #client: Exchange;
  readonly #signals: Signals;
  readonly #importer: Importer;
  readonly #room: RoomWatch;
  readonly #adder: PhotoAdder;
  readonly #kept = new Kept();
  readonly #visits: WriteQueue<Step<Visit>>;
  readonly #positions: WriteQueue<Step<SurveyedPosition>>;
  readonly #saving = new Map<string, Saving>();
  #hasAskedToPersist = false;
  /** Milliseconds that the receiver's time was ahead of the clock at the last fix. */
  #receiverAhead = 0;

  constructor(atlas: AtlasStore, store: VisitStore, client: Exchange = new ExchangeClient()) {
    this.#atlas = atlas;
    this.#store = store;
    this.#client = client;
    this.#importer = new Importer(atlas, store, client);
    this.#room = new RoomWatch(atlas, store);
    this.#adder = new PhotoAdder(store, client, this.#room);
    this.#signals = new Signals((signal) => void this.#hear(signal));
    const verdict = (error: unknown) => (isFull(error) ? 'full' : 'failed');
    this.#visits = new WriteQueue({
      write: (id, steps) => this.#writeVisit(id, steps),
      verdict,
      onSaving: (saving) => this.#tellSaving('visits', saving),
    });
    this.#positions = new WriteQueue({
      write: (feature, steps) => this.#writePosition(feature, steps),
      verdict,
      onSaving: (saving) => this.#tellSaving('positions', saving),
    });
    atlas.subscribe(({ fieldwork: { here } }, before) => {
      if (!here.fix || here.fix === before.fieldwork.here.fix) return;
      this.#receiverAhead = here.fix.at - Date.now();
      this.#checkClock();
    });
  }

  /** Reads everything anew. */
  async load(): Promise<void> {
    this.#kept.device = await this.#store.device();
    this.#kept.replace(await this.#store.all());
    this.#show();
  }

  async create(draft: NewVisit): Promise<string> {
    const id = randomUuid();
    const saved = this.#visits.add(id, 'create', creating(id, draft, now()));
    this.#show();
    await saved;
    if (!this.#hasAskedToPersist) void askToPersist();
    this.#hasAskedToPersist = true;
    void this.measureRoom();
    return id;
  }

  change(id: string, change: VisitChange): Promise<void> {
    const saved = this.#visits.add(id, fieldOf(change), changing(change, now()));
    this.#show();
    return saved;
  }

  async retry(): Promise<void> {
    await Promise.all([this.#visits.retry(), this.#positions.retry()]);
  }

  async erase(id: string): Promise<void> {
    await this.#visits.retry();
    // What cannot be erased is still shown, to be erased later.
    if (await this.#store.eraseVisit(id).catch(() => false)) {
      this.#signals.send({ visits: [id] });
      this.#kept.device = await this.#store.device();
      this.#room.found(true);
    }
    await this.#reread({ visits: [id] });
    await this.measureRoom();
  }

  async eraseAll(): Promise<boolean> {
    // What is under way must not come after it.
    await this.retry();
    try {
      await this.#store.eraseAll();
    } catch {
      return false;
    }
    this.#room.found(true);
    this.#visits.drop();
    this.#positions.drop();
    this.#importer.drop();
    this.#signals.send({ all: true });
    await this.load();
    await this.measureRoom();
    return true;
  }

  async addPhotos(id: string, files: readonly File[]): Promise<PhotoFault[]> {
    this.#tellSaving('photos', 'saving');
    const faults: PhotoFault[] = [];
    // The visit itself may still wait to be written.
    await this.#visits.retry();
    for (const file of files) {
      const added = await this.#adder.add(id, file);
      if ('key' in added) faults.push({ file: file.name, key: added.key });
      else {
        this.#kept.visits.set(id, added.visit);
        this.#signals.send({ visits: [id] });
        this.#show();
      }
    }
    this.#tellSaving('photos', 'saved');
    await this.measureRoom();
    return faults;
  }

  async photo(id: string): Promise<Blob | null> {
    const bytes = await this.#store.photo(id).catch(() => null);
    return bytes && new Blob([bytes], { type: 'image/jpeg' });
  }

  async survey(position: Parameters<VisitKeeper['survey']>[0]): Promise<void> {
    const saved = this.#positions.add(position.feature, 'place', surveying(position, now()));
    this.#show();
    await saved;
  }

  async withdraw(feature: string, isWithdrawn: boolean): Promise<void> {
    const step = withdrawing(isWithdrawn, now());
    const saved = this.#positions.add(feature, 'withdrawn', step);
    this.#show();
    await saved;
  }

  async exportFile(options: { withGps: boolean; ids?: readonly string[] }): Promise<ExportResult> {
    await this.#refresh();
    const { fieldwork } = this.#atlas.getState();
    const archive = await archiveOf(fieldwork, options.ids ?? null, (id) => this.photo(id));
    try {
      return { file: await this.#client.write(archive, { withGps: options.withGps }) };
    } catch (error) {
      return { fault: error instanceof WriteRefused ? error.fault : 'failed' };
    }
  }

  async summary(format: 'csv' | 'xlsx', ids: readonly string[]): Promise<Blob> {
    const state = this.#atlas.getState();
    const { lang, fieldwork } = state;
    const visits = ids.flatMap((id) => fieldwork.visits.find((visit) => visit.id === id) ?? []);
    return this.#client.summary(visits, format, lang, tableNames(recordOf(state), lang));
  }

  async readImport(file: File): Promise<void> {
    await this.#refresh();
    await this.#importer.read(file);
  }

  async applyImport(choices: ReadonlyMap<string, Choice>): Promise<ImportResult> {
    await this.retry();
    const result = await this.#importer.apply(choices);
    this.#room.found(result !== 'full');
    this.#signals.send({ all: true });
    await this.#refresh();
    await this.measureRoom();
    return result;
  }

  dropImport(): void {
    this.#importer.drop();
  }

  measureRoom(): Promise<void> {
    return this.#room.measure();
  }

  /** Ends the watch of other tabs, and the worker. */
  close(): void {
    this.#signals.close();
    this.#client.close();
    this.#store.close();
  }

  /** Reads everything anew; what is shown stays where it cannot be read. */
  async #refresh(): Promise<void> {
    await this.load().catch(() => undefined);
  }

  async #writeVisit(id: string, steps: readonly Step<Visit>[]): Promise<void> {
    const visit = await this.#store.changeVisit(id, (kept, device) =>
      afterSteps(kept, steps, device),
    );
    put(this.#kept.visits, id, visit);
    this.#signals.send({ visits: [id] });
  }

  async #writePosition(feature: string, steps: readonly Step<SurveyedPosition>[]): Promise<void> {
    const position = await this.#store.changePosition(feature, (kept, device) =>
      afterSteps(kept, steps, device),
    );
    put(this.#kept.positions, feature, position);
    this.#signals.send({ positions: [feature] });
  }

  /** Another tab has changed something. */
  async #hear(signal: Signal): Promise<void> {
    if (signal.all) await this.#refresh();
    else await this.#reread(signal);
  }

  async #reread({ visits = [], positions = [] }: Partial<Signal>): Promise<void> {
    try {
      for (const id of visits) put(this.#kept.visits, id, await this.#store.visit(id));
      for (const feature of positions) {
        put(this.#kept.positions, feature, await this.#store.position(feature));
      }
    } catch {
      // What is shown is older than what is stored, and is read again before it is changed.
    }
    this.#show();
  }

  /** Shows what is stored with what waits to be written on top. */
  #show(): void {
    this.#atlas.getState().setField({
      visits: this.#kept.shownVisits(stepsOf(this.#visits)),
      positions: this.#kept.shownPositions(stepsOf(this.#positions)),
      damaged: this.#kept.damaged,
    });
    this.#checkClock();
  }

  #checkClock(): void {
    const { fieldwork, setField } = this.#atlas.getState();
    const { visits, positions } = fieldwork;
    const saved = [...visits, ...positions].flatMap((each) => [each.createdAt, each.updatedAt]);
    const clockDoubt = doubtsClock(Date.now(), saved, this.#receiverAhead);
    if (clockDoubt !== fieldwork.clockDoubt) setField({ clockDoubt });
  }

  #tellSaving(what: string, state: Saving): void {
    this.#saving.set(what, state);
    // Nothing waits on top any more: the store's own copies are shown.
    if (state === 'saved') this.#show();
    const all = [...this.#saving.values()];
    const saving = WORST.find((each) => all.includes(each)) ?? 'saved';
    if (saving !== this.#atlas.getState().fieldwork.saving) {
      this.#atlas.getState().setField({ saving });
    }
  }
}

function now(): string {
  return new Date().toISOString();
}

function stepsOf<S>(queue: WriteQueue<S>): Map<string, S[]> {
  return new Map([...queue.targets()].map((target) => [target, queue.steps(target)]));
}
