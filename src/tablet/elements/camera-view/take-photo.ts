/** Some cameras never answer; the live picture is there meanwhile. */
const PHOTO_MS = 4000;
/** Wider photos only cost time: the largest picture kept is 1,600 wide. */
const MAX_WIDTH = 2560;

interface Range {
  min?: number;
  max?: number;
}

/** The camera's own photo, sharper than its video where there is one; null where that does not work. */
export async function takePhoto(track: MediaStreamTrack): Promise<Blob | null> {
  if (typeof ImageCapture === 'undefined' || track.readyState !== 'live') return null;
  const tooLate = new Promise<null>((resolve) => setTimeout(() => resolve(null), PHOTO_MS));
  return Promise.race([photo(new ImageCapture(track)), tooLate]).catch(() => null);
}

async function photo(capture: ImageCapture): Promise<Blob | null> {
  const { imageWidth } = (await capture.getPhotoCapabilities()) as { imageWidth?: Range };
  const width = Math.min(MAX_WIDTH, imageWidth?.max ?? 0);
  const blob = await capture.takePhoto(width > (imageWidth?.min ?? 0) ? { imageWidth: width } : {});
  return blob.size > 0 ? blob : null;
}
