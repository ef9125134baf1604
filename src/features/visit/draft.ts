/** A field while it is being typed into. */
export interface Draft {
  text: string;
  /** Sent and not come back yet, oldest first. */
  sent: readonly string[];
}

export function draftOf(text: string): Draft {
  return { text, sent: [] };
}

/** More than these on their way are not told apart. */
const MAX_SENT = 200;

export function typed(draft: Draft, text: string): Draft {
  return { text, sent: [...draft.sent, text].slice(-MAX_SENT) };
}

/**
 * The field after `value` was kept: an echo of what was sent leaves the text alone, anything else
 * comes from elsewhere and replaces it.
 */
export function kept(draft: Draft, value: string): Draft {
  const at = draft.sent.indexOf(value);
  if (at >= 0) return { ...draft, sent: draft.sent.slice(at + 1) };
  return value === draft.text ? draft : draftOf(value);
}
