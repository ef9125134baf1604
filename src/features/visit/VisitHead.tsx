import { useEffect, useRef } from 'react';
import { formatDate } from '#domain/format.ts';
import { isDay } from '#domain/visits/exchange/fields.ts';
import type { Visit } from '#domain/visits/types.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { placeName, useChange, useVisiting } from './context.ts';
import { useKeptText } from './kept-text.ts';
import { relimited } from './limits.ts';
import { TextField } from './TextField.tsx';

/** Which visit it is: place, day and person. */
export function VisitHead({ visit, onBack }: { visit: Visit; onBack(): void }) {
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
        <p className="caution">
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
    return <p className="caution">{words.goneFeature}</p>;
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
    // While a date is being typed it is none, or of a year such as 0002.
    if (!isDay(value)) return;
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
