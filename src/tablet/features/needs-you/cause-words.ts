import { eid } from '../../../domain/kinds/eid.ts';
import { currentLanguage, say } from '../../shell/language.ts';
import type { RecordLine } from '../../vault/api.ts';

type Told = Pick<RecordLine, 'status' | 'refused' | 'pictureMismatch'>;

/** Why a record came back, in words. `reason` is what a supervisor wrote. */
export function causeWords(line: Told, reason?: string): string {
  const words = say().needsYou;
  if (line.refused) return refusalWords(line.refused);
  if (line.status === 'returned') return reason ? words.returnedFor(reason) : words.returned;
  return words.picture;
}

function refusalWords({ code, rules = [] }: NonNullable<RecordLine['refused']>): string {
  const words = say().needsYou;
  const said = [...new Set(rules)].map(ruleWords).filter(Boolean);
  return code === 'rule-blocked' && said.length > 0 ? words.rules(said.join('; ')) : words.refused[code];
}

/** A rule of the kind in the language on screen; empty for one that this version does not have. */
function ruleWords(id: string): string {
  return eid.rules.find((rule) => rule.id === id)?.[currentLanguage()] ?? '';
}
