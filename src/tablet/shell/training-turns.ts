import { TRAINING_QUERY } from '../../platform/training.ts';

/** Begins training by loading the page anew, so that nothing of the real work is left in it. */
export function enterTraining(): void {
  location.replace(`/?${TRAINING_QUERY}`);
}

/** Ends it the same way, at the lock screen; the page that opens there throws the training's store away. */
export function leaveTraining(): void {
  location.replace('/');
}
