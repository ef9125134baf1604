import { WORDS, type Words } from '#i18n/words.ts';
import type { Notice } from '#store/state.ts';
import { useAtlas } from '#store/use-atlas.ts';

function noticeText(words: Words, { key, detail = '' }: Notice): string {
  return words.notices[key](detail);
}

/** What the user must be told, one sentence each, until it is dismissed. */
export function Notices() {
  const words = WORDS[useAtlas((state) => state.lang)];
  const notices = useAtlas((state) => state.notices);
  const dismiss = useAtlas((state) => state.dismiss);
  const ask = useAtlas((state) => state.askOffline);
  return (
    <div className="notices" role="status">
      {notices.map((notice) => (
        <p key={`${notice.key} ${notice.detail}`} className="notice">
          <span>{noticeText(words, notice)}</span>
          {notice.key === 'update' ? (
            <button type="button" className="link-button" onClick={() => ask({ to: 'update' })}>
              {words.updateNow}
            </button>
          ) : null}
          <button type="button" className="link-button" onClick={() => dismiss(notice)}>
            {notice.key === 'update' ? words.updateLater : words.dismiss}
          </button>
        </p>
      ))}
    </div>
  );
}
