import { CENTRAL_MERIDIANS, DATUMS, type Datum } from '#domain/coordinates/types.ts';
import { useSiting } from './context.ts';
import { Field } from './Field.tsx';

export interface DatumState {
  /** Empty until the user has chosen: it is never guessed. */
  datum: Datum | '';
  /** Empty: by the zone number in the easting. */
  meridian: string;
}

interface DatumFieldsProps {
  id: string;
  value: DatumState;
  error: string | undefined;
  onChange(value: DatumState): void;
}

/** The system that coordinates are in, and for Gauss–Krüger their central meridian. */
export function DatumFields({ id, value, error, onChange }: DatumFieldsProps) {
  const { words } = useSiting();
  return (
    <>
      <Field id={id} label={words.datum} error={error}>
        {(props) => (
          <select
            {...props}
            required
            value={value.datum}
            onChange={(event) => {
              const datum = DATUMS.find((known) => known === event.target.value) ?? '';
              onChange({ ...value, datum });
            }}
          >
            <option value="">{words.chooseDatum}</option>
            {DATUMS.map((datum) => (
              <option key={datum} value={datum}>
                {words.datums[datum]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {value.datum === 'gk' ? (
        <Field id={`${id}-meridian`} label={words.meridian}>
          {(props) => (
            <select
              {...props}
              value={value.meridian}
              onChange={(event) => onChange({ ...value, meridian: event.target.value })}
            >
              <option value="">{words.meridianByZone}</option>
              {CENTRAL_MERIDIANS.map((meridian) => (
                <option key={meridian} value={meridian}>
                  {meridian}°
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
    </>
  );
}
