import { formatDate } from '#domain/format.ts';
import { NearButton } from '#features/near/NearButton.tsx';
import { SearchBox } from '#features/search/SearchBox.tsx';
import { WORDS } from '#i18n/words.ts';
import { recordOf } from '#store/selectors.ts';
import { THEMES } from '#store/state.ts';
import { useAtlas } from '#store/use-atlas.ts';

/** Name, search, what one can do here, and the switches for language and theme. */
export function Header() {
  const words = WORDS[useAtlas((state) => state.lang)];
  return (
    <header className="header">
      <h1 className="brand">
        <img src="./icon.svg" alt="" width="28" height="28" />
        <span>
          <strong>{words.appName}</strong> <span className="brand-sub">{words.appSubtitle}</span>
        </span>
      </h1>
      <SearchBox />
      <nav className="tools" aria-label={words.tasks}>
        <ModeSwitch />
        <QualityButton />
        <SiteCheckButton />
        <NearButton />
        <FieldButton />
      </nav>
      <div className="preferences">
        <LangSwitch />
        <Settings />
      </div>
    </header>
  );
}

function ModeSwitch() {
  const words = WORDS[useAtlas((state) => state.lang)];
  const mode = useAtlas((state) => state.mode);
  const setMode = useAtlas((state) => state.setMode);
  const other = mode === 'map' ? 'table' : 'map';
  return (
    <button type="button" className="button" onClick={() => setMode(other)}>
      {other === 'table' ? words.tableView : words.mapView}
    </button>
  );
}

function QualityButton() {
  const words = WORDS[useAtlas((state) => state.lang)];
  const openQuality = useAtlas((state) => state.openQuality);
  return (
    <button type="button" className="button" onClick={() => openQuality()}>
      {words.quality}
    </button>
  );
}

function SiteCheckButton() {
  const words = WORDS[useAtlas((state) => state.lang)];
  const openCheck = useAtlas((state) => state.openCheck);
  return (
    <button type="button" className="button" onClick={() => openCheck()}>
      {words.siteCheck}
    </button>
  );
}

function FieldButton() {
  const words = WORDS[useAtlas((state) => state.lang)];
  const openField = useAtlas((state) => state.openField);
  return (
    <button type="button" className="button" onClick={() => openField()}>
      {words.field}
    </button>
  );
}

function LangSwitch() {
  const lang = useAtlas((state) => state.lang);
  const setLang = useAtlas((state) => state.setLang);
  const words = WORDS[lang];
  const other = lang === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      className="button"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      title={words.switchLanguageLabel}
      onClick={() => setLang(other)}
    >
      {words.switchLanguage}
    </button>
  );
}

/** Theme and what the data is: seldom needed, so behind one button. */
function Settings() {
  const words = WORDS[useAtlas((state) => state.lang)];
  const catalog = useAtlas((state) => recordOf(state)?.catalog);
  const lang = useAtlas((state) => state.lang);
  return (
    <>
      <button type="button" className="button" popoverTarget="settings">
        {words.settings}
      </button>
      <section id="settings" popover="auto" className="settings" aria-labelledby="settings-title">
        <h2 id="settings-title">{words.settings}</h2>
        <ThemeSwitch />
        <h3>{words.about}</h3>
        {words.aboutText.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {catalog?.version ? (
          <p className="muted">
            {words.dataVersion(catalog.version, formatDate(catalog.date, lang))}
          </p>
        ) : null}
        <button
          type="button"
          className="button"
          popoverTarget="settings"
          popoverTargetAction="hide"
        >
          {words.close}
        </button>
      </section>
    </>
  );
}

function ThemeSwitch() {
  const words = WORDS[useAtlas((state) => state.lang)];
  const theme = useAtlas((state) => state.theme);
  const setTheme = useAtlas((state) => state.setTheme);
  return (
    <label className="field">
      <span>{words.theme}</span>
      <select
        value={theme}
        onChange={(event) => {
          const chosen = THEMES.find((option) => option === event.target.value);
          if (chosen) setTheme(chosen);
        }}
      >
        {THEMES.map((option) => (
          <option key={option} value={option}>
            {words.themeNames[option]}
          </option>
        ))}
      </select>
    </label>
  );
}
