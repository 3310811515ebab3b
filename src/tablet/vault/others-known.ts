import type { Values } from '../../domain/record.ts';
import type { PhoneSharer, RuleContext } from '../../domain/rules/rule.ts';
import type { Status } from '../../domain/status.ts';
import type { RecordIndex } from './record-index.ts';
import type { Entry } from './sealed-rows.ts';

type Known = Pick<RuleContext, 'sameNumber' | 'samePhone' | 'phoneBoundTo' | 'representativeLevel'>;
interface OtherRecords {
  readonly index: RecordIndex;
  readonly statusOf: (record: string) => Status;
}

/** From the approval on there is an account. */
const WITH_ACCOUNT: readonly Status[] = ['approved', 'activated'];

/**
 * What this officer's other live records on this tablet say to the rules of one: who else has the number or the
 * phone, whose account the phone is bound to, and which level the representative has. The registry knows more, and
 * says so after the receipt.
 */
export function othersKnown(
  { index, statusOf }: OtherRecords,
  of: { readonly record: string; readonly values: Values },
): Known {
  const live = (entries: readonly Entry[]): Entry[] =>
    entries.filter(({ record }) => record !== of.record && statusOf(record) !== 'voided');
  const withAccount = (entries: readonly Entry[]): Entry[] =>
    entries.filter(({ record }) => WITH_ACCOUNT.includes(statusOf(record)));
  const text = (path: string): string => {
    const value = of.values[path]?.v;
    return typeof value === 'string' ? value : '';
  };
  const sharers = live(index.withPhone(text('contact/phone')));
  // Who has several is known by the newest: a later level takes an earlier one's place.
  const representative = withAccount(live(index.withNumber(text('representative/personalNumber'))))[0];
  const bound = boundTo(withAccount(sharers));
  return {
    sameNumber: live(index.withNumber(text('applicant/personalNumber'))).length > 0,
    samePhone: sharers.map(sharer),
    ...(bound && { phoneBoundTo: bound }),
    // Raised elsewhere since: whoever acts says so, and the registry finds out.
    ...(representative &&
      text('representative/accountLevel') !== '2' && { representativeLevel: levelOf(representative) }),
  };
}

function sharer({ personalNumber, representativeNumber }: Entry): PhoneSharer {
  return {
    ...(personalNumber && { number: personalNumber }),
    ...(representativeNumber && { representativeNumber }),
  };
}

/** A child's account is reached by the representative's phone, which is bound to the representative. */
function boundTo(entries: readonly Entry[]): string | undefined {
  const owners = entries.map(
    ({ personalNumber, representativeNumber }) => representativeNumber ?? personalNumber,
  );
  const [first] = owners;
  // Two owners of one phone contradict each other: nothing is known.
  return first !== '' && owners.every((owner) => owner === first) ? first : undefined;
}

function levelOf({ level }: Entry): 1 | 2 {
  return level === '1' ? 1 : 2;
}
