import type { ReactNode } from 'react';

interface AccountTableProps {
  caption?: ReactNode;
  /** Heads of the columns, each of its own wording. */
  columns: readonly string[];
  /** Rows, whose first cell heads them. */
  children: ReactNode;
}

/** A table of the account, one head a column. */
export function AccountTable({ caption, columns, children }: AccountTableProps) {
  return (
    <table className="account-table">
      {caption ? <caption>{caption}</caption> : null}
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
