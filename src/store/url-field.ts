import type { FieldLook } from './field-state.ts';

const PLACES = ['visits', 'positions', 'storage', 'exchange'] as const;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const FEATURE = /^[a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+$/;

/** The open part of the field panel in the address: its name, then the visit or feature it is about. */
export function writeField(look: FieldLook | null): string | null {
  if (!look) return null;
  if (look.at === 'visit') return `visit:${look.id}`;
  return look.at === 'position' ? `position:${look.feature}` : look.at;
}

/** undefined: the text is damaged. */
export function readField(text: string): FieldLook | undefined {
  const cut = text.indexOf(':');
  const name = cut < 0 ? text : text.slice(0, cut);
  const about = cut < 0 ? '' : text.slice(cut + 1);
  if (name === 'visit') return UUID.test(about) ? { at: 'visit', id: about } : undefined;
  if (name === 'position') {
    return FEATURE.test(about) ? { at: 'position', feature: about } : undefined;
  }
  const at = PLACES.find((place) => place === text);
  return at && { at };
}
