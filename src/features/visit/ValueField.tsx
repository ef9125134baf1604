import type { KeptLimit } from '#domain/visits/types.ts';
import { unitsLike } from '#domain/visits/units.ts';
import { useVisiting } from './context.ts';
import { Judged } from './Judged.tsx';
import { TextField } from './TextField.tsx';

interface ValueFieldProps {
  id: string;
  value: string;
  unit: string;
  limit: KeptLimit | null;
  date: string;
  onValue(value: string): void;
  onUnit(unit: string): void;
}

/** A measured value with its unit, compared with the limit as it is typed; the caller names it. */
export function ValueField(props: ValueFieldProps) {
  const { id, value, unit, limit, date, onValue, onUnit } = props;
  const { words } = useVisiting();
  const offered = limit ? unitsLike(limit.unit).filter(Boolean) : [];
  return (
    <div className="visit-value">
      <div className="visit-value-row">
        <TextField
          id={`${id}-value`}
          label={words.value}
          value={value}
          onType={onValue}
          inputMode="decimal"
          describedBy={`${id}-judged`}
        />
        <TextField id={`${id}-unit`} label={words.unit} value={unit} onType={onUnit} />
      </div>
      {offered.length > 1 ? (
        <div className="visit-units">
          {offered.map((offer) => (
            <button
              key={offer}
              type="button"
              className="button"
              aria-pressed={offer === unit}
              onClick={() => onUnit(offer)}
            >
              {offer}
            </button>
          ))}
        </div>
      ) : null}
      <Judged id={`${id}-judged`} value={value} unit={unit} limit={limit} date={date} />
    </div>
  );
}
