import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** Whom the database server runs as. PostgreSQL refuses to run as root. */
export interface Account {
  uid: number;
  gid: number;
}

/** Root asked for a database, and there is no other account to run it as and none could be made. */
export class NoPostgresAccountError extends Error {
  readonly code = 'no-postgres-account';
}

const NAME = 'postgres';

/**
 * The account to run the server as: undefined where that is simply our own. As root it is the owner of the data
 * that is already there, else `postgres`, which is made where it is missing, as Debian's package would.
 */
export function postgresAccount(clusterDir: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return ownerOf(clusterDir) ?? lookUp() ?? make();
}

function ownerOf(folder: string): Account | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

function lookUp(): Account | undefined {
  const id = (flag: string) => Number(execFileSync('id', [flag, NAME], { encoding: 'utf8', stdio: 'pipe' }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function make(): Account {
  const flags = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'];
  try {
    execFileSync('useradd', [...flags, NAME], { stdio: 'pipe' });
  } catch (cause) {
    throw new NoPostgresAccountError(`run as another user than root, or make a user called ${NAME}`, {
      cause,
    });
  }
  const made = lookUp();
  if (!made) throw new NoPostgresAccountError(`the user ${NAME} was made but cannot be found`);
  return made;
}
