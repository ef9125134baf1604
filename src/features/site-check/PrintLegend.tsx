import { useSiting } from './context.ts';
import { distanceText } from './findings.ts';
import type { Marked } from './print-map.ts';

const SIGNS = {
  site: <path className="cross" d="M2 7H22M12 0V14" />,
  county: <path className="county" d="M0 7H24" />,
  river: <path className="river" d="M0 9C6 3 10 3 13 7S20 11 24 6" />,
  zone: <rect className="zone-sign" x="2" y="2" width="20" height="10" />,
  derived: <circle className="derived" cx="12" cy="7" r="6" />,
  doubt: <circle className="doubt" cx="12" cy="7" r="6" />,
};

/** What the signs and numbers on the printed map mean. */
export function PrintLegend({ marked }: { marked: readonly Marked[] }) {
  const { words } = useSiting();
  return (
    <>
      <ul className="print-legend" aria-label={words.printLegend}>
        {(Object.keys(SIGNS) as (keyof typeof SIGNS)[]).map((key) => (
          <li key={key}>
            <svg viewBox="0 0 24 14" width="24" height="14" aria-hidden="true">
              {SIGNS[key]}
            </svg>
            {words.legend[key]}
          </li>
        ))}
        <li>
          <span className="number-sign" aria-hidden="true">
            1
          </span>
          {words.legendNumber}
        </li>
      </ul>
      <MapKey marked={marked} />
    </>
  );
}

/** What the numbers stand for. */
function MapKey({ marked }: { marked: readonly Marked[] }) {
  const siting = useSiting();
  if (marked.length === 0) return null;
  return (
    <ol className="print-key" aria-label={siting.words.mapKey}>
      {marked.map(({ number, feature, finding }) => (
        <li key={feature.id}>
          <span className="number-sign">{number}</span> {siting.featureName(feature.id)}{' '}
          <span className="muted">{distanceText(siting, finding)}</span>
        </li>
      ))}
    </ol>
  );
}
