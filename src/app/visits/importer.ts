import type { ExchangeClient } from '#data/exchange/client.ts';
import type { StoredPhoto } from '#data/visits/schema.ts';
import { type Holdings, isFull, type Takeover, type VisitStore } from '#data/visits/store.ts';
import { randomUuid } from '#data/visits/uuid.ts';
import { planImport, resolve } from '#domain/visits/exchange/plan.ts';
import { settle } from '#domain/visits/exchange/settle.ts';
import type { VisitArchive } from '#domain/visits/exchange/types.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import type { Choice, ImportResult } from '#store/field-state.ts';

type Choices = ReadonlyMap<string, Choice>;

/** Reads files of visits, says what taking them over would do, and does it in one go. */
export class Importer {
  readonly #atlas: AtlasStore;
  readonly #store: VisitStore;
  readonly #client: Pick<ExchangeClient, 'read'>;
  #archive: VisitArchive | null = null;
  /** Counts the files; of what is older than the last, nothing is shown. */
  #turn = 0;

  constructor(atlas: AtlasStore, store: VisitStore, client: Pick<ExchangeClient, 'read'>) {
    this.#atlas = atlas;
    this.#store = store;
    this.#client = client;
  }

  drop(): void {
    this.#turn += 1;
    this.#archive = null;
    this.#atlas.getState().setField({ incoming: null, refused: null });
  }

  async read(file: File): Promise<void> {
    this.drop();
    const turn = this.#turn;
    const read = await this.#client
      .read({ name: file.name, blob: file })
      // The reader itself fell over it.
      .catch(() => ({ refused: { file: file.name, key: 'damaged' as const } }));
    if (turn !== this.#turn) return;
    const { fieldwork, setField } = this.#atlas.getState();
    if ('refused' in read) {
      setField({ refused: read.refused });
      return;
    }
    this.#archive = read.archive;
    const { photos } = read.archive;
    setField({
      incoming: {
        file: file.name,
        plan: planImport(fieldwork, read.archive),
        faults: read.faults,
        photos: photos.length,
        bytes: photos.reduce((sum, { blob }) => sum + blob.size, 0),
      },
    });
  }

  /** Plans anew with what is kept by now: a tab may have changed it since the file was read. */
  async apply(choices: Choices): Promise<ImportResult> {
    const archive = this.#archive;
    if (!archive) return 'failed';
    try {
      const photos = await this.#newPhotos(archive, choices);
      let result: ImportResult = 'failed';
      await this.#store.takeOver((kept, device) => {
        const at = new Date().toISOString();
        const made = takeoverOf(kept, archive, choices, { at, device, newId: randomUuid }, photos);
        result = made.result;
        return made.takeover;
      });
      this.drop();
      return result;
    } catch (error) {
      return isFull(error) ? 'full' : 'failed';
    }
  }

  /** The bytes that may be written: they cannot be waited for once the writing has begun. */
  async #newPhotos(archive: VisitArchive, choices: Choices): Promise<StoredPhoto[]> {
    const known = await this.#store.photoIds();
    const copied = archive.visits.filter(({ id }) => choices.get(id) === 'both');
    const isCopied = new Set(copied.flatMap(({ photos }) => photos.map(({ id }) => id)));
    const wanted = archive.photos.filter(({ id }) => !known.has(id) || isCopied.has(id));
    const photos: StoredPhoto[] = [];
    for (const { id, blob } of wanted) photos.push({ id, bytes: await blob.arrayBuffer() });
    return photos;
  }
}

interface Deciding {
  at: string;
  device: string;
  newId(): string;
}

/** What an import writes, and what it says of it. */
export function takeoverOf(
  kept: Holdings,
  archive: Pick<VisitArchive, 'visits' | 'positions'>,
  choices: Choices,
  deciding: Deciding,
  photos: readonly StoredPhoto[],
): { takeover: Takeover; result: Exclude<ImportResult, string> } {
  const plan = planImport(kept, archive);
  const visits = [...plan.visits.added, ...plan.visits.newer];
  const positions = [...plan.positions.added, ...plan.positions.newer];
  const result = {
    added: plan.visits.added.length + plan.positions.added.length,
    newer: plan.visits.newer.length + plan.positions.newer.length,
    known: plan.visits.known + plan.positions.known,
    settled: 0,
    left: 0,
  };
  const copies: StoredPhoto[] = [];
  for (const conflict of plan.visits.conflicts) {
    const choice = choices.get(conflict.here.id);
    if (!choice) result.left += 1;
    else {
      const settled = settle(conflict, choice, deciding);
      visits.push(...settled.visits);
      copies.push(...copiesOf(photos, settled.copies));
      result.settled += 1;
    }
  }
  for (const conflict of plan.positions.conflicts) {
    const choice = choices.get(conflict.here.feature);
    if (!choice) result.left += 1;
    else {
      const chosen = choice === 'incoming' ? 'incoming' : 'here';
      positions.push(resolve(conflict, chosen, deciding.device));
      result.settled += 1;
    }
  }
  const after = new Map([...kept.visits, ...visits].map((visit) => [visit.id, visit]));
  const named = new Set([...after.values()].flatMap((visit) => visit.photos.map(({ id }) => id)));
  const own = photos.filter(({ id }) => named.has(id));
  return { takeover: { visits, positions, photos: [...own, ...copies] }, result };
}

function copiesOf(
  photos: readonly StoredPhoto[],
  copies: ReadonlyMap<string, string>,
): StoredPhoto[] {
  return photos.flatMap(({ id, bytes }) => {
    const copy = copies.get(id);
    return copy ? [{ id: copy, bytes }] : [];
  });
}
