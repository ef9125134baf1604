import { type ReactNode, useState } from 'react';

interface LazyDetailsProps {
  className: string;
  summary: ReactNode;
  startOpen?: boolean;
  /** Called when it is first opened: a long list that nobody opens costs nothing. */
  children(): ReactNode;
}

/** A disclosure whose content is made when it is first opened. */
export function LazyDetails({ className, summary, startOpen = false, children }: LazyDetailsProps) {
  const [opened, setOpened] = useState(startOpen);
  return (
    <details
      className={className}
      open={startOpen}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>{summary}</summary>
      {opened ? children() : null}
    </details>
  );
}
