/** A 24 × 24 shape in the current or a given CSS colour; decoration only, never read out. */
export function Glyph({ path, color, size = 18 }: { path: string; color?: string; size?: number }) {
  return (
    <svg className="glyph" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      <path d={path} fill={color ?? 'currentColor'} fillRule="evenodd" />
    </svg>
  );
}
