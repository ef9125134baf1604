import { formatDate } from '#domain/format.ts';
import { tallyOf } from '#domain/visits/find.ts';
import type { Visit } from '#domain/visits/types.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { placeName, useVisiting } from './context.ts';

/** One visit of the list: when, where, how much is not met. */
export function VisitRow({ visit }: { visit: Visit }) {
  const { lang, words } = useVisiting();
  const openField = useAtlas((state) => state.openField);
  const setSheet = useAtlas((state) => state.setSheet);
  return (
    <li className="row-item">
      <button
        type="button"
        className="row"
        onClick={() => {
          setSheet('full');
          openField({ at: 'visit', id: visit.id });
        }}
      >
        <span className="row-text">
          <span className="row-title">{placeName(visit, lang, words)}</span>
          <span className="row-subtitle">
            {[formatDate(visit.date, lang), visit.person].filter(Boolean).join(' · ')}
          </span>
        </span>
        <Outcome visit={visit} />
      </button>
    </li>
  );
}

function Outcome({ visit }: { visit: Visit }) {
  const { words } = useVisiting();
  const { total, answered, notMet } = tallyOf(visit.items);
  const photos = visit.photos.length;
  return (
    <span className="row-trailing">
      {notMet > 0 ? (
        <span className="visit-not-met">
          <span aria-hidden="true">✕ </span>
          {words.rowNotMet(notMet)}
        </span>
      ) : null}
      {total > 0 ? <span>{words.rowAnswered(answered, total)}</span> : null}
      {photos > 0 ? <span>{words.rowPhotos(photos)}</span> : null}
    </span>
  );
}
