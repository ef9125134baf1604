import { lonLatText } from '#domain/visits/text.ts';
import { removedPhotos } from '#domain/visits/trace.ts';
import type { Photo, Visit } from '#domain/visits/types.ts';
import type { Adding } from './add-photos.ts';
import { useChange, useVisiting } from './context.ts';
import { focusOn } from './focus.ts';
import { PhotoButton } from './PhotoButton.tsx';
import type { PhotoUrls } from './photo-urls.ts';
import { TextField } from './TextField.tsx';

interface PhotosProps {
  visit: Visit;
  urls: PhotoUrls;
  adding: Adding;
}

/** The visit's photos, with what the camera says of them. */
export function Photos({ visit, urls, adding }: PhotosProps) {
  const { words } = useVisiting();
  return (
    <section aria-labelledby="visit-photos">
      <h4 id="visit-photos" tabIndex={-1}>
        {words.photos}
      </h4>
      <ul className="visit-photos">
        {visit.photos.map((photo, i) => (
          <PhotoItem key={photo.id} photo={photo} number={i + 1} url={urls.get(photo.id)} />
        ))}
      </ul>
      <p role="status">
        {adding.isBusy
          ? words.photosAdding
          : adding.added > 0
            ? words.photosAdded(adding.added)
            : ''}
      </p>
      {adding.faults.length > 0 ? (
        <ul className="caution" role="alert">
          {adding.faults.map(({ file, key }) => (
            <li key={`${key} ${file}`}>{words.photoFaults[key](file)}</li>
          ))}
        </ul>
      ) : null}
      <div className="actions">
        <PhotoButton label={words.photoTake} hasCamera onFiles={adding.add} />
        <PhotoButton label={words.photoChoose} onFiles={adding.add} />
      </div>
      <Removed visit={visit} />
    </section>
  );
}

interface PhotoItemProps {
  photo: Photo;
  number: number;
  url: string | null | undefined;
}

function PhotoItem({ photo, number, url }: PhotoItemProps) {
  const { words } = useVisiting();
  const change = useChange();
  const { id, caption, gps, takenAt, width, height } = photo;
  return (
    <li className="visit-photo">
      {url ? (
        <img
          src={url}
          alt={words.photoAlt(number, caption)}
          width={width}
          height={height}
          decoding="async"
        />
      ) : (
        <p className="muted">{url === null ? words.photoGone : words.photoLoading}</p>
      )}
      <div>
        <TextField
          id={`photo-${id}-caption`}
          label={`${words.photoName(number)} · ${words.caption}`}
          value={caption}
          onType={(value) => change({ field: 'caption', photo: id, value })}
        />
        <p className="muted">
          {takenAt ? words.photoTaken(takenAt.replace('T', ' ')) : null}
          {takenAt ? <br /> : null}
          {gps ? words.photoGps(lonLatText(gps)) : words.photoNoGps}
        </p>
        <button
          type="button"
          className="link-button"
          onClick={() => {
            focusOn('visit-photos');
            change({ field: 'photo', photo: id, value: null });
          }}
        >
          {words.removePhoto(number)}
        </button>
      </div>
    </li>
  );
}

/** Photos that were taken out can be put back as long as the visit is there. */
function Removed({ visit }: { visit: Visit }) {
  const { words } = useVisiting();
  const change = useChange();
  const removed = removedPhotos(visit);
  if (removed.length === 0) return null;
  return (
    <details className="visit-more">
      <summary>{words.removedPhotos(removed.length)}</summary>
      <ul>
        {removed.map((photo) => (
          <li key={photo.id} className="visit-removed">
            <span>{photo.caption || photo.takenAt?.replace('T', ' ') || photo.id.slice(0, 8)}</span>
            <button
              type="button"
              className="button"
              onClick={() => {
                focusOn('visit-photos');
                change({ field: 'photo', photo: photo.id, value: photo });
              }}
            >
              {words.putBack}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
