import { useState } from 'react';
import { formatDate } from '#domain/format.ts';
import type { Visit } from '#domain/visits/types.ts';
import { placeName, useVisiting } from './context.ts';
import { focusOn } from './focus.ts';

/** A deleted visit: brought back, or erased after one more question. */
export function DeletedRow({ visit }: { visit: Visit }) {
  const { lang, words, keeper } = useVisiting();
  const [isAsking, setAsking] = useState(false);
  const name = placeName(visit, lang, words);
  const id = `deleted-${visit.id}`;
  return (
    <li className="visit-box">
      <p id={id}>
        {name}
        <span className="muted"> · {formatDate(visit.date, lang)}</span>
      </p>
      {isAsking ? <p role="alert">{words.eraseAsk}</p> : null}
      <div className="actions">
        {isAsking ? (
          <>
            <button
              type="button"
              className="button danger"
              aria-describedby={id}
              onClick={() => {
                focusOn('visits-title');
                void keeper.erase(visit.id);
              }}
            >
              {words.eraseYes}
            </button>
            <button type="button" className="button" onClick={() => setAsking(false)}>
              {words.eraseNo}
            </button>
          </>
        ) : (
          <>
            <button
              type="button"
              className="button"
              aria-describedby={id}
              onClick={() => {
                focusOn('visits-title');
                void keeper.change(visit.id, { field: 'deleted', value: false });
              }}
            >
              {words.restore}
            </button>
            <button
              type="button"
              className="button"
              aria-describedby={id}
              onClick={() => setAsking(true)}
            >
              {words.erase}
            </button>
          </>
        )}
      </div>
    </li>
  );
}
