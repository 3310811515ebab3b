/** What the vision worker offers. Types alone: a page imports nothing else from the worker's side. */

/** A point in pixels of the frame that was given in, x to the right and y down. */
export interface FramePoint {
  x: number;
  y: number;
}

export interface CodeReading {
  /** At most `MAX_CODE_CHARS` characters. Outside input: parse it before use. */
  text: string;
  /** `qr_code`, whichever reader found it. */
  format: string;
  /** Clockwise from the code's own top left. */
  corners: FramePoint[];
  /** Milliseconds from the frame's arrival in the worker to the answer. */
  ms: number;
  by: 'barcode-detector' | 'zxing';
}

export type PicturePurpose = 'portrait' | 'card-front' | 'card-back' | 'proof';

export interface PictureQuality {
  /** 0 (no detail left) to 1, independent of what is in the picture; below about 0.45 it looks blurred. */
  sharpness: number;
  /** Mean luma, 0 black to 1 white. */
  brightness: number;
  /** Share of pixels that are burnt out, 0 to 1. */
  glareShare: number;
}

export interface CompressedPicture {
  bytes: Uint8Array<ArrayBuffer>;
  type: 'image/webp' | 'image/jpeg';
  width: number;
  height: number;
  quality: PictureQuality;
}

export interface VisionApi {
  /**
   * Finds a QR code in a frame. The frame is transferred and closed. `null` when no code can be read;
   * rejects with `CodeTooLongError`.
   */
  readCode(frame: ImageBitmap): Promise<CodeReading | null>;
  /**
   * Shrinks and re-encodes a picture, so that nothing but pixels is left of it (no EXIF, no place).
   * A bitmap is transferred and closed. Rejects with `PictureError`.
   */
  compress(picture: Blob | ImageBitmap, purpose: PicturePurpose): Promise<CompressedPicture>;
}
