import type { SitingWords } from '#i18n/siting.ts';
import { MapLegend, type MapSign } from '#ui/paper-map/MapLegend.tsx';
import { useSiting } from './context.ts';
import { distanceText } from './findings.ts';
import type { Marked } from './print-map.ts';

/** Signs of the map and the words that tell what each means here. */
const SIGNS = [
  ['spot', 'site'],
  ['area', 'county'],
  ['line', 'river'],
  ['outline', 'zone'],
  ['ring', 'derived'],
  ['doubt', 'doubt'],
] as const satisfies readonly (readonly [MapSign, keyof SitingWords['legend']])[];

/** What the signs and numbers on the printed map mean. */
export function PrintLegend({ marked }: { marked: readonly Marked[] }) {
  const { words } = useSiting();
  return (
    <>
      <MapLegend
        label={words.printLegend}
        signs={SIGNS.map(([sign, word]) => [sign, words.legend[word]] as const)}
      >
        <li>
          <span className="number-sign" aria-hidden="true">
            1
          </span>
          {words.legendNumber}
        </li>
      </MapLegend>
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
