import { randomUUID } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a secret (0600) that did not exist. @throws EEXIST, and then nothing was changed. */
export async function createDurably(path: string, text: string): Promise<void> {
  const unfinished = await writeBeside(path, text);
  try {
    // A link fails where the name is taken; a rename would put one process's keys over another's.
    await link(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
  await syncFolder(dirname(path));
}

/** Puts another content in a secret's place (0600): a reader sees the old or the new, never half. */
export async function replaceDurably(path: string, text: string): Promise<void> {
  await rename(await writeBeside(path, text), path);
  await syncFolder(dirname(path));
}

async function writeBeside(path: string, text: string): Promise<string> {
  const unfinished = `${path}.${randomUUID()}.part`;
  const file = await open(unfinished, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  return unfinished;
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
