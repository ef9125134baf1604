import { Component, type ReactNode } from 'react';
import { WORDS } from '#i18n/words.ts';
import { useAtlas } from '#store/use-atlas.ts';

/** Keeps a fault in one part of the page from taking the rest with it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Failed /> : this.props.children;
  }
}

function Failed() {
  const words = WORDS[useAtlas((state) => state.lang)];
  return (
    <p className="failed" role="alert">
      {words.crashed}{' '}
      <button type="button" className="button" onClick={() => location.reload()}>
        {words.reload}
      </button>
    </p>
  );
}
