import { type FieldLook, type FieldState, type Here, NEW_FIELD } from './field-state.ts';
import { toFront } from './front.ts';
import type { OfflineAsk, OfflineState } from './offline-state.ts';
import { noCheck } from './siting.ts';
import type { AtlasState } from './state.ts';

export interface FieldActions {
  /** Opens the field panel: at a part of it, or at what lies behind what is open. */
  openField(look?: FieldLook): void;
  closeField(): void;
  setField(change: Partial<FieldState>): void;
  setHere(change: Partial<Here>): void;
  /** Asks for the device's position until it is switched off. */
  watchHere(on: boolean): void;
  setOffline(change: Partial<OfflineState>): void;
  askOffline(request: OfflineAsk): void;
}

type Set = (change: (state: AtlasState) => Partial<AtlasState>) => void;

/** What the field panel, the keeping of visits and the service worker do to the store. */
export function fieldActions(set: Set): FieldActions {
  const patch = (change: Partial<FieldState>) =>
    set(({ fieldwork }) => ({ fieldwork: { ...fieldwork, ...change } }));
  const setOffline = (change: Partial<OfflineState>) =>
    set(({ offline }) => ({ offline: { ...offline, ...change } }));
  return {
    openField: (look) =>
      set(({ field, sheet, siting }) => ({
        ...noCheck(siting),
        field: look ?? field ?? { at: 'visits' },
        quality: null,
        ...toFront({ sheet }),
      })),
    closeField: () => set(() => ({ field: null })),
    setField: patch,
    setHere: (change) =>
      set(({ fieldwork }) => ({
        fieldwork: { ...fieldwork, here: { ...fieldwork.here, ...change } },
      })),
    watchHere: (on) =>
      set(({ fieldwork }) => ({
        fieldwork: {
          ...fieldwork,
          here: on ? { ...fieldwork.here, status: 'waiting' } : NEW_FIELD.here,
        },
      })),
    setOffline,
    askOffline: (ask) => setOffline({ ask }),
  };
}
