import type { MrzReading } from '../../domain/card-mrz.ts';

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

/** How a card's side looks from afar, in patches row by row; a list of length 1, so that two are alike by their product. */
export type CardLook = readonly number[];

export type PicturePurpose = 'portrait' | 'card-front' | 'card-back' | 'proof';

export interface PictureQuality {
  /** 0 (no detail left) to 1, independent of what is in the picture; below about 0.45 it looks blurred. */
  sharpness: number;
  /** Mean luma, 0 black to 1 white. */
  brightness: number;
  /** Share of pixels that are burnt out, 0 to 1; of a card whose edges were seen, share of its patches. */
  glareShare: number;
}

export interface CompressedPicture {
  bytes: Uint8Array<ArrayBuffer>;
  type: 'image/webp' | 'image/jpeg';
  width: number;
  height: number;
  quality: PictureQuality;
  /** Of a card's side: `whole` was cut out and straightened, else the picture is as it was taken. */
  card?: 'whole' | 'cut' | 'none';
  /** Of a side that was cut out. */
  look?: CardLook;
}

/** The first thing to change in a portrait. A framing hint: nobody is recognised. */
export type PortraitVerdict =
  | 'dark'
  | 'bright'
  | 'no-face'
  | 'two-faces'
  | 'too-close'
  | 'too-far'
  | 'off-centre'
  | 'uneven'
  | 'blurred'
  | 'good';

export interface PortraitHint {
  verdict: PortraitVerdict;
  /** Milliseconds in the worker, as in `CodeReading`. */
  ms: number;
}

/** The first thing to change in a card's picture. */
export type CardVerdict = 'dark' | 'no-card' | 'cut' | 'too-far' | 'glare' | 'blurred' | 'good';

export interface CardHint {
  verdict: CardVerdict;
  /** Of the whole card, clockwise from the top left as it lies, in pixels of the frame. */
  corners: FramePoint[] | null;
  /** Of a good picture. */
  look?: CardLook;
  ms: number;
}

export interface MrzPictureReading {
  reading: MrzReading;
  ms: number;
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
  /** What to change first in a live portrait. The frame is transferred and closed. Rejects with `PictureError`. */
  hintPortrait(frame: ImageBitmap): Promise<PortraitHint>;
  /** What to change first in a live picture of a card. The frame is transferred and closed. Rejects with `PictureError`. */
  hintCard(frame: ImageBitmap): Promise<CardHint>;
  /** How the side of a card looks whose picture was kept; null where no whole card is in it. Rejects with `PictureError`. */
  lookAtKept(picture: Blob): Promise<CardLook | null>;
  /**
   * Reads the machine-readable lines on a card's back, at any quarter turn. Its code and model are fetched from our
   * own origin with the first call. The picture is transferred and closed.
   * Rejects with `PrintReaderMissingError` and `PictureError`.
   *
   * @param today `YYYY-MM-DD`
   */
  readMrz(picture: Blob | ImageBitmap, today: string): Promise<MrzPictureReading>;
}
