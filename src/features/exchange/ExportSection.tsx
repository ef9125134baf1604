import { type ReactNode, useState } from 'react';
import { formatBytes } from '#domain/bytes.ts';
import { formatNumber } from '#domain/format.ts';
import type { VisitKeeper } from '#store/field-state.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { download } from '#ui/download.ts';
import { today } from '#ui/today.ts';
import { faultText } from './fault-text.ts';
import { useWords } from './words.ts';

type Told = { text: string; isFault: boolean } | null;

/** All that is not deleted as one file, or as a table. */
export function ExportSection({ keeper }: { keeper: VisitKeeper }) {
  const { lang, words } = useWords();
  const all = useAtlas((state) => state.fieldwork.visits);
  const corrections = useAtlas((state) => state.fieldwork.positions);
  const [withGps, setWithGps] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [told, setTold] = useState<Told>(null);
  const visits = all.filter(({ deletedAt }) => deletedAt === null);
  const positions = corrections.filter(({ deletedAt }) => deletedAt === null);
  const photos = visits.flatMap((visit) => visit.photos);
  const bytes = photos.reduce((sum, photo) => sum + photo.bytes, 0);
  const count = (n: number) => formatNumber(n, lang);

  async function save() {
    setBusy(true);
    setTold({ text: words.exporting, isFault: false });
    const result = await keeper.exportFile({ withGps });
    setBusy(false);
    if ('file' in result) {
      const name = words.file(today());
      download(name, 'application/zip', result.file);
      setTold({ text: words.exported(name), isFault: false });
    } else {
      const { fault } = result;
      const text = fault === 'failed' ? words.exportFailed : faultText(fault, words);
      setTold({ text, isFault: true });
    }
  }

  async function saveTable(format: 'csv' | 'xlsx') {
    try {
      const ids = visits.map(({ id }) => id);
      const table = await keeper.summary(format, ids);
      const name = words.tableFile(today(), format);
      download(name, table.type, table);
      setTold({ text: words.exported(name), isFault: false });
    } catch {
      setTold({ text: words.tableFailed, isFault: true });
    }
  }

  if (visits.length === 0 && positions.length === 0) {
    return (
      <Section>
        <p className="muted">{words.nothing}</p>
      </Section>
    );
  }
  return (
    <Section>
      <p>
        {words.contents(count(visits.length), count(photos.length), count(positions.length))}
        {bytes > 0 ? ` · ${words.size(formatBytes(bytes, lang))}` : ''}
      </p>
      {photos.length > 0 ? <GpsChoice withGps={withGps} onChoose={setWithGps} /> : null}
      <div className="actions">
        <button
          type="button"
          className="button primary"
          aria-describedby="export-opens"
          disabled={isBusy}
          onClick={save}
        >
          {words.exportFile}
        </button>
      </div>
      <p id="export-opens" className="hint">
        {words.opens}
      </p>
      {visits.length > 0 ? (
        <fieldset className="exchange-choice">
          <legend>{words.table}</legend>
          {(['csv', 'xlsx'] as const).map((format) => (
            <button key={format} type="button" className="button" onClick={() => saveTable(format)}>
              {words[format]}
            </button>
          ))}
        </fieldset>
      ) : null}
      <p
        className={told?.isFault ? 'exchange-told field-fault' : 'exchange-told'}
        role={told?.isFault ? 'alert' : 'status'}
      >
        {told?.text}
      </p>
    </Section>
  );
}

function Section({ children }: { children: ReactNode }) {
  const { words } = useWords();
  return (
    <section aria-labelledby="export-title">
      <h4 id="export-title">{words.exportTitle}</h4>
      {children}
    </section>
  );
}

interface GpsChoiceProps {
  withGps: boolean;
  onChoose(withGps: boolean): void;
}

/** Where a photo was taken may tell more than its visit does: it is left out unless asked for. */
function GpsChoice({ withGps, onChoose }: GpsChoiceProps) {
  const { words } = useWords();
  return (
    <fieldset className="exchange-choice" aria-describedby="gps-hint">
      <legend>{words.gps}</legend>
      {[false, true].map((value) => (
        <label key={String(value)} className="exchange-option">
          <input
            type="radio"
            name="export-gps"
            checked={withGps === value}
            onChange={() => onChoose(value)}
          />
          {value ? words.gpsWith : words.gpsWithout}
        </label>
      ))}
      <p id="gps-hint" className="hint">
        {words.gpsHint}
      </p>
    </fieldset>
  );
}
