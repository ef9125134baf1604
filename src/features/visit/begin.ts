import { type Beginning, lastPerson } from '#domain/visits/start.ts';
import type { NewVisit } from '#domain/visits/types.ts';
import { useAtlasStore } from '#store/use-atlas.ts';
import { today } from '#ui/today.ts';
import { useVisiting } from './context.ts';

/** Begins a visit and opens its form. */
export function useBegin() {
  const { keeper } = useVisiting();
  const store = useAtlasStore();
  return {
    async begin(visit: NewVisit) {
      const id = await keeper.create(visit);
      store.getState().setSheet('full');
      store.getState().openField({ at: 'visit', id });
    },
    beginning(): Beginning {
      const { here, visits } = store.getState().fieldwork;
      return {
        date: today(),
        at: new Date().toISOString(),
        person: lastPerson(visits),
        fix: here.status === 'on' ? here.fix : null,
      };
    },
  };
}
