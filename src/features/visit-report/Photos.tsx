import { lonLatText } from '#domain/visits/text.ts';
import type { Photo } from '#domain/visits/types.ts';
import { useReporting } from './context.ts';
import { cameraTimeText } from './say.ts';

/** The photos, two a row, with caption, time and place. */
export function Photos({ urls }: { urls: ReadonlyMap<string, string> }) {
  const { visit, words, form } = useReporting();
  return (
    <>
      <h2>{form.photos}</h2>
      {visit.photos.length === 0 ? <p>{words.nothing}</p> : null}
      <div className="report-photos">
        {visit.photos.map((photo, index) => (
          <PhotoFigure key={photo.id} photo={photo} number={index + 1} url={urls.get(photo.id)} />
        ))}
      </div>
    </>
  );
}

interface PhotoFigureProps {
  photo: Photo;
  number: number;
  url: string | undefined;
}

function PhotoFigure({ photo, number, url }: PhotoFigureProps) {
  const { words, form, lang } = useReporting();
  const { caption, width, height, takenAt, gps } = photo;
  const facts = [
    takenAt ? form.photoTaken(cameraTimeText(takenAt, lang)) : '',
    gps ? form.photoGps(lonLatText(gps)) : '',
  ].filter(Boolean);
  return (
    <figure>
      {url ? (
        <img src={url} width={width} height={height} alt={form.photoAlt(number, caption)} />
      ) : (
        <p className="report-missing">{words.photoMissing}</p>
      )}
      <figcaption>
        <p>
          <b>{form.photoName(number)}</b> {caption}
        </p>
        {facts.map((fact) => (
          <p key={fact} className="report-small">
            {fact}
          </p>
        ))}
      </figcaption>
    </figure>
  );
}
