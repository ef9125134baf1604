import { useState } from 'react';
import { MAX_RADIUS_M } from '#store/siting-state.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { useSiting } from './context.ts';
import { Field } from './Field.tsx';
import { OfficialZones } from './OfficialZones.tsx';

/** How exactly the place is known, for which day it is judged, and by which outlines. */
export function Conditions() {
  const { words } = useSiting();
  const date = useAtlas((state) => state.check?.date ?? '');
  const name = useAtlas((state) => state.check?.name ?? '');
  const setCheck = useAtlas((state) => state.setCheck);
  return (
    <>
      <RadiusField />
      <Field id="site-date" label={words.date} hint={words.dateHint}>
        {(props) => (
          <input
            {...props}
            type="date"
            required
            value={date}
            onChange={(event) => {
              // An emptied field keeps the day that the answer on the screen was given for.
              if (event.target.value) setCheck({ date: event.target.value });
            }}
          />
        )}
      </Field>
      <details className="more">
        <summary>{words.more}</summary>
        <Field id="site-name" label={words.name}>
          {(props) => (
            <input
              {...props}
              type="text"
              maxLength={60}
              autoComplete="off"
              value={name}
              onChange={(event) => setCheck({ name: event.target.value })}
            />
          )}
        </Field>
        <OfficialZones />
      </details>
    </>
  );
}

/** The uncertainty as it is being typed; only a number in range reaches the check. */
function RadiusField() {
  const { words } = useSiting();
  const radiusM = useAtlas((state) => state.check?.radiusM ?? 0);
  const setCheck = useAtlas((state) => state.setCheck);
  const setSiting = useAtlas((state) => state.setSiting);
  const [typed, setTyped] = useState<string | null>(null);
  const isGood = typed === null || isRadius(typed);

  function change(text: string) {
    setTyped(isRadius(text) ? null : text);
    if (!isRadius(text)) return;
    setSiting({ ownRadius: true });
    setCheck({ radiusM: Number(text) });
  }

  return (
    <Field
      id="site-radius"
      label={words.radius}
      hint={words.radiusHint}
      error={isGood ? undefined : words.badRadius(String(MAX_RADIUS_M))}
    >
      {(props) => (
        <input
          {...props}
          type="number"
          inputMode="decimal"
          min={0}
          max={MAX_RADIUS_M}
          step="any"
          value={typed ?? radiusM}
          onChange={(event) => change(event.target.value)}
          onBlur={() => setTyped(null)}
        />
      )}
    </Field>
  );
}

function isRadius(text: string): boolean {
  return /^\d{1,5}(\.\d{1,2})?$/.test(text) && Number(text) <= MAX_RADIUS_M;
}
