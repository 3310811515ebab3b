import { transfer, wrap, type Remote } from 'comlink';
import type {
  CardHint,
  CardLook,
  CodeReading,
  CompressedPicture,
  MrzPictureReading,
  PicturePurpose,
  PortraitHint,
  VisionApi,
} from './api.ts';
import { CodeTooLongError } from './code-too-long-error.ts';
import { PictureError, pictureErrorCodes, type PictureErrorCode } from './picture-error.ts';
import { PrintReaderMissingError } from './print-reader-missing-error.ts';
import { VisionLostError } from './vision-lost-error.ts';

/** Long enough for the next card in a queue, short enough that a tablet's day is not spent on it. */
export const VISION_IDLE_MS = 20_000;
/** Far above the slowest picture; a decoder that takes longer hangs. */
export const VISION_CALL_MS = 30_000;

export interface VisionClientOptions {
  /** Called when first asked, and again after the worker was ended. */
  createWorker: () => Worker;
  idleMs?: number;
  callMs?: number;
}

interface Running {
  worker: Worker;
  remote: Remote<VisionApi>;
  /** Rejects when the worker is gone. */
  lost: Promise<never>;
  lose: () => void;
}

/**
 * The page's side of the vision worker: starts it when first asked, ends it after idling.
 * Besides `VisionApi`'s errors, calls reject with `VisionLostError`.
 */
export class VisionClient implements VisionApi {
  private running: Running | undefined;
  private calls = 0;
  private idle: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: VisionClientOptions) {}

  readCode(frame: ImageBitmap): Promise<CodeReading | null> {
    return this.call((remote) => remote.readCode(transfer(frame, [frame])));
  }

  compress(picture: Blob | ImageBitmap, purpose: PicturePurpose): Promise<CompressedPicture> {
    return this.call((remote) => remote.compress(handedOver(picture), purpose));
  }

  hintPortrait(frame: ImageBitmap): Promise<PortraitHint> {
    return this.call((remote) => remote.hintPortrait(transfer(frame, [frame])));
  }

  hintCard(frame: ImageBitmap): Promise<CardHint> {
    return this.call((remote) => remote.hintCard(transfer(frame, [frame])));
  }

  lookAtKept(picture: Blob): Promise<CardLook | null> {
    return this.call((remote) => remote.lookAtKept(picture));
  }

  readMrz(picture: Blob | ImageBitmap, today: string): Promise<MrzPictureReading> {
    return this.call((remote) => remote.readMrz(handedOver(picture), today));
  }

  /** Ends the worker and its memory now. What it still held rejects with `VisionLostError`. */
  release(): void {
    clearTimeout(this.idle);
    this.running?.lose();
  }

  private async call<T>(ask: (remote: Remote<VisionApi>) => Promise<T>): Promise<T> {
    clearTimeout(this.idle);
    const running = (this.running ??= this.start());
    this.calls++;
    const limit = setTimeout(running.lose, this.options.callMs ?? VISION_CALL_MS);
    try {
      return await Promise.race([ask(running.remote), running.lost]);
    } catch (error) {
      throw ownError(error);
    } finally {
      clearTimeout(limit);
      if (--this.calls === 0)
        this.idle = setTimeout(() => this.release(), this.options.idleMs ?? VISION_IDLE_MS);
    }
  }

  private start(): Running {
    const worker = this.options.createWorker();
    let reject: (error: VisionLostError) => void;
    const lost = new Promise<never>((_, no) => (reject = no));
    // It is raced by each call; with no call there is nobody to tell.
    lost.catch(() => undefined);
    const lose = (): void => {
      worker.terminate();
      if (this.running?.worker === worker) this.running = undefined;
      reject(new VisionLostError());
    };
    worker.addEventListener('error', lose);
    worker.addEventListener('messageerror', lose);
    return { worker, remote: wrap<VisionApi>(worker), lost, lose };
  }
}

function handedOver(picture: Blob | ImageBitmap): Blob | ImageBitmap {
  return picture instanceof Blob ? picture : transfer(picture, [picture]);
}

/** An error crosses threads as name and message only; here it becomes an instance of its class again. */
function ownError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === 'PictureError' && isPictureCode(error.message)) return new PictureError(error.message);
  if (error.name === 'CodeTooLongError') return new CodeTooLongError();
  if (error.name === 'PrintReaderMissingError') return new PrintReaderMissingError();
  return error;
}

function isPictureCode(text: string): text is PictureErrorCode {
  return (pictureErrorCodes as readonly string[]).includes(text);
}

// A page may import this file alone; it tells refusals apart by class.
export { CodeTooLongError, PictureError, PrintReaderMissingError, VisionLostError };
