import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import { formatDate } from '#domain/format.ts';
import type { Visit, VisitChange } from '#domain/visits/types.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { useAddPhotos } from './add-photos.ts';
import { Checklist } from './Checklist.tsx';
import { ChangeProvider, placeName, useChange, useVisiting } from './context.ts';
import { History } from './History.tsx';
import { useKeptText } from './kept-text.ts';
import { relimited } from './limits.ts';
import { Measurements } from './Measurements.tsx';
import { PhotoButton } from './PhotoButton.tsx';
import { Photos } from './Photos.tsx';
import { usePhotoUrls } from './photo-urls.ts';
import { usePrinting } from './print.ts';
import { SaveState, Warnings } from './SaveState.tsx';
import { TextField } from './TextField.tsx';
import { Where } from './Where.tsx';

interface VisitFormProps {
  visit: Visit;
  /** The report, which another feature draws, from addresses of photos by id. */
  report(visit: Visit, photos: ReadonlyMap<string, string>): ReactNode;
  onBack(): void;
  onDeleted(): void;
}

/** One visit, saved as it is typed. */
export function VisitForm({ visit, report, onBack, onDeleted }: VisitFormProps) {
  const { keeper, words } = useVisiting();
  const { id } = visit;
  const send = useCallback((change: VisitChange) => void keeper.change(id, change), [keeper, id]);
  const urls = usePhotoUrls(keeper, visit.photos);
  const adding = useAddPhotos(keeper, visit.id);
  const printing = usePrinting(visit.photos, urls);
  const shown = new Map([...urls].flatMap(([id, url]) => (url ? [[id, url] as const] : [])));
  return (
    <ChangeProvider value={send}>
      <article className="visit-form" aria-labelledby="visit-title">
        <Head visit={visit} onBack={onBack} />
        <Warnings />
        <Where visit={visit} />
        <Checklist visit={visit} />
        <Measurements visit={visit} />
        <section aria-labelledby="visit-notes-title">
          <h4 id="visit-notes-title">{words.notes}</h4>
          <TextField
            id="visit-notes"
            label={words.notes}
            isLabelHidden
            hint={words.notesHint}
            value={visit.notes}
            isLong
            onType={(value) => send({ field: 'notes', value })}
          />
        </section>
        <Photos visit={visit} urls={urls} adding={adding} />
        <History visit={visit} />
        <div className="actions">
          <button type="button" className="button" onClick={printing.print}>
            {printing.isWaiting ? words.printing : words.print}
          </button>
          {visit.deletedAt === null ? (
            <button
              type="button"
              className="button"
              onClick={() => {
                send({ field: 'deleted', value: true });
                onDeleted();
              }}
            >
              {words.delete}
            </button>
          ) : null}
        </div>
        <div className="visit-bar">
          <SaveState />
          <PhotoButton label={words.photoTake} hasCamera isPrimary onFiles={adding.add} />
        </div>
      </article>
      {/* As wide as paper and not seen: it is drawn anew for each printing. */}
      <div className="visit-print" ref={printing.slot}>
        {printing.isDrawn ? report(visit, shown) : null}
      </div>
    </ChangeProvider>
  );
}

function Head({ visit, onBack }: { visit: Visit; onBack(): void }) {
  const { lang, words } = useVisiting();
  const change = useChange();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <header>
      <button type="button" className="back" onClick={onBack}>
        ‹ {words.back}
      </button>
      <h3 id="visit-title" tabIndex={-1} ref={title}>
        {placeName(visit, lang, words)}
      </h3>
      <About visit={visit} />
      {visit.deletedAt !== null ? (
        <p className="visit-caution">
          {words.deletedNote}{' '}
          <button
            type="button"
            className="button"
            onClick={() => change({ field: 'deleted', value: false })}
          >
            {words.restore}
          </button>
        </p>
      ) : null}
      {visit.feature ? null : (
        <TextField
          id="visit-name"
          label={words.title}
          value={visit.title}
          onType={(value) => change({ field: 'title', value })}
        />
      )}
      <div className="visit-who">
        <DateField visit={visit} />
        <TextField
          id="visit-person"
          label={words.person}
          value={visit.person}
          autoComplete="name"
          onType={(value) => change({ field: 'person', value })}
        />
      </div>
    </header>
  );
}

/** What the record has of the visited feature now. */
function About({ visit }: { visit: Visit }) {
  const { record, words } = useVisiting();
  const show = useAtlas((state) => state.show);
  const { feature } = visit;
  if (!feature) return null;
  if (!record.featureById.has(feature.id)) {
    return <p className="visit-caution">{words.goneFeature}</p>;
  }
  return (
    <>
      <button type="button" className="link-button" onClick={() => show(feature.id)}>
        {words.openFeature}
      </button>
      {feature.dataVersion === record.catalog.version ? null : (
        <p className="muted">{words.otherVersion}</p>
      )}
    </>
  );
}

/** Another day may be under another edition of a standard. */
function DateField({ visit }: { visit: Visit }) {
  const { record, lang, words } = useVisiting();
  const change = useChange();
  const [day, setDay] = useKeptText(visit.date, (value) => {
    // While a date is being typed it is none.
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return;
    change({ field: 'date', value });
    for (const measurement of relimited(record, visit.measurements, value)) {
      change({ field: 'measurement', id: measurement.id, value: measurement });
    }
  });
  return (
    <div className="field visit-field">
      <label htmlFor="visit-date">{words.date}</label>
      <input
        id="visit-date"
        type="date"
        value={day}
        required
        title={formatDate(day, lang)}
        onChange={(event) => setDay(event.target.value)}
      />
    </div>
  );
}
