import { say } from '../../shell/language.ts';

const KEPT = '; kept: ';

/** A picture's quality as the form wrote it, `dark blurred; kept: moves`, in words: what is wrong, and why it stayed. */
export function qualityWords(quality: string): string {
  const [faults = '', kept] = quality.split(KEPT);
  const { quality: words, keptFor } = say().records;
  const told = faults.split(' ').map((fault) => (words as Readonly<Record<string, string>>)[fault] ?? fault);
  if (kept === undefined) return told.join(', ');
  const reasons: Readonly<Record<string, string>> = say().enrol.picture.keep;
  return `${told.join(', ')}. ${keptFor(reasons[kept] ?? kept)}`;
}
