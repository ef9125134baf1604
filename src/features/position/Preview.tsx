import { formatMetres, formatUncertainty } from '#domain/format.ts';
import type { Before, Weighed } from '#domain/positions/propose.ts';
import { useCorrecting } from './context.ts';
import type { Found } from './found.ts';
import { PlaceText } from './PlaceText.tsx';
import { movedText, radiusText, sourceText } from './say.ts';

interface PreviewProps {
  before: Before;
  found: Found;
  weighed: Weighed;
  /** How far the county's outline may err, metres. */
  outlineM: number;
}

/** What the correction would change. */
export function Preview({ before, found, weighed, outlineM }: PreviewProps) {
  const speaking = useCorrecting();
  return (
    <ul className="plain">
      <li>
        <PlaceText {...found} />
      </li>
      <li>{movedText(speaking, before, weighed, found.radiusM)}</li>
      <li>{radiusText(speaking, before, found.radiusM)}</li>
      <li>{sourceText(speaking, found)}</li>
      <li>{useCountyText(weighed, outlineM)}</li>
    </ul>
  );
}

function useCountyText({ outsideM }: Weighed, outlineM: number): string {
  const { lang, words } = useCorrecting();
  if (outsideM === null) return words.countyUnknown;
  return outsideM > 0
    ? words.outsideBy(formatMetres(outsideM, lang), formatUncertainty(outlineM, lang))
    : words.inCounty;
}
