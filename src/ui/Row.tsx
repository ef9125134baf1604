import type { ReactNode } from 'react';
import { Glyph } from './Glyph.tsx';

export interface RowProps {
  path: string;
  color: string;
  title: string;
  subtitle?: string;
  trailing?: ReactNode;
  current?: boolean;
  onOpen(): void;
  /** Pointer or focus comes (true) or goes (false). */
  onPoint?(here: boolean): void;
}

/** One entry of a list: a button with a shape, a title and a line below. */
export function Row({
  path,
  color,
  title,
  subtitle,
  trailing,
  current = false,
  onOpen,
  onPoint,
}: RowProps) {
  return (
    <li className="row-item">
      <button
        type="button"
        className="row"
        aria-current={current ? 'true' : undefined}
        onClick={onOpen}
        onPointerEnter={() => onPoint?.(true)}
        onPointerLeave={() => onPoint?.(false)}
        onFocus={() => onPoint?.(true)}
        onBlur={() => onPoint?.(false)}
      >
        <Glyph path={path} color={color} />
        <span className="row-text">
          <span className="row-title">{title}</span>
          {subtitle ? <span className="row-subtitle">{subtitle}</span> : null}
        </span>
        {trailing ? <span className="row-trailing">{trailing}</span> : null}
      </button>
    </li>
  );
}
