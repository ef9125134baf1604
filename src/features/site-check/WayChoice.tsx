import { useSiting } from './context.ts';
import { FieldError } from './Field.tsx';
import { WAYS, type Way } from './form-errors.ts';

interface WayChoiceProps {
  way: Way;
  error: string | undefined;
  onChoose(way: Way): void;
}

/** On the map, typed or from a file. */
export function WayChoice({ way, error, onChoose }: WayChoiceProps) {
  const { words } = useSiting();
  return (
    <>
      <div className="segments">
        {WAYS.map((option) => (
          <label key={option} className="segment">
            <input
              id={`place-${option}`}
              type="radio"
              name="place-way"
              checked={way === option}
              aria-describedby={error ? 'place-error' : undefined}
              onChange={() => onChoose(option)}
            />
            <span>{words.placeBy[option]}</span>
          </label>
        ))}
      </div>
      <FieldError id="place-error" text={error} />
    </>
  );
}
