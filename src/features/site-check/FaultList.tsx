import type { FileFault } from '#domain/site-files/faults.ts';
import type { SiteRowFault } from '#domain/siting/rows.ts';
import { useSiting } from './context.ts';

type Fault = FileFault | (SiteRowFault & { file: string });

/** So many are shown at once; more need not be read to mend a file. */
const SHOWN = 8;

/** What is wrong with a file, a sentence each: which file, which row, why. */
export function FaultList({ faults }: { faults: readonly Fault[] }) {
  const { words } = useSiting();
  const sentence = useFaultSentence();
  if (faults.length === 0) return null;
  const rest = faults.slice(SHOWN);
  return (
    <div className="faults" role="alert">
      <p className="faults-title">{words.faultsTitle(faults.length)}</p>
      <ul>
        {faults.slice(0, SHOWN).map((fault) => (
          <li key={JSON.stringify(fault)}>{sentence(fault)}</li>
        ))}
      </ul>
      {rest.length > 0 ? (
        <details>
          <summary>{words.showRest(rest.length)}</summary>
          <ul>
            {rest.map((fault) => (
              <li key={JSON.stringify(fault)}>{sentence(fault)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

/** The sentence for a fault, with the file and row that it is about. */
export function useFaultSentence(): (fault: Fault) => string {
  const { words, faults } = useSiting();
  return (fault) => {
    const { file, row, key, detail = '' } = fault;
    const about: Record<string, (detail: string) => string> = { ...faults, ...words.rowFault };
    const datums: Record<string, string> = words.datums;
    // A file without .prj quotes the system that was chosen by its id.
    const text = about[key]?.(key === 'no-prj' ? (datums[detail] ?? detail) : detail) ?? key;
    const count = 'count' in fault ? fault.count : undefined;
    if (count !== undefined) return words.faultInRows(file, count, text);
    return row === undefined ? words.faultOf(file, text) : words.faultInRow(file, row, text);
  };
}
