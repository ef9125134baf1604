import { formatDate } from '#domain/format.ts';
import { tallyOf, visitsOf } from '#domain/visits/find.ts';
import { VISIT_AT_WORDS } from '#i18n/visit-at.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { LazyDetails } from '#ui/LazyDetails.tsx';
import { useInspecting } from './context.ts';

/** The user's own visits to the feature: how the last one ended, and the way to each. */
export function PastVisits({ feature }: { feature: string }) {
  const { lang } = useInspecting();
  const words = VISIT_AT_WORDS[lang];
  const all = useAtlas((state) => state.fieldwork.visits);
  const openField = useAtlas((state) => state.openField);
  const visits = visitsOf(all, feature);
  const [last] = visits;
  if (!last) return null;
  const { notMet } = tallyOf(last.items);
  return (
    <LazyDetails
      className="past-visits"
      summary={words.past(visits.length, formatDate(last.date, lang), notMet)}
    >
      {() => (
        <ul>
          {visits.map((visit) => (
            <li key={visit.id}>
              <button
                type="button"
                className="link-button"
                onClick={() => openField({ at: 'visit', id: visit.id })}
              >
                {words.open(formatDate(visit.date, lang))}
              </button>
              {tallyOf(visit.items).notMet > 0 ? (
                <span className="muted"> · {words.notMet(tallyOf(visit.items).notMet)}</span>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </LazyDetails>
  );
}
