import { useAtlas } from '#store/use-atlas.ts';
import { useSiting } from './context.ts';

const TOOLS = ['point', 'line', 'polygon', 'edit'] as const;

/** The buttons of the drawing tool; the drawing itself is the map's. */
export function DrawPlace() {
  const { words, common } = useSiting();
  const drawing = useAtlas((state) => state.siting.drawing);
  const canUndo = useAtlas((state) => state.siting.canUndo);
  const canRedo = useAtlas((state) => state.siting.canRedo);
  const geometry = useAtlas((state) => state.check?.geometry ?? null);
  const hasMap = useAtlas((state) => state.map !== 'failed');
  const draw = useAtlas((state) => state.draw);
  const ask = useAtlas((state) => state.ask);
  const setCheck = useAtlas((state) => state.setCheck);
  const setSheet = useAtlas((state) => state.setSheet);
  if (!hasMap) return <p className="hint">{common.mapFailed}</p>;

  function take(tool: (typeof TOOLS)[number]) {
    draw(drawing === tool ? null : tool);
    // On a phone the map must be seen to be drawn on.
    setSheet('half');
  }

  return (
    <div>
      <fieldset className="tool-row" aria-describedby="draw-hint">
        <legend className="visually-hidden">{words.drawTools}</legend>
        {TOOLS.map((tool) => (
          <button
            key={tool}
            type="button"
            className="button"
            aria-pressed={drawing === tool}
            disabled={tool === 'edit' && !isEditable(geometry)}
            onClick={() => take(tool)}
          >
            {words.draw[tool]}
          </button>
        ))}
        <button
          type="button"
          className="button"
          disabled={!canUndo}
          onClick={() => ask({ to: 'undo' })}
        >
          {words.undo}
        </button>
        <button
          type="button"
          className="button"
          disabled={!canRedo}
          onClick={() => ask({ to: 'redo' })}
        >
          {words.redo}
        </button>
        <button
          type="button"
          className="button"
          disabled={!geometry}
          onClick={() => setCheck({ geometry: null })}
        >
          {words.clear}
        </button>
      </fieldset>
      <p id="draw-hint" className="hint" role="status">
        {words.drawHint[drawing ?? 'none']}
      </p>
    </div>
  );
}

/** The drawing tool holds one point, line or area without holes. */
function isEditable(geometry: { type: string; coordinates: unknown[] } | null): boolean {
  if (!geometry) return false;
  if (geometry.type === 'Polygon') return geometry.coordinates.length === 1;
  return geometry.type === 'Point' || geometry.type === 'LineString';
}
