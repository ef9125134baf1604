import type { DatumChoice } from '#domain/coordinates/types.ts';
import type { SitingWords } from '#i18n/siting.ts';
import type { DatumState } from './DatumFields.tsx';

/** The choice that the fields hold, or null while no system is chosen. */
export function choiceOf({ datum, meridian }: DatumState): DatumChoice | null {
  if (datum === '') return null;
  if (datum !== 'gk' || meridian === '') return { datum };
  return { datum, centralMeridian: Number(meridian) };
}

/** A system, with its meridian if it has one, in words. */
export function choiceName({ datum, centralMeridian }: DatumChoice, words: SitingWords): string {
  const name = words.datums[datum];
  return centralMeridian === undefined
    ? name
    : words.datumAtMeridian(name, String(centralMeridian));
}
