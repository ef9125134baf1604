import { useState } from 'react';
import { formatUncertainty } from '#domain/format.ts';
import { DEVICE_DATUMS, type DeviceDatum, devicePlace } from '#domain/positions/device.ts';
import type { PositionWords } from '#i18n/position.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { useCorrecting } from './context.ts';
import type { Found } from './found.ts';
import { type Averaging, useAveraging } from './use-averaging.ts';

/** Metres; what a phone reaches under open sky within half a minute. */
const GOOD_M = 10;

/** Standing at the place: fixes are averaged until the user takes their mean. */
export function HereWay({ onFound }: { onFound(found: Found | null): void }) {
  const { words } = useCorrecting();
  const averaging = useAveraging();
  const [datum, setDatum] = useState<DeviceDatum>('wgs84');
  const { isOn, mean } = averaging;

  function found(as: DeviceDatum) {
    if (!mean) return;
    const { fixes, seconds } = mean;
    onFound({ ...devicePlace(mean, as), source: 'averaged', fixes, seconds });
  }

  return (
    <div className="way">
      <p className="hint">{words.hereHint}</p>
      <label className="field">
        <span>{words.datum}</span>
        <select
          value={datum}
          aria-describedby="device-datum-hint"
          onChange={(event) => {
            const as = DEVICE_DATUMS.find((known) => known === event.target.value) ?? 'unsure';
            setDatum(as);
            if (!isOn) found(as);
          }}
        >
          {DEVICE_DATUMS.map((known) => (
            <option key={known} value={known}>
              {words.datums[known]}
            </option>
          ))}
        </select>
      </label>
      <p id="device-datum-hint" className="hint">
        {words.datumHint}
      </p>
      <Readout averaging={averaging} />
      <div className="actions">
        {isOn ? (
          <>
            <button
              type="button"
              className="button primary"
              disabled={!mean}
              onClick={() => {
                averaging.stop();
                found(datum);
              }}
            >
              {words.take}
            </button>
            <button type="button" className="button" onClick={averaging.stop}>
              {words.stop}
            </button>
          </>
        ) : (
          <button
            type="button"
            className="button primary"
            onClick={() => {
              onFound(null);
              averaging.start();
            }}
          >
            {mean ? words.again : words.start}
          </button>
        )}
      </div>
    </div>
  );
}

function Readout({ averaging: { isOn, mean } }: { averaging: Averaging }) {
  const { lang, words } = useCorrecting();
  const status = useAtlas((state) => state.fieldwork.here.status);
  const isGood = mean !== null && mean.accuracyM <= GOOD_M;
  return (
    <>
      {mean ? (
        <p className="measured">
          {words.measuring(mean.fixes, mean.seconds, formatUncertainty(mean.accuracyM, lang))}
        </p>
      ) : null}
      <p role="status" className={status === 'refused' ? 'caution' : 'hint'}>
        {isOn ? advice(words, status, isGood, formatUncertainty(GOOD_M, lang), mean !== null) : ''}
      </p>
      {mean ? <p className="hint">{words.accuracyHint}</p> : null}
    </>
  );
}

/** What to do now; told aloud only when it changes, unlike the figures. */
function advice(
  words: PositionWords,
  status: string,
  isGood: boolean,
  good: string,
  hasMean: boolean,
): string {
  if (status === 'refused' || status === 'unavailable') return words[status];
  if (!hasMean) return words.waiting;
  return isGood ? words.good : words.keepStill(good);
}
