import { memo, type ReactNode, useCallback, useDeferredValue, useMemo } from 'react';
import type { Visit, VisitChange } from '#domain/visits/types.ts';
import { type Adding, useAddPhotos } from './add-photos.ts';
import { Checklist } from './Checklist.tsx';
import { ChangeProvider, useChange, useVisiting } from './context.ts';
import { History } from './History.tsx';
import { Measurements } from './Measurements.tsx';
import { PhotoButton } from './PhotoButton.tsx';
import { Photos } from './Photos.tsx';
import { type PhotoUrls, usePhotoUrls } from './photo-urls.ts';
import { type Printing, usePrinting } from './print.ts';
import { SaveState, Warnings } from './SaveState.tsx';
import { TextField } from './TextField.tsx';
import { VisitHead } from './VisitHead.tsx';
import { Where } from './Where.tsx';

/** The report, which another feature draws, from addresses of photos by id. */
type DrawReport = (visit: Visit, photos: ReadonlyMap<string, string>) => ReactNode;

interface VisitFormProps {
  visit: Visit;
  report: DrawReport;
  onBack(): void;
  onDeleted(): void;
}

/** One visit, saved as it is typed. */
export function VisitForm({ visit, report, onBack, onDeleted }: VisitFormProps) {
  const { keeper } = useVisiting();
  const { id } = visit;
  const send = useCallback((change: VisitChange) => void keeper.change(id, change), [keeper, id]);
  const urls = usePhotoUrls(keeper, visit.photos);
  const adding = useAddPhotos(keeper, id);
  const printing = usePrinting(visit.photos, urls);
  return (
    <ChangeProvider value={send}>
      <article className="visit-form" aria-labelledby="visit-title">
        <VisitHead visit={visit} onBack={onBack} />
        <Warnings />
        <Where visit={visit} />
        <Checklist visit={visit} />
        <Measurements visit={visit} />
        <Notes visit={visit} />
        <Photos visit={visit} urls={urls} adding={adding} />
        <History visit={visit} />
        <Foot visit={visit} adding={adding} printing={printing} onDeleted={onDeleted} />
      </article>
      {/* Not seen on the screen, and in the form's place on paper. */}
      <div className="visit-print" ref={printing.slot}>
        {printing.isDrawn ? <Printed visit={visit} urls={urls} report={report} /> : null}
      </div>
    </ChangeProvider>
  );
}

function Notes({ visit }: { visit: Visit }) {
  const { words } = useVisiting();
  const change = useChange();
  return (
    <section aria-labelledby="visit-notes-title">
      <h4 id="visit-notes-title">{words.notes}</h4>
      <TextField
        id="visit-notes"
        label={words.notes}
        isLabelHidden
        hint={words.notesHint}
        value={visit.notes}
        isLong
        onType={(value) => change({ field: 'notes', value })}
      />
    </section>
  );
}

interface FootProps {
  visit: Visit;
  adding: Adding;
  printing: Printing;
  onDeleted(): void;
}

/** What is done with a visit as a whole, and what must always be at hand. */
function Foot({ visit, adding, printing, onDeleted }: FootProps) {
  const { words } = useVisiting();
  const change = useChange();
  return (
    <>
      <div className="actions">
        <button type="button" className="button" onClick={printing.print}>
          {printing.isWaiting ? words.printing : words.print}
        </button>
        {visit.deletedAt === null ? (
          <button
            type="button"
            className="button"
            onClick={() => {
              change({ field: 'deleted', value: true });
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
    </>
  );
}

interface PrintedProps {
  visit: Visit;
  urls: PhotoUrls;
  report: DrawReport;
}

/** The report; once it stands ready it follows what is typed without holding it up. */
function Printed({ visit, urls, report }: PrintedProps) {
  const photos = useMemo(
    () => new Map([...urls].flatMap(([id, url]) => (url ? [[id, url] as const] : []))),
    [urls],
  );
  return <Drawn visit={useDeferredValue(visit)} photos={photos} report={report} />;
}

const Drawn = memo(function Drawn({
  visit,
  photos,
  report,
}: Omit<PrintedProps, 'urls'> & { photos: ReadonlyMap<string, string> }) {
  return report(visit, photos);
});
