import { type EditionChoice, TOPICS, type Topic } from '#domain/quality/types.ts';
import { toFront } from './front.ts';
import { noCheck } from './siting.ts';
import type { AtlasState } from './state.ts';

/** Which quality layer is looked at; the address holds it, so that a link shows it again. */
export interface QualityLook {
  topic: Topic;
  /** Null stands for the topic's first subject. */
  subject: string | null;
  /** Null stands for the last year with figures. */
  year: number | null;
  edition: EditionChoice;
}

export const NEW_LOOK: QualityLook = {
  topic: TOPICS[0],
  subject: null,
  year: null,
  edition: 'then',
};

export interface QualityActions {
  /** Opens the panel with the first layer, or the one that lies behind what is open. */
  openQuality(): void;
  closeQuality(): void;
  /** Changes the layer; another topic begins with its first subject and last year. */
  look(change: Partial<QualityLook>): void;
}

type Set = (change: (state: AtlasState) => Partial<AtlasState>) => void;

/** What the quality panel does to the store. */
export function qualityActions(set: Set): QualityActions {
  return {
    openQuality: () =>
      set(({ quality, sheet, siting }) => ({
        ...noCheck(siting),
        quality: quality ?? NEW_LOOK,
        field: null,
        ...toFront({ sheet }),
      })),
    closeQuality: () => set(() => ({ quality: null })),
    look: (change) =>
      set(({ quality }) => {
        const before = quality ?? NEW_LOOK;
        const isOther = change.topic !== undefined && change.topic !== before.topic;
        // A named edition judges one medium only.
        const fresh: Partial<QualityLook> = isOther ? { ...NEW_LOOK } : {};
        return { quality: { ...before, ...fresh, ...change } };
      }),
  };
}
