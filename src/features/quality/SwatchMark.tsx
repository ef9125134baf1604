import { useId } from 'react';
import { SWATCHES, type Swatch } from '#domain/quality/palette.ts';
import { PATTERNS } from '#domain/quality/patterns.ts';
import type { LayerEntry } from '#domain/quality/types.ts';
import { useQuality } from './context.ts';

const TILE = 8;

/** Colour, pattern and letter of a swatch, as the map draws it; the words stand beside it. */
export function SwatchMark({ swatch, target = false }: { swatch: Swatch; target?: boolean }) {
  const { lang, words } = useQuality();
  const pattern = useId();
  const { lines, dots, hollow } = PATTERNS[swatch.pattern];
  const isDashed = target || swatch.id === 'none';
  return (
    <svg className="swatch" viewBox="0 0 40 24" width={40} height={24} aria-hidden="true">
      <defs>
        <pattern id={pattern} width={TILE} height={TILE} patternUnits="userSpaceOnUse">
          <g stroke={swatch.ink} fill={hollow ? 'none' : swatch.ink} strokeWidth={1} opacity={0.45}>
            {lines.map(([x1, y1, x2, y2]) => (
              <line
                key={`${x1} ${y1}`}
                x1={x1 * TILE}
                y1={y1 * TILE}
                x2={x2 * TILE}
                y2={y2 * TILE}
              />
            ))}
            {dots.map(([x, y, r]) => (
              <circle
                key={`${x} ${y}`}
                cx={x * TILE}
                cy={y * TILE}
                r={r * TILE}
                strokeWidth={0.6}
              />
            ))}
          </g>
        </pattern>
      </defs>
      <rect
        className="swatch-ground"
        x={1}
        y={1}
        width={38}
        height={22}
        rx={4}
        fill={swatch.color}
      />
      <rect
        className="swatch-edge"
        x={1}
        y={1}
        width={38}
        height={22}
        rx={4}
        fill={target ? 'none' : `url(#${pattern})`}
        strokeDasharray={isDashed ? '3 2' : undefined}
      />
      <rect x={11} y={4} width={18} height={16} rx={3} fill={swatch.color} />
      <text x={20} y={16.5} textAnchor="middle" fill={swatch.ink}>
        {target ? words.targetLabel : swatch.label[lang]}
      </text>
    </svg>
  );
}

/** The swatch of a figure; a promise has that of targets. */
export function EntryMark({ entry }: { entry: LayerEntry }) {
  const { swatch, target } = entry;
  return <SwatchMark swatch={SWATCHES[target ? 'figure' : swatch]} target={target} />;
}
