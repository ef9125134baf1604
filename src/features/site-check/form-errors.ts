import type { SitingWords } from '#i18n/siting.ts';
import type { SiteCheck } from '#store/siting-state.ts';
import type { DatumState } from './DatumFields.tsx';
import { choiceOf } from './datum-choice.ts';

/** How a place may be given. */
export const WAYS = ['map', 'typed', 'file'] as const;
export type Way = (typeof WAYS)[number];

/** What is wrong with the form, by field, in words. */
export type Errors = {
  [K in 'place' | 'datum' | 'coordinates' | 'file' | 'type']?: string | undefined;
};

/** Where the cursor goes for each thing that is wrong, the first one first. */
const FIELD_OF: Record<keyof Errors, (way: Way) => string> = {
  place: () => 'place-map',
  datum: (way) => (way === 'file' ? 'file-datum' : 'typed-datum'),
  coordinates: () => 'typed-coordinates',
  file: () => 'file-input',
  type: () => 'site-type',
};

/** Id of the first field that has an error, or null where none has. */
export function firstField(errors: Errors, way: Way): string | null {
  const [first] = (Object.keys(FIELD_OF) as (keyof Errors)[]).filter((key) => key in errors);
  return first ? FIELD_OF[first](way) : null;
}

interface Given {
  way: Way;
  check: SiteCheck | null;
  /** Of the file, like `file` itself. */
  datum: DatumState;
  file: File | null;
  /** Whether sites were read from a file before. */
  hasBatch: boolean;
}

/** What the chosen way of giving a place, and the type, still lack. */
export function missing({ way, check, datum, file, hasBatch }: Given, words: SitingWords): Errors {
  const lacks: Errors = {};
  if (way === 'file' && !hasBatch) {
    if (!choiceOf(datum)) lacks.datum = words.needDatumFirst;
    else if (!file) lacks.file = words.needFile;
  }
  if (way === 'map' && !check?.geometry) lacks.place = words.needPlace;
  if (!check?.type) lacks.type = words.needType;
  return lacks;
}
