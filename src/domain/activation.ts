import { addDays } from '../lib/calendar-day.ts';
import { isFullDate } from './partial-date.ts';

// Decree 69/2024/ND-CP: an account is activated within 7 days of the notice. The call on day 3 is this program's.
const DAYS_TO_ACTIVATE = 7;
const DAY_OF_CALL = 3;

export interface ActivationDue {
  /** The day on which someone who has not activated is called. */
  readonly callOn: string;
  /** The last day on which the person can activate alone. */
  readonly by: string;
}

/** Calendar days that follow from the day of the notice, `YYYY-MM-DD`; undefined for what is no day. */
export function activationDue(noticeOn: string): ActivationDue | undefined {
  if (!isFullDate(noticeOn)) return undefined;
  return { callOn: addDays(noticeOn, DAY_OF_CALL), by: addDays(noticeOn, DAYS_TO_ACTIVATE) };
}

/**
 * What is to be done about an approved account that is not activated: nothing yet, a call, a visit for someone
 * without a smartphone, and after the last day the hotline or a visit in person.
 */
export type FollowUp = 'wait' | 'call' | 'visit' | 'hotline';

/** What is due today; undefined for an account that is activated, or of whose notice nothing is known. */
export function activationFollowUp(account: {
  readonly noticeOn: string;
  readonly activatedOn?: string;
  readonly noSmartphone: boolean;
  readonly today: string;
}): FollowUp | undefined {
  const due = account.activatedOn ? undefined : activationDue(account.noticeOn);
  if (!due) return undefined;
  if (account.noSmartphone) return 'visit';
  if (account.today > due.by) return 'hotline';
  return account.today >= due.callOn ? 'call' : 'wait';
}
