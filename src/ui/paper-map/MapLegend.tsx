import type { ReactNode } from 'react';

const SIGNS = {
  spot: <path className="cross" d="M2 7H22M12 0V14" />,
  area: <path className="ground-area" d="M0 7H24" />,
  line: <path className="ground-line" d="M0 9C6 3 10 3 13 7S20 11 24 6" />,
  outline: <rect className="outline-sign" x="2" y="2" width="20" height="10" />,
  ring: <circle className="ring" cx="12" cy="7" r="6" />,
  doubt: <circle className="doubt" cx="12" cy="7" r="6" />,
};

export type MapSign = keyof typeof SIGNS;

interface MapLegendProps {
  label: string;
  /** In the order in which they are told. */
  signs: readonly (readonly [sign: MapSign, text: string])[];
  /** Further entries, as `li`. */
  children?: ReactNode;
}

/** What the signs on a printed map mean. */
export function MapLegend({ label, signs, children }: MapLegendProps) {
  return (
    <ul className="paper-map-legend" aria-label={label}>
      {signs.map(([sign, text]) => (
        <li key={sign}>
          <svg viewBox="0 0 24 14" width="24" height="14" aria-hidden="true">
            {SIGNS[sign]}
          </svg>
          {text}
        </li>
      ))}
      {children}
    </ul>
  );
}
