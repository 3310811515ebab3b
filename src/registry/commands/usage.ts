export const USAGE = `npm run registry -- COMMAND [--as PERSON]

  records [--status S] [--limit N]   records of the person's communes, newest first
  approve ID                         asks the identity provider for the account
  return ID --reason TEXT            back to its officer, who is told the reason
  activate ID                        asks the provider whether the account is active
  people                             everyone, with roles and ids
  code PERSON                        a fresh pairing code; an unused one before it is good no more
  revoke TABLET --reason TEXT        the tablet is told nothing more; what it sends is taken in
  verify-audit                       walks every audit chain
  rotate-keys                        new keys to sign and seal with; old ones still verify and open

PERSON is an id, or a role: its first person is taken. Without --as the made-up supervisor or administrator acts.
Works while the registry runs, and while it does not.
Exit codes: 0 done, 1 refused or failed, 2 not understood.`;

/** A command line that nobody can carry out. */
export class UsageError extends Error {
  readonly code = 'usage';
  constructor(why: string) {
    super(`${why}\n\n${USAGE}`);
    this.name = 'UsageError';
  }
}
