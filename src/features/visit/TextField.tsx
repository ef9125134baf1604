import type { HTMLAttributes } from 'react';
import { useKeptText } from './kept-text.ts';

interface TextFieldProps {
  id: string;
  label: string;
  /** As it is kept. */
  value: string;
  onType(text: string): void;
  /** A heading with the same words stands right above. */
  isLabelHidden?: boolean;
  hint?: string;
  isLong?: boolean;
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  autoComplete?: string;
  /** Ids of what else describes it. */
  describedBy?: string | undefined;
}

/** Longer texts are cut by the browser: no finding needs more. */
const LONGEST = { line: 500, text: 20_000 };

/** A labelled text that is saved as it is typed. */
export function TextField({
  id,
  label,
  value,
  onType,
  isLabelHidden = false,
  hint,
  isLong = false,
  inputMode,
  autoComplete = 'off',
  describedBy,
}: TextFieldProps) {
  const [text, change] = useKeptText(value, onType);
  const described = [hint ? `${id}-hint` : '', describedBy ?? ''].filter(Boolean).join(' ');
  const shared = {
    id,
    value: text,
    'aria-describedby': described || undefined,
  };
  return (
    <div className="field visit-field">
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : undefined}>
        {label}
      </label>
      {isLong ? (
        <textarea
          {...shared}
          rows={3}
          maxLength={LONGEST.text}
          onChange={(event) => change(event.target.value)}
        />
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={inputMode}
          autoComplete={autoComplete}
          maxLength={LONGEST.line}
          onChange={(event) => change(event.target.value)}
        />
      )}
      {hint ? (
        <p id={`${id}-hint`} className="muted visit-hint">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
