import { useCallback, useEffect, useRef } from 'react';
import { formatNumber, formatUncertainty } from '#domain/format.ts';
import { positionOfFix } from '#domain/visits/start.ts';
import { lonLatText } from '#domain/visits/text.ts';
import type { Visit } from '#domain/visits/types.ts';
import type { Here } from '#store/field-state.ts';
import { useAtlas, useAtlasStore } from '#store/use-atlas.ts';
import { useChange, useVisiting } from './context.ts';
import { positionText } from './say.ts';

/** Where the visit was, and the device's position while it is asked for. */
export function Where({ visit }: { visit: Visit }) {
  const { lang, words } = useVisiting();
  const change = useChange();
  const flyTo = useAtlas((state) => state.flyTo);
  const setSheet = useAtlas((state) => state.setSheet);
  const { position } = visit;
  return (
    <section aria-labelledby="visit-where">
      <h4 id="visit-where">{words.position}</h4>
      <p className={position ? 'figure' : 'muted'}>
        {position ? positionText(position, lang, words) : words.noPosition}
      </p>
      <Locating isSought={position === null} />
      {position ? (
        <div className="actions">
          <button
            type="button"
            className="button"
            onClick={() => {
              setSheet('half');
              flyTo({ lon: position.lon, lat: position.lat, zoom: 15 });
            }}
          >
            {words.onMap}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => change({ field: 'position', value: null })}
          >
            {words.clearPosition}
          </button>
        </div>
      ) : null}
    </section>
  );
}

/** Asks the device, shows how good its answer is by now, and takes it over on the user's word. */
function Locating({ isSought }: { isSought: boolean }) {
  const { words } = useVisiting();
  const change = useChange();
  const here = useAtlas((state) => state.fieldwork.here);
  const watchHere = useAtlas((state) => state.watchHere);
  const own = useOwnWatch(isSought);
  const isOn = here.status === 'on' || here.status === 'waiting';
  return (
    <>
      <p role="status" className="visit-locating">
        {says(here, words)}
      </p>
      {here.fix ? <Fixed here={here} /> : null}
      <div className="actions">
        {here.fix ? (
          <button
            type="button"
            className="button primary"
            onClick={() => {
              if (here.fix) change({ field: 'position', value: positionOfFix(here.fix) });
              own.stop();
            }}
          >
            {words.usePosition}
          </button>
        ) : null}
        {isOn ? (
          <button type="button" className="button" onClick={() => watchHere(false)}>
            {words.stopPosition}
          </button>
        ) : (
          <button type="button" className="button" onClick={own.start}>
            {words.takePosition}
          </button>
        )}
      </div>
    </>
  );
}

function says(here: Here, words: ReturnType<typeof useVisiting>['words']): string {
  if (here.status === 'waiting') return words.locating;
  if (here.status === 'refused') return words.locateRefused;
  return here.status === 'unavailable' ? words.locateUnavailable : '';
}

/**
 * A watch that this visit began ends with its form; one that something else began goes on.
 *
 * @param isSought the visit has no position yet: a watch that is on was asked for to find it
 */
function useOwnWatch(isSought: boolean) {
  const store = useAtlasStore();
  const isOn = () => ['waiting', 'on'].includes(store.getState().fieldwork.here.status);
  const isOwn = useRef(isSought && isOn());
  const isOpen = useRef(false);
  const stop = useCallback(() => {
    if (isOwn.current) store.getState().watchHere(false);
    isOwn.current = false;
  }, [store]);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
      // A form that is drawn anew at once was not closed.
      queueMicrotask(() => {
        if (!isOpen.current) stop();
      });
    };
  }, [stop]);
  return {
    start() {
      isOwn.current = true;
      store.getState().watchHere(true);
    },
    stop,
  };
}

function Fixed({ here }: { here: Here }) {
  const { lang, words } = useVisiting();
  const { fix, fixes } = here;
  if (!fix) return null;
  const accuracy = formatUncertainty(fix.accuracyM, lang);
  return (
    <div className="visit-fix">
      <Ring accuracyM={fix.accuracyM} label={words.ring(words.accuracy(accuracy))} />
      <p className="figure">
        {lonLatText(fix)}
        <br />
        {words.fixNow(accuracy, formatNumber(fixes.length, lang))}
      </p>
    </div>
  );
}

/** Radius on the screen of 1 m, and of each ten times more. */
const RING = { least: 5, perTenfold: 9, most: 30 };

/** The accuracy as a ring that shrinks: each ring of the scale is ten times the one inside. */
function Ring({ accuracyM, label }: { accuracyM: number; label: string }) {
  const radius = (metres: number) =>
    Math.min(RING.most, RING.least + RING.perTenfold * Math.max(0, Math.log10(metres)));
  return (
    <svg className="visit-ring" viewBox="-32 -32 64 64" width="64" height="64" role="img">
      <title>{label}</title>
      {[10, 100].map((metres) => (
        <circle key={metres} className="scale" r={radius(metres)} />
      ))}
      <circle className="accuracy" r={radius(accuracyM)} />
      <circle className="centre" r="2.5" />
    </svg>
  );
}
