import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { findVisits, VISIT_SHOWN, type VisitShown } from '#domain/visits/find.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { Choice } from './Choice.tsx';
import { placeName, useVisiting } from './context.ts';
import { DeletedRow } from './DeletedRow.tsx';
import { focusOn } from './focus.ts';
import { SaveState, Warnings } from './SaveState.tsx';
import { StartVisit } from './StartVisit.tsx';
import { VisitRow } from './VisitRow.tsx';

interface VisitListProps {
  /** The visit that was deleted just now. */
  deleted: string | null;
  /** Reading starts here after a form was closed. */
  takesFocus: boolean;
}

/** So many are drawn at once; the rest on demand. */
const SHOWN_FIRST = 50;

/** All visits, newest first, to search, to open and to begin. */
export function VisitList({ deleted, takesFocus }: VisitListProps) {
  const { words } = useVisiting();
  const [isStarting, setStarting] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(!takesFocus);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list comes back when the start is left
  useEffect(() => {
    if (!isFirst.current) title.current?.focus();
    isFirst.current = false;
  }, [isStarting]);
  if (isStarting) return <StartVisit onCancel={() => setStarting(false)} />;
  return (
    <section aria-labelledby="visits-title">
      <h3 id="visits-title" tabIndex={-1} ref={title}>
        {words.listTitle}
      </h3>
      <Warnings />
      <JustDeleted id={deleted} />
      <Found />
      <div className="visit-bar">
        <SaveState />
        <button type="button" className="button primary" onClick={() => setStarting(true)}>
          {words.newVisit}
        </button>
      </div>
    </section>
  );
}

/** The visits that fit what is looked for. */
function Found() {
  const { words } = useVisiting();
  const visits = useAtlas((state) => state.fieldwork.visits);
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState<VisitShown>('all');
  const [isWhole, setWhole] = useState(false);
  const found = findVisits(visits, useDeferredValue(query), shown);
  const listed = isWhole ? found : found.slice(0, SHOWN_FIRST);
  return (
    <>
      <div className="field visit-field">
        <label htmlFor="visit-search">{words.search}</label>
        <input
          id="visit-search"
          type="search"
          autoComplete="off"
          placeholder={words.searchHint}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      <Choice<VisitShown>
        name="visits-shown"
        label={words.show}
        options={VISIT_SHOWN.map((id) => ({ id, label: words.shown[id] }))}
        chosen={shown}
        onChoose={setShown}
      />
      <p role="status" className="muted">
        {found.length > 0 ? words.count(found.length) : ''}
      </p>
      {found.length === 0 ? <Nothing query={query} shown={shown} /> : null}
      <ul className="rows">
        {listed.map((visit) =>
          shown === 'deleted' ? (
            <DeletedRow key={visit.id} visit={visit} />
          ) : (
            <VisitRow key={visit.id} visit={visit} />
          ),
        )}
      </ul>
      {listed.length < found.length ? (
        <button type="button" className="button" onClick={() => setWhole(true)}>
          {words.showMore(found.length - listed.length)}
        </button>
      ) : null}
    </>
  );
}

function Nothing({ query, shown }: { query: string; shown: VisitShown }) {
  const { words } = useVisiting();
  const isPlain = query.trim() === '' && shown === 'all';
  if (isPlain) return <p className="muted">{words.none}</p>;
  const isEmptyBin = query.trim() === '' && shown === 'deleted';
  return <p className="muted">{isEmptyBin ? words.noneDeleted : words.noneFound}</p>;
}

/** Takes the last deletion back at once. */
function JustDeleted({ id }: { id: string | null }) {
  const { lang, words, keeper } = useVisiting();
  const visit = useAtlas(({ fieldwork }) => fieldwork.visits.find((one) => one.id === id));
  const isThere = visit !== undefined && visit.deletedAt !== null;
  return (
    <div className="visit-undo">
      <p role="status">{isThere ? words.deleted(placeName(visit, lang, words)) : ''}</p>
      {isThere ? (
        <button
          type="button"
          className="button"
          onClick={() => {
            focusOn('visits-title');
            void keeper.change(visit.id, { field: 'deleted', value: false });
          }}
        >
          {words.undo}
        </button>
      ) : null}
    </div>
  );
}
