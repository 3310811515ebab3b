import { nationality } from '../../domain/catalogues/nationalities.ts';
import type { RecordLine } from '../vault/api.ts';
import { currentLanguage, say } from './language.ts';

type Told = Pick<RecordLine, 'birthYear' | 'last3' | 'status' | 'abroad' | 'asideFor'>;

/** What a list says of a person below the name, and of a draft why it waits. */
export function lineWords(line: Told): string[] {
  const words = say().records;
  const who = words.line(line.birthYear, line.last3);
  if (line.status !== 'draft') return [who].filter(Boolean);
  const country = line.abroad && (nationality(line.abroad)?.[currentLanguage()] ?? line.abroad);
  const abroad = line.abroad === undefined ? '' : words.abroad(country ?? '');
  return [who, abroad, line.asideFor ?? ''].filter(Boolean);
}
