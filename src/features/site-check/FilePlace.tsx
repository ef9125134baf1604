import { useRef } from 'react';
import type { Columns } from '#domain/site-files/types.ts';
import type { Batch } from '#store/siting-state.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { ColumnFields } from './ColumnFields.tsx';
import { useSiting } from './context.ts';
import { DatumFields, type DatumState } from './DatumFields.tsx';
import { choiceOf } from './datum-choice.ts';
import { Field } from './Field.tsx';

/** What tells that a file is one of sites or outlines; contents decide, not names. */
const ACCEPTED = '.geojson,.json,.kml,.kmz,.zip,.csv,.txt';

interface FilePlaceProps {
  file: File | null;
  datum: DatumState;
  errors: { datum?: string | undefined; file?: string | undefined };
  onFile(file: File | null): void;
  onDatum(datum: DatumState): void;
}

/** Several sites at once from a file; the system of its coordinates is asked first. */
export function FilePlace({ file, datum, errors, onFile, onDatum }: FilePlaceProps) {
  const { words } = useSiting();
  const batch = useAtlas((state) => state.siting.batch);
  const ask = useAtlas((state) => state.ask);
  const input = useRef<HTMLInputElement>(null);

  function read(chosen: File | null, state: DatumState, columns: Columns | null) {
    const choice = choiceOf(state);
    if (!chosen || !choice) return;
    ask({ to: 'sites', file: { name: chosen.name, blob: chosen }, choice, columns });
  }

  function drop() {
    if (input.current) input.current.value = '';
    onFile(null);
    ask({ to: 'drop-sites' });
  }

  return (
    <>
      <DatumFields
        id="file-datum"
        value={datum}
        error={errors.datum}
        onChange={(next) => {
          onDatum(next);
          read(file, next, null);
        }}
      />
      <Field id="file-input" label={words.file} hint={words.fileHint} error={errors.file}>
        {(props) => (
          <input
            {...props}
            ref={input}
            type="file"
            accept={ACCEPTED}
            onChange={(event) => {
              const chosen = event.target.files?.[0] ?? null;
              onFile(chosen);
              read(chosen, datum, null);
            }}
          />
        )}
      </Field>
      {batch ? (
        <SitesRead
          batch={batch}
          onColumns={(columns) => read(file, datum, columns)}
          onDrop={drop}
        />
      ) : null}
    </>
  );
}

interface SitesReadProps {
  batch: Batch;
  onColumns(columns: Columns): void;
  onDrop(): void;
}

/** How many sites the file gave, by which of its columns, and the way out of it. */
function SitesRead({ batch, onColumns, onDrop }: SitesReadProps) {
  const { words } = useSiting();
  return (
    <>
      <p role="status">
        {batch.status === 'reading' ? words.reading : words.sitesRead(batch.count)}
      </p>
      {batch.columns.length > 0 ? (
        <ColumnFields key={batch.file} batch={batch} onChoose={onColumns} />
      ) : null}
      <button type="button" className="link-button" onClick={onDrop}>
        {words.dropFile}
      </button>
    </>
  );
}
