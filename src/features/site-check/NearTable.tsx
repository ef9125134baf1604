import { useMemo, useState } from 'react';
import { featureLine } from '#domain/describe.ts';
import { formatRange } from '#domain/format.ts';
import type { Neighbour } from '#domain/siting/types.ts';
import { SYMBOLS } from '#domain/symbols.ts';
import { KINDS, type Kind } from '#domain/types.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { Glyph } from '#ui/Glyph.tsx';
import { LazyDetails } from '#ui/LazyDetails.tsx';
import { Row } from '#ui/Row.tsx';
import { type Band, type Cell, toBands } from './bands.ts';
import { useSiting } from './context.ts';

/** What lies around the site, by distance and layer; layers can be switched off. */
export function NearTable({ near }: { near: readonly Neighbour[] }) {
  const { words } = useSiting();
  const [hidden, setHidden] = useState<readonly Kind[]>([]);
  const kinds = KINDS.filter((kind) => near.some((neighbour) => neighbour.kind === kind));
  const shown = kinds.filter((kind) => !hidden.includes(kind));
  const bands = useMemo(
    () => toBands(near.filter(({ kind }) => !hidden.includes(kind))),
    [near, hidden],
  );
  if (near.length === 0) return <p className="muted">{words.noneNear}</p>;

  function toggle(kind: Kind) {
    setHidden(hidden.includes(kind) ? hidden.filter((k) => k !== kind) : [...hidden, kind]);
  }

  return (
    <>
      <p className="hint">{words.nearHint}</p>
      <KindChecks kinds={kinds} shown={shown} onToggle={toggle} />
      <table className="near-table">
        <KindHeads kinds={shown} />
        <BandRows bands={bands} kinds={shown} />
      </table>
      {bands
        .filter((band) => band.near.length > 0)
        .map((band) => (
          <BandNames key={band.band} band={band} />
        ))}
    </>
  );
}

interface KindChecksProps {
  kinds: readonly Kind[];
  shown: readonly Kind[];
  onToggle(kind: Kind): void;
}

/** Which layers the table counts. */
function KindChecks({ kinds, shown, onToggle }: KindChecksProps) {
  const { words, common } = useSiting();
  return (
    <fieldset className="checks">
      <legend>{words.nearKinds}</legend>
      {kinds.map((kind) => (
        <label key={kind} className="check">
          <input type="checkbox" checked={shown.includes(kind)} onChange={() => onToggle(kind)} />
          <Glyph path={SYMBOLS[kind].path} color={`var(--kind-${kind})`} size={14} />
          {common.kinds[kind]}
        </label>
      ))}
    </fieldset>
  );
}

/** The layers as their symbols; a name for each would not fit beside the map. */
function KindHeads({ kinds }: { kinds: readonly Kind[] }) {
  const { words, common } = useSiting();
  return (
    <thead>
      <tr>
        <th scope="col">{words.band}</th>
        {kinds.map((kind) => (
          <th key={kind} scope="col" title={common.kinds[kind]}>
            <Glyph path={SYMBOLS[kind].path} color={`var(--kind-${kind})`} size={16} />
            <span className="visually-hidden">{common.kinds[kind]}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** How many neighbours of each layer a band has, a row a band. */
export function BandRows({ bands, kinds }: { bands: readonly Band[]; kinds: readonly Kind[] }) {
  const { words } = useSiting();
  return (
    <tbody>
      {bands.map(({ band, cells }) => (
        <tr key={band}>
          <th scope="row">{words.bands[band]}</th>
          {kinds.map((kind) => (
            <td key={kind}>
              <Count cell={cells[kind]} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/** How many are surely in the band, and how many may be farther. */
function Count({ cell: { certain, possible } }: { cell: Cell }) {
  const { words } = useSiting();
  if (certain + possible === 0) return <span className="muted">·</span>;
  return (
    <>
      {certain > 0 ? <b>{certain}</b> : null}
      {certain > 0 && possible > 0 ? ' ' : ''}
      {possible > 0 ? <span title={words.certainties.possible}>{possible}?</span> : null}
    </>
  );
}

function BandNames({ band: { band, near } }: { band: Band }) {
  const { words, record, lang } = useSiting();
  const show = useAtlas((state) => state.show);
  const setSiting = useAtlas((state) => state.setSiting);
  return (
    <LazyDetails
      className="kind-group"
      summary={
        <>
          <span>{words.bands[band]}</span>
          <span className="count">{near.length}</span>
        </>
      }
    >
      {() => (
        <ul className="rows">
          {near.map(({ id, distanceM }) => {
            const feature = record.featureById.get(id);
            if (!feature) return null;
            const line = featureLine(record, feature, lang);
            return (
              <Row
                key={id}
                {...line}
                color={`var(--kind-${line.kind})`}
                trailing={formatRange(distanceM, lang)}
                onOpen={() => show(id)}
                onPoint={(here) => setSiting({ highlight: here ? [id] : [] })}
              />
            );
          })}
        </ul>
      )}
    </LazyDetails>
  );
}
