import { useRef, useState } from 'react';
import { formatNumber } from '#domain/format.ts';
import type { VisitKeeper } from '#store/field-state.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { useWords } from './words.ts';

/** Removes everything from the device, after a second word that it is meant. */
export function EraseSection({ keeper }: { keeper: VisitKeeper }) {
  const { lang, words } = useWords();
  const visits = useAtlas((state) => state.fieldwork.visits);
  const hasAny = useAtlas(
    ({ fieldwork }) => fieldwork.visits.length + fieldwork.positions.length + fieldwork.damaged > 0,
  );
  const [isAsking, setAsking] = useState(false);
  const [isSure, setSure] = useState(false);
  const [told, setTold] = useState('');
  const opener = useRef<HTMLButtonElement>(null);
  const photos = visits.reduce((sum, visit) => sum + visit.photos.length, 0);

  function close() {
    setAsking(false);
    setSure(false);
    opener.current?.focus();
  }

  async function erase() {
    const isErased = await keeper.eraseAll();
    setTold(isErased ? words.erased : words.eraseFailed);
    close();
  }

  return (
    <section aria-labelledby="erase-title">
      <h4 id="erase-title">{words.eraseTitle}</h4>
      <p className="hint">{words.eraseHint}</p>
      <div className="actions">
        <button
          type="button"
          ref={opener}
          className="button danger"
          aria-expanded={isAsking}
          // Not disabled: it takes the focus back when all is erased.
          aria-disabled={!hasAny}
          onClick={() => {
            setTold('');
            setAsking(hasAny && !isAsking);
          }}
        >
          {words.erase}
        </button>
      </div>
      {isAsking ? (
        <fieldset className="exchange-erase caution">
          <legend>
            {words.eraseAsk(formatNumber(visits.length, lang), formatNumber(photos, lang))}
          </legend>
          <label className="exchange-option">
            <input
              type="checkbox"
              checked={isSure}
              onChange={(event) => setSure(event.target.checked)}
            />
            {words.eraseSure}
          </label>
          <div className="actions">
            <button
              type="button"
              className="button danger"
              disabled={!isSure}
              onClick={() => void erase()}
            >
              {words.eraseYes}
            </button>
            <button type="button" className="button" onClick={close}>
              {words.eraseNo}
            </button>
          </div>
        </fieldset>
      ) : null}
      <p role="status">{told}</p>
    </section>
  );
}
