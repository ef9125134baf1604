import { whyNotCorrectable } from '#domain/positions/correctable.ts';
import type { AtlasFeature } from '#domain/types.ts';
import { lastPerson, visitAt } from '#domain/visits/start.ts';
import { VISIT_AT_WORDS } from '#i18n/visit-at.ts';
import { useAtlas, useAtlasStore } from '#store/use-atlas.ts';
import { today } from '#ui/today.ts';
import { useInspecting } from './context.ts';

/** What an inspector who stands here does: records a visit, corrects the position. */
export function FieldActions({ feature }: { feature: AtlasFeature }) {
  const { record, lang } = useInspecting();
  const words = VISIT_AT_WORDS[lang];
  const store = useAtlasStore();
  const isOpening = useAtlas(
    ({ fieldwork: { status } }) => status === 'idle' || status === 'opening',
  );
  const openField = useAtlas((state) => state.openField);
  const setSheet = useAtlas((state) => state.setSheet);

  async function recordVisit() {
    const { keeper, visits, here } = store.getState().fieldwork;
    // The panel says why nothing can be kept.
    if (!keeper) return openField({ at: 'visits' });
    const visit = visitAt(record, feature, {
      date: today(),
      at: new Date().toISOString(),
      person: lastPerson(visits),
      fix: here.status === 'on' ? here.fix : null,
    });
    const id = await keeper.create(visit);
    setSheet('full');
    openField({ at: 'visit', id });
  }

  return (
    <>
      <button
        type="button"
        className="button"
        disabled={!record.complete || isOpening}
        onClick={() => void recordVisit()}
      >
        {words.record}
      </button>
      {whyNotCorrectable(feature) === null ? (
        <button
          type="button"
          className="button"
          onClick={() => {
            setSheet('full');
            openField({ at: 'position', feature: feature.id });
          }}
        >
          {words.correct}
        </button>
      ) : null}
    </>
  );
}
