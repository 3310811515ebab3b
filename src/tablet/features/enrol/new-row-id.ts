import { idMaker } from '../../../lib/uuid.ts';
import { systemClock, systemRandom } from '../../../platform/system.ts';

/** Ids of rows that are made on the page; they stay with their row. */
export const newRowId = idMaker(systemClock, systemRandom);
