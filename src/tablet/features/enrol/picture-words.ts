import {
  CodeTooLongError,
  PictureError,
  PrintReaderMissingError,
  VisionLostError,
} from '../../vision/client.ts';
import { CameraNotLiveError } from '../../elements/camera-view/camera-not-live-error.ts';
import { say } from '../../shell/language.ts';
import type { PictureFault } from './picture-verdict.ts';
import type { LiveVerdict } from './steady-hint.ts';

/** What is wrong with a picture that cannot be used at all. */
export function pictureErrorText(error: unknown): string {
  const words = say().enrol.picture.error;
  if (error instanceof PictureError) return words[error.code];
  if (error instanceof CameraNotLiveError) return words.camera;
  if (error instanceof CodeTooLongError) return say().enrol.scan.notCard;
  if (error instanceof PrintReaderMissingError) return say().enrol.scan.mrzMissing;
  if (error instanceof VisionLostError) return words.lost;
  return words['picture-undecodable'];
}

/** What to do about a picture, or that it is good. */
export function faultsText(faults: readonly PictureFault[]): string {
  const words = say().enrol.picture;
  return faults.length === 0 ? words.good : faults.map((fault) => words.fault[fault]).join(' ');
}

/** What to change first in the live picture. */
export function hintText(verdict: LiveVerdict): string {
  return say().enrol.picture.hint[verdict];
}
