import type { CoordinateProblem, DatumChoice, Parsed } from '../coordinates/types.ts';
import { Refusal } from './faults.ts';
import type { Conversion } from './types.ts';

function accepted<T>(parsed: Parsed<T>, given: string): T {
  if (parsed.ok) return parsed.value;
  throw refusalFor(parsed.problem, given);
}

function refusalFor({ key, detail }: CoordinateProblem, given: string): Refusal {
  return new Refusal(key === 'empty' ? 'missing-number' : key, detail ?? given);
}

/** Reads coordinates as the user says that they are meant. Its code is loaded when it is asked for. */
export async function conversionFor(choice: DatumChoice): Promise<Conversion> {
  const [{ toWgs84 }, { parseCoordinates }] = await Promise.all([
    import('../coordinates/datum.ts'),
    import('../coordinates/parse.ts'),
  ]);
  return {
    point: (x, y) => accepted(toWgs84([x, y], choice), `${x}, ${y}`),
    text: (text) => {
      const { lon, lat } = accepted(parseCoordinates(text, choice), text.slice(0, 80));
      return [lon, lat];
    },
  };
}
