import { WORDS } from '#i18n/words.ts';
import { useAtlas } from '#store/use-atlas.ts';

/** The search field; its results stand in the panel. */
export function SearchBox() {
  const words = WORDS[useAtlas((state) => state.lang)];
  const query = useAtlas((state) => state.query);
  const search = useAtlas((state) => state.search);
  return (
    <search className="search-box">
      <label className="visually-hidden" htmlFor="search">
        {words.search}
      </label>
      <input
        id="search"
        type="search"
        autoComplete="off"
        maxLength={120}
        placeholder={words.searchHint}
        value={query}
        onChange={(event) => search(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') search('');
        }}
      />
    </search>
  );
}
