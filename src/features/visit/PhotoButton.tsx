interface PhotoButtonProps {
  label: string;
  /** Opens the camera where there is one. */
  hasCamera?: boolean;
  isPrimary?: boolean;
  onFiles(files: readonly File[]): void;
}

/** A file field that looks like a button. */
export function PhotoButton({
  label,
  hasCamera = false,
  isPrimary = false,
  onFiles,
}: PhotoButtonProps) {
  return (
    <label className={isPrimary ? 'button primary visit-file' : 'button visit-file'}>
      {label}
      <input
        type="file"
        accept="image/*"
        multiple
        className="visually-hidden"
        {...(hasCamera ? { capture: 'environment' as const } : {})}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file may be chosen again.
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </label>
  );
}
