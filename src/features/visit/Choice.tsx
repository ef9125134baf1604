interface ChoiceProps<T extends string> {
  name: string;
  label: string;
  options: readonly { id: T; label: string }[];
  chosen: T;
  onChoose(id: T): void;
}

/** One of a few, side by side. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { name, label, options, chosen, onChoose } = props;
  return (
    <fieldset className="visit-choice">
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.id}>
          <input
            type="radio"
            name={name}
            checked={option.id === chosen}
            onChange={() => onChoose(option.id)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
