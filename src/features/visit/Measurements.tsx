import { useEffect, useRef, useState } from 'react';
import { pick } from '#domain/text.ts';
import { limitText } from '#domain/visits/text.ts';
import type { Measurement, Visit } from '#domain/visits/types.ts';
import { AddMeasurement } from './AddMeasurement.tsx';
import { useChange, useVisiting } from './context.ts';
import { focusOn } from './focus.ts';
import { ValueField } from './ValueField.tsx';

/** Values measured at the place beside the limits of the national standards. */
export function Measurements({ visit }: { visit: Visit }) {
  const { words } = useVisiting();
  const [isAdding, setAdding] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  useEffect(() => {
    if (added !== null) focusOn(added);
  }, [added]);
  return (
    <section aria-labelledby="visit-measurements">
      <h4 id="visit-measurements" tabIndex={-1}>
        {words.measurements}
      </h4>
      {visit.measurements.length === 0 ? <p className="muted">{words.noMeasurements}</p> : null}
      <ul className="visit-items">
        {visit.measurements.map((measurement) => (
          <MeasurementField key={measurement.id} measurement={measurement} date={visit.date} />
        ))}
      </ul>
      {isAdding ? (
        <AddMeasurement
          date={visit.date}
          onDone={(id) => {
            setAdding(false);
            setAdded(id === null ? 'visit-measurements' : `measurement-${id}-value`);
          }}
        />
      ) : (
        <button
          type="button"
          className="button visit-add"
          onClick={() => {
            setAdded(null);
            setAdding(true);
          }}
        >
          {words.addMeasurement}
        </button>
      )}
    </section>
  );
}

function MeasurementField({ measurement, date }: { measurement: Measurement; date: string }) {
  const { record, lang, words } = useVisiting();
  const change = useChange();
  const { id, limit, parameter } = measurement;
  const name = pick(lang, measurement.name, measurement.nameEn);
  const send = useParts(measurement);
  return (
    <li className="visit-item">
      <fieldset>
        <legend>{name}</legend>
        {limit ? (
          <p className="visit-tags">
            <span className="tag tag-value">{words.limit(limitText(record, lang, limit))}</span>{' '}
            <span className="muted">{pick(lang, limit.source, limit.sourceEn)}</span>
          </p>
        ) : parameter && measurement.limitClass ? (
          <p className="muted">{words.noLimitOnDate}</p>
        ) : null}
        <ValueField
          id={`measurement-${id}`}
          value={measurement.value}
          unit={measurement.unit}
          limit={limit}
          date={date}
          onValue={(value) => send({ value })}
          onUnit={(unit) => send({ unit })}
        />
        <button
          type="button"
          className="link-button"
          aria-label={words.removeMeasurement(name)}
          onClick={() => {
            focusOn('visit-measurements');
            change({ field: 'measurement', id, value: null });
          }}
        >
          {words.remove}
        </button>
      </fieldset>
    </li>
  );
}

type Parts = Partial<Pick<Measurement, 'value' | 'unit'>>;

/**
 * Sends a measurement with a part of it changed. A measurement is replaced as a whole: what was
 * typed a moment ago and is not kept yet must go along.
 */
function useParts(measurement: Measurement): (part: Parts) => void {
  const change = useChange();
  const typed = useRef<Parts>({});
  return (part) => {
    const isKept = Object.entries(typed.current).every(
      ([key, value]) => measurement[key as keyof Parts] === value,
    );
    typed.current = { ...(isKept ? {} : typed.current), ...part };
    const value = { ...measurement, ...typed.current };
    change({ field: 'measurement', id: measurement.id, value });
  };
}
