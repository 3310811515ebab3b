/** Width and height that keep the proportions and fit in `maxEdge`; never larger than given. */
export function fitEdge(
  size: { width: number; height: number },
  maxEdge: number,
): { width: number; height: number } {
  const scale = Math.min(1, maxEdge / Math.max(size.width, size.height));
  return {
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale)),
  };
}

/** Draws a picture into a canvas that is kept in main memory, where its pixels are read. */
export function drawFitted(picture: ImageBitmap, maxEdge: number): OffscreenCanvasRenderingContext2D {
  const { width, height } = fitEdge(picture, maxEdge);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2d canvas');
  context.imageSmoothingQuality = 'high';
  // A transparent picture on black would look like a dark one.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, 0, 0, width, height);
  return context;
}
