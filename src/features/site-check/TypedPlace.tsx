import { plausibility } from '#domain/coordinates/plausible.ts';
import { useSiting } from './context.ts';
import { DatumFields, type DatumState } from './DatumFields.tsx';
import { choiceName, choiceOf } from './datum-choice.ts';
import { Field } from './Field.tsx';
import { SHAPES, type Shape } from './typed-place.ts';

export interface Typed extends DatumState {
  text: string;
  shape: Shape;
}

interface TypedPlaceProps {
  value: Typed;
  errors: { datum?: string | undefined; coordinates?: string | undefined };
  onChange(value: Typed): void;
}

/** Coordinates as printed in a plan or read off a device; the keyboard's way to give a place. */
export function TypedPlace({ value, errors, onChange }: TypedPlaceProps) {
  const { words } = useSiting();
  return (
    <>
      <DatumFields
        id="typed-datum"
        value={value}
        error={errors.datum}
        onChange={(datum) => onChange({ ...value, ...datum })}
      />
      <Field
        id="typed-coordinates"
        label={words.coordinates}
        hint={words.coordinatesHint}
        error={errors.coordinates}
      >
        {(props) => (
          <textarea
            {...props}
            rows={value.shape === 'point' ? 2 : 5}
            spellCheck={false}
            autoComplete="off"
            value={value.text}
            onChange={(event) => onChange({ ...value, text: event.target.value })}
          />
        )}
      </Field>
      <PlausibilityHint value={value} />
      <fieldset className="radio-row">
        <legend>{words.shape}</legend>
        {SHAPES.map((shape) => (
          <label key={shape} className="check">
            <input
              type="radio"
              name="typed-shape"
              checked={value.shape === shape}
              onChange={() => onChange({ ...value, shape })}
            />
            {words.shapes[shape]}
          </label>
        ))}
      </fieldset>
    </>
  );
}

/** Says when the first point lies outside Shanxi, and under which other system it would not. */
function PlausibilityHint({ value }: { value: Typed }) {
  const { words } = useSiting();
  const choice = choiceOf(value);
  const first = value.text.split('\n').find((line) => line.trim() !== '');
  const hint = choice && first ? plausibility(first, choice) : null;
  const names = hint?.insideUnder.map((other) => choiceName(other, words)) ?? [];
  return (
    <div role="status">
      {hint ? (
        <p className="caution">
          {words.outside}
          {names.length > 0 ? ` ${words.insideUnder(names.join(words.listSeparator))}` : ''}
        </p>
      ) : null}
    </div>
  );
}
