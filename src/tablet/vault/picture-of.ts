import type { Bytes } from '../../lib/bytes.ts';
import { openPicture } from './picture-safe.ts';
import { orUnreadable } from './readable.ts';
import { newestVersion, type Session } from './session.ts';
import type { VaultPorts } from './vault-ports.ts';

interface Place {
  readonly record: string;
  readonly picture: string;
}

/** A picture of an open form or of a saved record; null where it is not here, or cannot be read. */
export async function pictureOf(
  ports: VaultPorts,
  session: Session,
  { record, picture }: Place,
): Promise<{ bytes: Bytes; type: string } | null> {
  const media =
    session.forms.get(record)?.media[picture] ??
    (await orUnreadable(savedMedia(ports, session, { record, picture })));
  const bytes = media && (await orUnreadable(openPicture(ports, { record, picture, media })));
  return bytes ? { bytes, type: media.type } : null;
}

async function savedMedia(ports: VaultPorts, session: Session, of: Place) {
  const row = await ports.store.get('records', [session.keys.officer, of.record]);
  return (await newestVersion(ports, session, row))?.media[of.picture];
}
