import { measureRoom } from '#data/visits/room.ts';
import type { VisitStore } from '#data/visits/store.ts';
import type { AtlasStore } from '#store/atlas-store.ts';

/** Tells how much room is left, by the browser's word as long as no write has shown otherwise. */
export class RoomWatch {
  readonly #atlas: AtlasStore;
  readonly #store: VisitStore;
  /** Something found no room, and nothing has been erased or found room since. */
  #isRefused = false;

  constructor(atlas: AtlasStore, store: VisitStore) {
    this.#atlas = atlas;
    this.#store = store;
    store.onReserveUsed = () => void this.measure();
  }

  /** What a write of more than words has met. */
  found(isRoom: boolean): void {
    this.#isRefused = !isRoom;
  }

  async measure(): Promise<void> {
    const { visits, positions } = this.#atlas.getState().fieldwork;
    // Who keeps nothing is not made to hold anything back.
    const isEmpty = visits.length + positions.length === 0;
    const hasReserve = isEmpty || (await this.#store.hasReserve());
    const room = await measureRoom();
    const isFull = !hasReserve || this.#isRefused;
    const full = { usage: room?.usage ?? 0, quota: room?.usage ?? 0, low: true };
    this.#atlas.getState().setField({ room: isFull ? full : room });
  }
}
