import { whyNotCorrectable } from '#domain/positions/correctable.ts';
import { positionsCsv } from '#domain/positions/export.ts';
import { beforeOf } from '#domain/positions/propose.ts';
import { pick } from '#domain/text.ts';
import type { SurveyedPosition } from '#domain/visits/types.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { download } from '#ui/download.ts';
import { useCorrecting } from './context.ts';
import { correctionTexts } from './say.ts';
import { useTitleFocus } from './title-focus.ts';
import { Withdraw } from './Withdraw.tsx';

/** Every correction on this device, those that hold first. */
export function PositionList() {
  const { record, words } = useCorrecting();
  const positions = useAtlas((state) => state.fieldwork.positions);
  const title = useTitleFocus();
  const holding = positions.filter(({ deletedAt }) => deletedAt === null);
  const withdrawn = positions.filter(({ deletedAt }) => deletedAt !== null);

  function save() {
    download(words.file, 'text/csv', positionsCsv(record, positions));
  }

  return (
    <section className="positions" aria-labelledby="positions-title">
      <h3 id="positions-title" tabIndex={-1} ref={title}>
        {words.title}
      </h3>
      <p className="muted">{holding.length > 0 ? words.onlyHere : words.none}</p>
      <Corrections positions={holding} />
      {holding.length > 0 ? (
        <div className="actions">
          <button
            type="button"
            className="button"
            aria-describedby="positions-export"
            onClick={save}
          >
            {words.exportRows}
          </button>
          <p id="positions-export" className="hint">
            {words.exportHint}
          </p>
        </div>
      ) : null}
      {withdrawn.length > 0 ? (
        <>
          <h4>{words.withdrawn}</h4>
          <Corrections positions={withdrawn} />
        </>
      ) : null}
    </section>
  );
}

function Corrections({ positions }: { positions: readonly SurveyedPosition[] }) {
  if (positions.length === 0) return null;
  return (
    <ul className="corrections">
      {positions.map((position) => (
        <Correction key={position.feature} position={position} />
      ))}
    </ul>
  );
}

function Correction({ position }: { position: SurveyedPosition }) {
  const speaking = useCorrecting();
  const { record, lang, words } = speaking;
  const openField = useAtlas((state) => state.openField);
  const show = useAtlas((state) => state.show);
  const feature = record.featureById.get(position.feature);
  const name = pick(lang, position.name, position.nameEn);
  if (!feature) {
    return (
      <li className="correction">
        <b>{name}</b>
        <p className="caution">{words.unknownFeature}</p>
        <Withdraw position={position} name={name} />
      </li>
    );
  }
  // The record may have come to know more of it since.
  const why = whyNotCorrectable(feature);
  return (
    <li className="correction">
      <button type="button" className="link-button" onClick={() => show(feature.id)}>
        <b>{name}</b>
      </button>
      <p className="muted">
        {correctionTexts(speaking, beforeOf(feature), position).join(words.listJoin)}
      </p>
      {why ? <p className="caution">{words.notCorrectable[why]}</p> : null}
      <div className="actions">
        {why ? null : (
          <button
            type="button"
            className="button"
            aria-label={words.titleOf(name)}
            onClick={() => openField({ at: 'position', feature: feature.id })}
          >
            {words.correctAgain}
          </button>
        )}
        <Withdraw position={position} name={name} />
      </div>
    </li>
  );
}
