interface TextLineProps {
  id: string;
  label: string;
  hint?: string;
  isRequired: boolean;
  isBad: boolean;
  value: string;
  /** Characters; longer texts are refused by the store. */
  max: number;
  onChange(value: string): void;
}

/** A labelled line of text. */
export function TextLine({
  id,
  label,
  hint,
  isRequired,
  isBad,
  value,
  max,
  onChange,
}: TextLineProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        value={value}
        maxLength={max}
        required={isRequired}
        aria-invalid={isBad ? true : undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint ? (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
