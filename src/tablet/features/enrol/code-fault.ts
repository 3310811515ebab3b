import type { Values } from '../../../domain/record.ts';
import { cardOf, codeSide } from './read-scan.ts';
import type { SideFault } from './steady-hint.ts';
import type { CardSide } from './steps.ts';
import { textAt } from './text-at.ts';

/**
 * What a code in the picture of a card's side says against it: another card than the one that was scanned or typed, or
 * the side that has the code where the other is wanted. Null for a code that is no card's, and for a form without a
 * number.
 */
export function codeFault(text: string, wanted: CardSide, values: Values): SideFault | null {
  const card = cardOf({ text });
  if ('ok' in card) return null;
  const number = textAt(values, 'card/read/number') || textAt(values, 'applicant/personalNumber');
  if (number !== '' && number !== card.number) return 'other-card';
  const side = codeSide(card);
  return side !== undefined && side !== wanted ? 'other-side' : null;
}
