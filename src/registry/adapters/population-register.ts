import type { RegisterRow } from '../../domain/rules/rule.ts';

/** No answer came: nothing is known, and it is asked again later. */
export class RegisterUnavailableError extends Error {
  readonly code = 'register-unavailable';
  constructor() {
    super('the population register does not answer');
    this.name = 'RegisterUnavailableError';
  }
}

/** The national population register, asked after a record was taken in; nothing waits for it. */
export interface PopulationRegister {
  /** The row of a personal number, or null where there is none. @throws RegisterUnavailableError */
  lookup(personalNumber: string): Promise<RegisterRow | null>;
}
