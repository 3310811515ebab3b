/**
 * By this name go the training's worker, its database, its file and its locks, and nothing of the real work:
 * docs/decisions/0015-training.md.
 */
export const TRAINING = 'sotay-training';

/** Query of a training page's address. */
export const TRAINING_QUERY = 'training';

/** Whether a page with this address's query trains. */
export function isTrainingQuery(query: string): boolean {
  return new URLSearchParams(query).has(TRAINING_QUERY);
}

// Once for each page load: no page is ever half of each. Outside of a page there is no address.
const trains = isTrainingQuery((globalThis as { location?: { search?: string } }).location?.search ?? '');

/** Whether this page trains. To be asked in pages: a worker is told by its name. */
export function isTraining(): boolean {
  return trains;
}
