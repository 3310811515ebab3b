import { say } from '../../shell/language.ts';

/** Why the last try failed, for each stable code; a code that nobody foresaw is shown, so that it can be told on. */
export function failureWords(code: string): string {
  const causes: Readonly<Record<string, string>> = say().sync.causes;
  return Object.hasOwn(causes, code) ? causes[code]! : say().sync.otherCause(code);
}
