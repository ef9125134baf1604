import type { Canvas, Picture } from './pictures.ts';

/** The browser's decoder and a canvas without a screen. */
export const browserCanvas: Canvas = {
  async decode(photo) {
    return pictureOf(await createImageBitmap(photo, { imageOrientation: 'from-image' }));
  },
};

function pictureOf(bitmap: ImageBitmap): Picture {
  const { width, height } = bitmap;
  return {
    width,
    height,
    jpeg(toWidth, toHeight, quality) {
      const canvas = new OffscreenCanvas(toWidth, toHeight);
      const context = canvas.getContext('2d', { alpha: false });
      if (!context) throw new Error('no canvas');
      // A JPEG has no holes: where a picture has them, paper is white.
      context.fillStyle = '#fff';
      context.fillRect(0, 0, toWidth, toHeight);
      context.imageSmoothingQuality = 'high';
      context.drawImage(bitmap, 0, 0, toWidth, toHeight);
      return canvas.convertToBlob({ type: 'image/jpeg', quality });
    },
    close: () => bitmap.close(),
  };
}
