import { type FormEvent, useState } from 'react';
import { positionOfFix, visitAtPoint } from '#domain/visits/start.ts';
import type { VisitPosition } from '#domain/visits/types.ts';
import { standingCamera } from '#store/near.ts';
import { useAtlas, useAtlasStore } from '#store/use-atlas.ts';
import { useBegin } from './begin.ts';
import { Choice } from './Choice.tsx';
import { useVisiting } from './context.ts';
import { focusOn } from './focus.ts';
import { typedPoint } from './typed-point.ts';

type Way = 'device' | 'map' | 'typed';

/** A visit at a place that the atlas does not have. Its position may come later. */
export function StartPoint() {
  const { words } = useVisiting();
  const { begin, beginning } = useBegin();
  const store = useAtlasStore();
  const watchHere = useAtlas((state) => state.watchHere);
  const [name, setName] = useState('');
  const [way, setWay] = useState<Way>('device');
  const [typed, setTyped] = useState('');
  const [isBad, setBad] = useState(false);

  /** undefined: what was typed is no point. */
  function position(): VisitPosition | null | undefined {
    const at = new Date().toISOString();
    const place = { accuracyM: null, at };
    if (way === 'map') {
      const camera = standingCamera(store);
      return camera && { ...place, lon: camera.lon, lat: camera.lat, source: 'map' };
    }
    const point = typedPoint(typed);
    return point && { ...place, ...point, source: 'typed' };
  }

  function start(event: FormEvent) {
    event.preventDefault();
    const now = beginning();
    if (way === 'device') {
      // The form shows how good the position is, and takes it over on the user's word.
      if (!now.fix) watchHere(true);
      void begin(visitAtPoint(now.fix && positionOfFix(now.fix), now, name));
      return;
    }
    const chosen = position();
    if (chosen === undefined) {
      setBad(true);
      focusOn('start-typed');
    } else void begin(visitAtPoint(chosen, now, name));
  }

  return (
    <form className="visit-box" noValidate aria-labelledby="start-free" onSubmit={start}>
      <h4 id="start-free">{words.startFree}</h4>
      <div className="field visit-field">
        <label htmlFor="start-name">{words.startName}</label>
        <input
          id="start-name"
          type="text"
          autoComplete="off"
          maxLength={200}
          aria-describedby="start-name-hint"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <p id="start-name-hint" className="muted visit-hint">
          {words.startNameHint}
        </p>
      </div>
      <Choice
        name="start-way"
        label={words.position}
        options={[
          { id: 'device', label: words.startHere },
          { id: 'map', label: words.startCenter },
          { id: 'typed', label: words.startTyped },
        ]}
        chosen={way}
        onChoose={(next) => {
          setWay(next);
          setBad(false);
        }}
      />
      {way === 'typed' ? (
        <div className="field visit-field">
          <label htmlFor="start-typed">{words.startTyped}</label>
          <input
            id="start-typed"
            type="text"
            autoComplete="off"
            maxLength={100}
            aria-invalid={isBad || undefined}
            aria-describedby={isBad ? 'start-typed-error start-typed-hint' : 'start-typed-hint'}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setBad(false);
            }}
          />
          {isBad ? (
            <p id="start-typed-error" className="visit-error">
              ⚠ {words.startTypedBad}
            </p>
          ) : null}
          <p id="start-typed-hint" className="muted visit-hint">
            {words.startTypedHint}
          </p>
        </div>
      ) : null}
      <button type="submit" className="button primary">
        {words.startBegin}
      </button>
    </form>
  );
}
