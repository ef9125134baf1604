import './draw.css';
import type { Map as MapLibreMap } from 'maplibre-gl';

interface KeysHost {
  isUnfinished(): boolean;
  /** Whether Enter sets a point, there being nothing to finish. */
  placesByEnter(): boolean;
  /** What was unfinished has been dropped. */
  cancelled(): void;
  /** The reader wants the tool away. */
  left(): void;
}

/**
 * Drawing by keyboard while the map has the focus: the arrow keys move the map beneath a cross,
 * the space bar sets a point or corner at it, Enter finishes, Escape drops or leaves.
 *
 * @returns how to stop
 */
export function listenToKeys(map: MapLibreMap, host: KeysHost): () => void {
  const canvas = map.getCanvas();
  const cross = document.createElement('div');
  cross.className = 'draw-cross';
  cross.setAttribute('aria-hidden', 'true');
  // Beside the canvas, whose focus shows it.
  canvas.after(cross);
  const placeCross = () => {
    const { x, y } = map.project(map.getCenter());
    cross.style.left = `${x}px`;
    cross.style.top = `${y}px`;
  };
  const keydown = (event: KeyboardEvent) => {
    if (event.key === ' ' || (event.key === 'Enter' && host.placesByEnter())) {
      event.preventDefault();
      if (!event.repeat) clickCentre(map);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      if (!host.isUnfinished()) host.left();
    }
  };
  // After the tool itself, which drops what is unfinished when the key comes up.
  const keyup = (event: KeyboardEvent) => {
    if (event.key === 'Escape') host.cancelled();
  };
  canvas.addEventListener('keydown', keydown);
  canvas.addEventListener('keyup', keyup);
  map.on('move', placeCross);
  map.on('resize', placeCross);
  placeCross();
  return () => {
    canvas.removeEventListener('keydown', keydown);
    canvas.removeEventListener('keyup', keyup);
    map.off('move', placeCross);
    map.off('resize', placeCross);
    cross.remove();
  };
}

/** As if the pointer had been pressed there; for the drawing tool only, which listens to these. */
function clickCentre(map: MapLibreMap): void {
  const canvas = map.getCanvas();
  const box = canvas.getBoundingClientRect();
  const { x, y } = map.project(map.getCenter());
  const at = { clientX: box.left + x, clientY: box.top + y, isPrimary: true, button: 0 };
  for (const type of ['pointermove', 'pointerdown', 'pointerup']) {
    canvas.dispatchEvent(new PointerEvent(type, { ...at, cancelable: true }));
  }
}
