import { type FormEvent, useState } from 'react';
import { useAtlasStore } from '#store/use-atlas.ts';
import { Conditions } from './Conditions.tsx';
import { useSiting } from './context.ts';
import type { DatumState } from './DatumFields.tsx';
import { DrawPlace } from './DrawPlace.tsx';
import { choiceOf } from './datum-choice.ts';
import { FilePlace } from './FilePlace.tsx';
import { type Errors, firstField, missing, type Way } from './form-errors.ts';
import { type Typed, TypedPlace } from './TypedPlace.tsx';
import { TypeField } from './TypeField.tsx';
import { useLocate } from './use-locate.ts';
import { WayChoice } from './WayChoice.tsx';

const NOTHING_TYPED: Typed = { datum: '', meridian: '', text: '', shape: 'point' };

/** The question: a place, a project type, and how exactly and for when. */
export function CheckForm({ onAsked }: { onAsked(): void }) {
  const { words } = useSiting();
  const store = useAtlasStore();
  const locate = useLocate();
  const [way, setWay] = useState<Way>(() => (store.getState().siting.batch ? 'file' : 'map'));
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [datum, setDatum] = useState<DatumState>({ datum: '', meridian: '' });
  const [file, setFile] = useState<File | null>(null);
  const [errors, setErrors] = useState<Errors>({});

  function changeWay(next: Way) {
    const { siting, draw, ask } = store.getState();
    setWay(next);
    setErrors({});
    if (siting.drawing) draw(null);
    if (siting.batch && next !== 'file') ask({ to: 'drop-sites' });
  }

  function changeTyped(next: Typed) {
    setTyped(next);
    setErrors({ ...errors, datum: undefined, coordinates: undefined });
    // What is being typed is not what stands on the map.
    if (store.getState().check?.geometry) store.getState().setCheck({ geometry: null });
  }

  function changeFile(next: File | null) {
    const lacksDatum = next !== null && !choiceOf(datum);
    setFile(next);
    setErrors({
      ...errors,
      file: undefined,
      ...(lacksDatum ? { datum: words.needDatumFirst } : {}),
    });
  }

  function changeDatum(next: DatumState) {
    setDatum(next);
    setErrors({ ...errors, datum: undefined });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const isTyped = typed.text.trim() !== '' || !store.getState().check?.geometry;
    const found = way === 'typed' && isTyped ? locate(typed) : {};
    const { check, siting } = store.getState();
    const hasBatch = siting.batch !== null;
    const problems = { ...missing({ way, check, datum, file, hasBatch }, words), ...found };
    setErrors(problems);
    const field = firstField(problems, way);
    if (field) document.getElementById(field)?.focus();
    else onAsked();
  }

  return (
    <form className="check-form" noValidate onSubmit={submit}>
      <fieldset className="place">
        <legend>{words.place}</legend>
        <WayChoice way={way} error={errors.place} onChoose={changeWay} />
        {way === 'map' ? <DrawPlace /> : null}
        {way === 'typed' ? (
          <TypedPlace value={typed} errors={errors} onChange={changeTyped} />
        ) : null}
        {way === 'file' ? (
          <FilePlace {...{ file, datum, errors }} onFile={changeFile} onDatum={changeDatum} />
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
