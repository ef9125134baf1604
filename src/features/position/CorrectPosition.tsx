import { useEffect, useRef, useState } from 'react';
import { formatLonLat, formatUncertainty } from '#domain/format.ts';
import { surveyedFeatures } from '#domain/positions/apply.ts';
import { whyNotCorrectable } from '#domain/positions/correctable.ts';
import { beforeOf } from '#domain/positions/propose.ts';
import { pick } from '#domain/text.ts';
import type { AtlasFeature } from '#domain/types.ts';
import type { SurveyedPosition } from '#domain/visits/types.ts';
import { viewOf } from '#store/selectors.ts';
import { useAtlas, useAtlasStore } from '#store/use-atlas.ts';
import { useCorrecting } from './context.ts';
import { PlaceText } from './PlaceText.tsx';
import { ProposalForm } from './ProposalForm.tsx';
import { correctionTexts } from './say.ts';
import { useTitleFocus } from './title-focus.ts';
import { Withdraw } from './Withdraw.tsx';

/** What is known of a feature's place, what was corrected, and the way to correct it. */
export function CorrectPosition({ id }: { id: string }) {
  const { record, lang, words } = useCorrecting();
  const openField = useAtlas((state) => state.openField);
  const title = useTitleFocus();
  const feature = record.featureById.get(id);
  const name = feature ? pick(lang, feature.properties.name, feature.properties.nameEn) : id;
  return (
    <section className="positions" aria-labelledby="positions-title">
      <button type="button" className="back" onClick={() => openField({ at: 'positions' })}>
        ‹ {words.back}
      </button>
      <h3 id="positions-title" tabIndex={-1} ref={title}>
        {words.titleOf(name)}
      </h3>
      {feature ? (
        <Correction feature={feature} name={name} />
      ) : (
        <p className="caution">{words.noFeature(id)}</p>
      )}
    </section>
  );
}

type Done = 'saved' | 'undone' | 'restored';

/** What was done; reading goes on here, for the button that did it is gone. */
function Told({ text }: { text: string }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (text) line.current?.focus();
  }, [text]);
  return (
    <p role="status" className="told" tabIndex={-1} ref={line}>
      {text}
    </p>
  );
}

function Correction({ feature, name }: { feature: AtlasFeature; name: string }) {
  const { record, words } = useCorrecting();
  const store = useAtlasStore();
  const held = useAtlas((state) =>
    state.fieldwork.positions.find((position) => position.feature === feature.id),
  );
  const hasKeeper = useAtlas((state) => state.fieldwork.keeper !== null);
  const [told, setTold] = useState<Done | null>(null);
  const [isAgain, setAgain] = useState(false);
  const why = whyNotCorrectable(feature);
  const isHolding = held !== undefined && held.deletedAt === null;

  /** The map goes to where the feature stands now. */
  function tell(what: Done) {
    const { fieldwork, flyTo } = store.getState();
    const now = surveyedFeatures(record, fieldwork.positions).get(feature.id) ?? feature;
    const view = viewOf(now);
    if (view) flyTo(view);
    setAgain(false);
    setTold(what);
  }

  return (
    <>
      <Known feature={feature} />
      {held && !why ? (
        <Held
          position={held}
          feature={feature}
          name={name}
          onDone={(isWithdrawn) => tell(isWithdrawn ? 'undone' : 'restored')}
        />
      ) : null}
      <Told text={told ? words[told] : ''} />
      {why ? <p className="caution">{words.notCorrectable[why]}</p> : null}
      {!why && !hasKeeper ? <p className="caution">{words.notReady}</p> : null}
      {!why && hasKeeper && isHolding && !isAgain ? (
        <button
          type="button"
          className="button"
          onClick={() => {
            setAgain(true);
            setTold(null);
          }}
        >
          {words.correctAgain}
        </button>
      ) : null}
      {!why && hasKeeper && (!isHolding || isAgain) ? (
        <ProposalForm feature={feature} onSaved={() => tell('saved')} />
      ) : null}
    </>
  );
}

/** Where the record has the feature. */
function Known({ feature }: { feature: AtlasFeature }) {
  const { lang, words, common } = useCorrecting();
  const show = useAtlas((state) => state.show);
  const before = beforeOf(feature);
  const { county, position } = feature.properties;
  const nowhere = county === null ? words.nowhere : words.countyOnly;
  return (
    <>
      <h4>{words.known}</h4>
      <dl className="pairs">
        {position ? (
          <>
            <dt>{words.method}</dt>
            <dd>{common.positionMethods[position.method]}</dd>
          </>
        ) : null}
        {before || !feature.geometry ? (
          <>
            <dt>{words.radius}</dt>
            <dd>{before ? words.within(formatUncertainty(before.radiusM, lang)) : nowhere}</dd>
          </>
        ) : null}
        {before ? (
          <>
            <dt>{words.coordinates}</dt>
            <dd>{formatLonLat([before.lon, before.lat])}</dd>
          </>
        ) : null}
        {position?.basis ? (
          <>
            <dt>{words.basis}</dt>
            <dd>{pick(lang, position.basis, position.basisEn)}</dd>
          </>
        ) : null}
      </dl>
      <button type="button" className="link-button" onClick={() => show(feature.id)}>
        {words.openFeature}
      </button>
    </>
  );
}

interface HeldProps {
  position: SurveyedPosition;
  feature: AtlasFeature;
  name: string;
  onDone(isWithdrawn: boolean): void;
}

/** The correction of this device, holding or withdrawn. */
function Held({ position, feature, name, onDone }: HeldProps) {
  const speaking = useCorrecting();
  const { words } = speaking;
  return (
    <>
      <h4>{position.deletedAt === null ? words.corrected : words.withdrawn}</h4>
      <ul className="plain">
        {correctionTexts(speaking, beforeOf(feature), position).map((text) => (
          <li key={text}>{text}</li>
        ))}
        <li>
          <PlaceText {...position} />
        </li>
      </ul>
      <div className="actions">
        <Withdraw position={position} name={name} onDone={onDone} />
      </div>
    </>
  );
}
