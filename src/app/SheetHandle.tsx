import { WORDS } from '#i18n/words.ts';
import { useAtlas } from '#store/use-atlas.ts';

const HEIGHTS = ['low', 'half', 'full'] as const;

/** On a phone: how much of the screen the panel takes. Hidden on wide screens. */
export function SheetHandle() {
  const words = WORDS[useAtlas((state) => state.lang)];
  const sheet = useAtlas((state) => state.sheet);
  const setSheet = useAtlas((state) => state.setSheet);
  const at = HEIGHTS.indexOf(sheet);
  const lower = HEIGHTS[at - 1];
  const higher = HEIGHTS[at + 1];
  return (
    <fieldset className="sheet-handle">
      <legend className="visually-hidden">{words.sheet}</legend>
      <button type="button" disabled={!lower} onClick={() => lower && setSheet(lower)}>
        <span aria-hidden="true">▾</span>
        <span className="visually-hidden">{words.sheetShrink}</span>
      </button>
      <button type="button" disabled={!higher} onClick={() => higher && setSheet(higher)}>
        <span aria-hidden="true">▴</span>
        <span className="visually-hidden">{words.sheetGrow}</span>
      </button>
    </fieldset>
  );
}
