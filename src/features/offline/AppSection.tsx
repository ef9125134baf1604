import type { OfflineWords } from '#i18n/offline.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { ClearButton } from './ClearButton.tsx';

/** Whether the app works without a network, and if not, why. */
export function AppSection({ words }: { words: OfflineWords }) {
  const app = useAtlas((state) => state.offline.app);
  const why = useAtlas((state) => state.offline.why);
  const ask = useAtlas((state) => state.askOffline);
  const isBad = app === 'none' || app === 'partial';
  return (
    <section>
      <h3>{words.appTitle}</h3>
      <p className={isBad ? 'storage-state storage-bad' : 'storage-state'} role="status">
        <span aria-hidden="true">{app === 'kept' ? '✓ ' : isBad ? '! ' : ''}</span>
        {words.app[app]}
        {app === 'none' && why ? ` ${words.why[why]}` : null}
      </p>
      {app === 'kept' ? <p className="muted">{words.install}</p> : null}
      {app === 'partial' || app === 'cleared' ? (
        <button type="button" className="button primary" onClick={() => ask({ to: 'keep-app' })}>
          {app === 'cleared' ? words.keepApp : words.keepAgain}
        </button>
      ) : null}
      {app === 'kept' || app === 'partial' ? (
        <ClearButton
          words={words}
          label={words.clearApp}
          meaning={words.clearAppAsk}
          onClear={() => ask({ to: 'clear-app' })}
        />
      ) : null}
    </section>
  );
}
