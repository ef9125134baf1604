import type { Columns } from '#domain/site-files/types.ts';
import type { Batch } from '#store/siting-state.ts';
import { useSiting } from './context.ts';
import { Field } from './Field.tsx';

interface ColumnFieldsProps {
  batch: Batch;
  onChoose(columns: Columns): void;
}

/** Which columns of a table hold the coordinates; shown as guessed, to be corrected. */
export function ColumnFields({ batch, onChoose }: ColumnFieldsProps) {
  const { words } = useSiting();
  const { columns, chosen } = batch;
  const { x = '', y = '', name = '' } = chosen ?? {};
  const change = (next: { x: string; y: string; name: string }) => {
    if (!next.x || !next.y) return;
    onChoose({ x: next.x, y: next.y, ...(next.name ? { name: next.name } : {}) });
  };
  const parts = [
    { key: 'x', label: words.columnX, value: x },
    { key: 'y', label: words.columnY, value: y },
    { key: 'name', label: words.columnName, value: name },
  ] as const;
  return (
    <fieldset className="columns">
      <legend>{words.columns}</legend>
      {parts.map(({ key, label, value }) => (
        <Field key={key} id={`column-${key}`} label={label}>
          {(props) => (
            <select
              {...props}
              value={value}
              onChange={(event) => change({ x, y, name, [key]: event.target.value })}
            >
              <option value="">{words.noColumn}</option>
              {columns.map((column) => (
                <option key={column} value={column}>
                  {column}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
    </fieldset>
  );
}
