import type { ExchangeClient } from '#data/exchange/client.ts';
import { isTooMuch, measureRoom } from '#data/visits/room.ts';
import { isFull, type VisitStore } from '#data/visits/store.ts';
import { MAX_PHOTOS } from '#domain/visits/exchange/limits.ts';
import type { Visit } from '#domain/visits/types.ts';
import type { PhotoFault } from '#store/field-state.ts';
import type { RoomWatch } from './room.ts';
import { changing } from './steps.ts';

/** Prepares photos and writes each with the mention of it in its visit, both or neither. */
export class PhotoAdder {
  readonly #store: VisitStore;
  readonly #client: Pick<ExchangeClient, 'photo'>;
  readonly #room: RoomWatch;

  constructor(store: VisitStore, client: Pick<ExchangeClient, 'photo'>, room: RoomWatch) {
    this.#store = store;
    this.#client = client;
    this.#room = room;
  }

  /** The visit with the photo, or why it was not added. */
  async add(id: string, file: File): Promise<{ visit: Visit } | { key: PhotoFault['key'] }> {
    try {
      // More could be exported, and not be read again.
      const before = await this.#store.visit(id);
      if ((before?.photos.length ?? 0) >= MAX_PHOTOS) return { key: 'too-many' };
      const prepared = await this.#client.photo({ name: file.name, blob: file });
      if ('fault' in prepared) return { key: prepared.fault.key };
      if (isTooMuch(prepared.blob.size, await measureRoom())) return this.#noRoom();
      const photo = { ...prepared.photo, caption: '' };
      const stored = [{ id: photo.id, bytes: await prepared.blob.arrayBuffer() }];
      const at = new Date().toISOString();
      const step = changing({ field: 'photo', photo: photo.id, value: photo }, at);
      const visit = await this.#store.changeVisit(id, step, stored);
      this.#room.found(true);
      return visit ? { visit } : { key: 'not-kept' };
    } catch (error) {
      return isFull(error) ? this.#noRoom() : { key: 'not-kept' };
    }
  }

  #noRoom(): { key: 'no-room' } {
    this.#room.found(false);
    return { key: 'no-room' };
  }
}
