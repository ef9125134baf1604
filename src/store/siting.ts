import type { SitingGeometry } from '#domain/geometry/types.ts';
import { toFront } from './front.ts';
import {
  type DrawMode,
  NEW_CHECK,
  NEW_SITING,
  type SiteCheck,
  type SitingAsk,
  type SitingState,
} from './siting-state.ts';
import type { AtlasState } from './state.ts';
import { roundGeometry } from './url-check.ts';

export interface SitingActions {
  /** Opens the panel, with the site that it held before. */
  openCheck(): void;
  closeCheck(): void;
  /** Changes the question; the answer to the old one goes. */
  setCheck(change: Partial<SiteCheck>): void;
  /** Starts or ends drawing; what is drawn comes back through `drawn`. */
  draw(mode: DrawMode | null): void;
  /**
   * The map reports what stands drawn and how the tool stands, together: each alone would be asked
   * back of it.
   * @param radiusM how exactly the reader could point, if that is known
   */
  drawn(geometry: SitingGeometry | null, tool: DrawingTool, radiusM: number | null): void;
  setSiting(change: Partial<SitingState>): void;
  ask(request: SitingAsk): void;
}

/** How the drawing tool stands. */
export type DrawingTool = Pick<SitingState, 'drawing' | 'canUndo' | 'canRedo'>;

type Set = (change: (state: AtlasState) => Partial<AtlasState>) => void;

/** The question has changed. */
const NO_ANSWER = { report: null, fault: null, highlight: [] };

/** Opens and answers the site check. */
export function sitingActions(set: Set): SitingActions {
  const patch = (change: Partial<SitingState>) =>
    set(({ siting }) => ({ siting: { ...siting, ...change } }));
  const change = (part: Partial<SiteCheck>) =>
    set(({ check, siting }) => {
      if (!check) return {};
      return {
        check: { ...check, ...part },
        siting: { ...siting, ...NO_ANSWER },
      };
    });
  return {
    openCheck: () =>
      set(({ check, sheet }) => ({
        check: check ?? NEW_CHECK,
        quality: null,
        field: null,
        ...toFront({ sheet }),
      })),
    closeCheck: () => set(({ siting }) => noCheck(siting)),
    setCheck: (part) => {
      const { geometry } = part;
      change(geometry ? { ...part, geometry: roundGeometry(geometry) } : part);
    },
    draw: (drawing) => patch({ drawing }),
    drawn: (geometry, tool, radiusM) =>
      set(({ check, siting }) => {
        if (!check) return {};
        const rounded = geometry && roundGeometry(geometry);
        const isSame = JSON.stringify(rounded) === JSON.stringify(check.geometry);
        if (isSame) return { siting: { ...siting, ...tool } };
        return {
          check: { ...check, geometry: rounded, radiusM: radiusM ?? check.radiusM },
          siting: { ...siting, ...tool, ...NO_ANSWER },
        };
      }),
    setSiting: patch,
    ask: (ask) => patch({ ask }),
  };
}

/** No check, and nothing left of its answer; what judges stays ready. */
export function noCheck({ status, basis }: SitingState): Pick<AtlasState, 'check' | 'siting'> {
  return { check: null, siting: { ...NEW_SITING, status, basis } };
}

/** The check that an address brings back; the answer stays only while the question is the same. */
export function restoredCheck(
  next: SiteCheck | null,
  check: SiteCheck | null,
  siting: SitingState,
): Pick<AtlasState, 'check' | 'siting'> {
  if (JSON.stringify(next) === JSON.stringify(check)) return { check, siting };
  const { status, basis } = siting;
  return { check: next, siting: { ...NEW_SITING, status, basis } };
}
