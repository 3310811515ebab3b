export const pictureErrorCodes = [
  /** The bytes are no JPEG, PNG, WebP or GIF, or have no size. */
  'picture-unknown',
  /** More than `MAX_PICTURE_BYTES`. */
  'picture-too-many-bytes',
  /** More than `MAX_PICTURE_PIXELS`. */
  'picture-too-many-pixels',
  'picture-animated',
  /** The file ends before its picture does. */
  'picture-truncated',
  /** The header is right, but the browser cannot decode the pixels. */
  'picture-undecodable',
  /** The browser writes neither WebP nor JPEG, or is out of memory. */
  'picture-unencodable',
] as const;

export type PictureErrorCode = (typeof pictureErrorCodes)[number];

/** A picture that is refused. The message is the code: an error never holds a personal value. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
  constructor(readonly code: PictureErrorCode) {
    super(code);
  }
}
