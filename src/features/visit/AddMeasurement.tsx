import { type FormEvent, useState } from 'react';
import { pick } from '#domain/text.ts';
import { classesOf, measurementOf } from '#domain/visits/checklist.ts';
import { useChange, useVisiting } from './context.ts';
import { focusOn } from './focus.ts';

/** Chosen for a parameter that the catalogue does not have. */
const OWN = '';

/**
 * Picks one of the catalogue's parameters with the class that applies, or names another; done with
 * the id of what was added.
 */
export function AddMeasurement({
  date,
  onDone,
}: {
  date: string;
  onDone(id: string | null): void;
}) {
  const { record, lang, words } = useVisiting();
  const change = useChange();
  const [parameter, setParameter] = useState<string | null>(null);
  const [limitClass, setLimitClass] = useState('');
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  const known = record.catalog.parameters.filter(({ id }) => classesOf(record, id).length > 0);
  const chosen = parameter ?? known[0]?.id ?? OWN;

  function add(event: FormEvent) {
    event.preventDefault();
    if (chosen === OWN && name.trim() === '') {
      setMissing(true);
      focusOn('measurement-name');
      return;
    }
    const id = crypto.randomUUID();
    const own = { id, parameter: '', name: name.trim(), nameEn: name.trim() };
    const value =
      chosen === OWN
        ? { ...own, value: '', unit: '', limit: null }
        : measurementOf(record, chosen, limitClass, date, id);
    change({ field: 'measurement', id, value });
    onDone(id);
  }

  return (
    <form className="visit-box" noValidate onSubmit={add}>
      <label className="field visit-field">
        <span>{words.parameter}</span>
        <select
          value={chosen}
          // biome-ignore lint/a11y/noAutofocus: opened by the button that this form replaces
          autoFocus
          onChange={(event) => {
            setParameter(event.target.value);
            setLimitClass('');
          }}
        >
          {known.map(({ id, zh, en }) => (
            <option key={id} value={id}>
              {pick(lang, zh, en)}
            </option>
          ))}
          <option value={OWN}>{words.ownParameter}</option>
        </select>
      </label>
      {chosen === OWN ? (
        <div className="field visit-field">
          <label htmlFor="measurement-name">{words.ownName}</label>
          <input
            id="measurement-name"
            type="text"
            autoComplete="off"
            maxLength={100}
            value={name}
            aria-invalid={isMissing || undefined}
            aria-describedby={isMissing ? 'measurement-name-error' : undefined}
            onChange={(event) => {
              setName(event.target.value);
              setMissing(false);
            }}
          />
          {isMissing ? (
            <p id="measurement-name-error" className="visit-error">
              ⚠ {words.ownNameNeeded}
            </p>
          ) : null}
        </div>
      ) : (
        <label className="field visit-field">
          <span>{words.class}</span>
          <select value={limitClass} onChange={(event) => setLimitClass(event.target.value)}>
            <option value="">{words.noClass}</option>
            {classesOf(record, chosen).map((option) => (
              <option key={option} value={option}>
                {option}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className="actions">
        <button type="submit" className="button primary">
          {words.add}
        </button>
        <button type="button" className="button" onClick={() => onDone(null)}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
