interface ChoiceProps<T extends string> {
  label: string;
  /** Name of the option that leaves all in; none where one must be chosen. */
  all?: string;
  value: T | null;
  options: readonly { id: T; label: string; count?: number }[];
  onChange(value: T | null): void;
}

/** A labelled select box of a few options. */
export function Choice<T extends string>({ label, all, value, options, onChange }: ChoiceProps<T>) {
  return (
    <label className="field">
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={({ target }) =>
          onChange(options.find(({ id }) => id === target.value)?.id ?? null)
        }
      >
        {all === undefined ? null : <option value="">{all}</option>}
        {options
          .filter(({ count }) => count !== 0)
          .map(({ id, label: name, count }) => (
            <option key={id} value={id}>
              {count === undefined ? name : `${name} (${count})`}
            </option>
          ))}
      </select>
    </label>
  );
}
