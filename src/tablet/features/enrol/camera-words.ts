import type { CameraWords } from '../../elements/camera-view/camera-view.ts';
import { say } from '../../shell/language.ts';

/** The camera's words in the language on screen. */
export function cameraWords(): CameraWords {
  const { camera } = say().enrol;
  return { ...camera, retry: say().generic.retry };
}
