import { applyChange, newVisit } from '#domain/visits/change.ts';
import type { NewVisit, SurveyedPosition, Visit, VisitChange } from '#domain/visits/types.ts';
import { bumped } from '#domain/visits/version.ts';
import type { VisitKeeper } from '#store/field-state.ts';
import type { Step } from './kept.ts';

export function creating(id: string, draft: NewVisit, at: string): Step<Visit> {
  return (visit, device) => visit ?? newVisit(id, draft, { at, device });
}

/** A visit that was erased in another tab stays erased. */
export function changing(change: VisitChange, at: string): Step<Visit> {
  return (visit, device) => visit && applyChange(visit, change, { at, device });
}

/** A newer survey of a feature takes the place of the older, deleted or not. */
export function surveying(
  position: Parameters<VisitKeeper['survey']>[0],
  at: string,
): Step<SurveyedPosition> {
  return (before, device) => ({
    ...position,
    createdAt: before?.createdAt ?? at,
    updatedAt: at,
    deletedAt: null,
    version: bumped(before?.version ?? {}, device),
  });
}

export function withdrawing(isWithdrawn: boolean, at: string): Step<SurveyedPosition> {
  return (before, device) => {
    if (!before || (before.deletedAt !== null) === isWithdrawn) return before;
    const version = bumped(before.version, device);
    return { ...before, deletedAt: isWithdrawn ? at : null, updatedAt: at, version };
  };
}
