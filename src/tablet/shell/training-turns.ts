import { TRAINING, TRAINING_QUERY } from '../../platform/training.ts';

/**
 * Begins training by loading the page anew, so that nothing of the real work is left in it. What it notes for that
 * page is good for one load.
 */
export function enterTraining(): void {
  sessionStorage.setItem(TRAINING, 'entered');
  location.replace(`/?${TRAINING_QUERY}`);
}

/** Ends it the same way, at the lock screen; the vault that opens there throws the training's store away. */
export function leaveTraining(): void {
  location.replace('/');
}
