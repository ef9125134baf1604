import { useRef } from 'react';
import { useAtlas } from '#store/use-atlas.ts';
import { useSiting } from './context.ts';
import { FaultList } from './FaultList.tsx';
import { Field } from './Field.tsx';

/** Official outlines that take the place of derived or missing ones, for this check only. */
export function OfficialZones() {
  const { words } = useSiting();
  const zones = useAtlas((state) => state.siting.zones);
  const ask = useAtlas((state) => state.ask);
  const input = useRef<HTMLInputElement>(null);

  function drop() {
    if (input.current) input.current.value = '';
    ask({ to: 'drop-zones' });
  }

  return (
    <div>
      <Field id="zones-input" label={words.zones} hint={words.zonesHint}>
        {(props) => (
          <input
            {...props}
            ref={input}
            type="file"
            accept=".geojson,.json,.kml,.kmz,.zip"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) ask({ to: 'zones', file: { name: file.name, blob: file } });
            }}
          />
        )}
      </Field>
      {zones ? (
        <>
          <p role="status">
            {words.zonesUsed(zones.names.length)}
            {zones.names.join(words.listSeparator)}
          </p>
          <ul className="caution">
            {zones.refused.map(({ id, why }) => (
              <li key={id}>{why === 'unknown' ? words.zonesUnknown(id) : words.zonesShape(id)}</li>
            ))}
          </ul>
          <FaultList faults={zones.faults} />
          <button type="button" className="link-button" onClick={drop}>
            {words.dropZones}
          </button>
        </>
      ) : null}
    </div>
  );
}
