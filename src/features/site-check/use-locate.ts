import { boundsAround } from '#store/selectors.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { useSiting } from './context.ts';
import { choiceOf } from './datum-choice.ts';
import type { Errors } from './form-errors.ts';
import type { Typed } from './TypedPlace.tsx';
import { MAX_LINES, readTyped, type TypedProblem } from './typed-place.ts';

/** Metres around a typed place that the map shows. */
const AROUND_M = 2000;

/** Puts a typed place into the check and on the map, or says what is wrong with it. */
export function useLocate(): (typed: Typed) => Errors {
  const { words } = useSiting();
  const describe = useProblemText();
  const setCheck = useAtlas((state) => state.setCheck);
  const flyTo = useAtlas((state) => state.flyTo);
  return (typed) => {
    const choice = choiceOf(typed);
    if (!choice) return { datum: words.needDatum };
    const place = readTyped(typed.text, choice, typed.shape);
    if ('problem' in place) return { coordinates: describe(place.problem) };
    setCheck({ geometry: place.geometry });
    const bounds = boundsAround(place.geometry, AROUND_M);
    if (bounds) flyTo({ bounds });
    return {};
  };
}

/** The sentence for what is wrong with typed coordinates. */
function useProblemText(): (problem: TypedProblem) => string {
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
