import { type FormEvent, useState } from 'react';
import { boundsAround } from '#store/selectors.ts';
import type { SiteCheck } from '#store/siting-state.ts';
import { useAtlas, useAtlasStore } from '#store/use-atlas.ts';
import { Conditions } from './Conditions.tsx';
import { useSiting } from './context.ts';
import type { DatumState } from './DatumFields.tsx';
import { DrawPlace } from './DrawPlace.tsx';
import { choiceOf } from './datum-choice.ts';
import { FieldError } from './Field.tsx';
import { FilePlace } from './FilePlace.tsx';
import { type Typed, TypedPlace } from './TypedPlace.tsx';
import { TypeField } from './TypeField.tsx';
import { MAX_LINES, readTyped, type TypedProblem } from './typed-place.ts';

const WAYS = ['map', 'typed', 'file'] as const;
type Way = (typeof WAYS)[number];

type Errors = { [K in 'place' | 'datum' | 'coordinates' | 'file' | 'type']?: string | undefined };

const NOTHING_TYPED: Typed = { datum: '', meridian: '', text: '', shape: 'point' };

/** Where the cursor goes for each thing that is missing, the first one first. */
const FIELD_OF: Record<keyof Errors, (way: Way) => string> = {
  place: () => 'place-map',
  datum: (way) => (way === 'file' ? 'file-datum' : 'typed-datum'),
  coordinates: () => 'typed-coordinates',
  file: () => 'file-input',
  type: () => 'site-type',
};

/** The question: a place, a project type, and how exactly and for when. */
export function CheckForm({ onAsked }: { onAsked(): void }) {
  const { words } = useSiting();
  const store = useAtlasStore();
  const [way, setWay] = useState<Way>(() => (store.getState().siting.batch ? 'file' : 'map'));
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [datum, setDatum] = useState<DatumState>({ datum: '', meridian: '' });
  const [file, setFile] = useState<File | null>(null);
  const [errors, setErrors] = useState<Errors>({});
  const typedErrors = useTypedErrors();
  const flyTo = useAtlas((state) => state.flyTo);

  function changeWay(next: Way) {
    const { siting, draw, ask } = store.getState();
    setWay(next);
    setErrors({});
    if (siting.drawing) draw(null);
    if (siting.batch && next !== 'file') ask({ to: 'drop-sites' });
  }

  /** Puts the typed place into the check; what is wrong with it otherwise. */
  function locate(): Errors {
    const choice = choiceOf(typed);
    if (!choice) return { datum: words.needDatum };
    const place = readTyped(typed.text, choice, typed.shape);
    if ('problem' in place) return { coordinates: typedErrors(place.problem) };
    const { geometry } = place;
    store.getState().setCheck({ geometry });
    const bounds = boundsAround(geometry, 2000);
    if (bounds) flyTo({ bounds });
    return {};
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const isTyped = typed.text.trim() !== '' || !store.getState().check?.geometry;
    const found = way === 'typed' && isTyped ? locate() : {};
    const problems = { ...missing(store.getState().check), ...found };
    setErrors(problems);
    const [first] = Object.keys(FIELD_OF).filter((key) => key in problems) as (keyof Errors)[];
    if (first) document.getElementById(FIELD_OF[first](way))?.focus();
    else onAsked();
  }

  /** What the chosen way of giving a place, and the type, still lack. */
  function missing(check: SiteCheck | null): Errors {
    const { batch } = store.getState().siting;
    const lacks: Errors = {};
    if (way === 'file') {
      if (!choiceOf(datum) && !batch) lacks.datum = words.needDatumFirst;
      else if (!file && !batch) lacks.file = words.needFile;
    } else if (way === 'map' && !check?.geometry) lacks.place = words.needPlace;
    if (!check?.type) lacks.type = words.needType;
    return lacks;
  }

  return (
    <form className="check-form" noValidate onSubmit={submit}>
      <fieldset className="place">
        <legend>{words.place}</legend>
        <div className="segments">
          {WAYS.map((option) => (
            <label key={option} className="segment">
              <input
                id={`place-${option}`}
                type="radio"
                name="place-way"
                checked={way === option}
                aria-describedby={errors.place ? 'place-error' : undefined}
                onChange={() => changeWay(option)}
              />
              <span>{words.placeBy[option]}</span>
            </label>
          ))}
        </div>
        <FieldError id="place-error" text={errors.place} />
        {way === 'map' ? <DrawPlace /> : null}
        {way === 'typed' ? (
          <TypedPlace
            value={typed}
            errors={errors}
            onChange={(next) => {
              setTyped(next);
              setErrors({ ...errors, datum: undefined, coordinates: undefined });
              // What is being typed is not what stands on the map.
              if (store.getState().check?.geometry) store.getState().setCheck({ geometry: null });
            }}
          />
        ) : null}
        {way === 'file' ? (
          <FilePlace
            file={file}
            datum={datum}
            errors={errors}
            onFile={(next) => {
              setFile(next);
              setErrors({ ...errors, file: undefined });
              if (next && !choiceOf(datum)) setErrors({ ...errors, datum: words.needDatumFirst });
            }}
            onDatum={(next) => {
              setDatum(next);
              setErrors({ ...errors, datum: undefined });
            }}
          />
        ) : null}
      </fieldset>
      <TypeField error={errors.type} />
      <Conditions />
      <button type="submit" className="button primary">
        {words.submit}
      </button>
    </form>
  );
}

/** The sentence for what is wrong with typed coordinates. */
function useTypedErrors(): (problem: TypedProblem) => string {
  const { words, faults } = useSiting();
  return (problem) => {
    switch (problem.key) {
      case 'coordinates': {
        const { line, problem: fault } = problem;
        return words.faultAtLine(String(line), faults[fault.key](fault.detail ?? ''));
      }
      case 'one-point':
        return words.needOnePoint;
      case 'two-points':
        return words.needTwoPoints;
      case 'three-points':
        return words.needThreePoints;
      case 'too-many':
        return words.tooManyPoints(String(MAX_LINES));
    }
  };
}
