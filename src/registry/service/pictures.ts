import { fromBase64url, toBase64url } from '../../lib/base64url.ts';
import { utf8, type Bytes } from '../../lib/bytes.ts';
import { CryptoError } from '../../lib/ports/crypto.ts';
import { sign, type Signed } from '../../protocol/signed.ts';
import { appendActs } from '../intake/audit-chain.ts';
import { pictureKeyBinding } from '../intake/candidate.ts';
import type { RegistryContext } from '../registry-ports.ts';
import type { PictureState, StoredPicture } from '../store/stored.ts';

/** Bound into a picture's ciphertext, so that it opens as no other picture. SPEC M1. */
const pictureBinding = (record: string, picture: string) => utf8(`picture ${record} ${picture}`);

/** Size of an expected ciphertext; null when no accepted change named its address. SPEC M2. */
export async function expectedPicture(registry: RegistryContext, cipher: string) {
  const places = await registry.store.within([], (unit) => unit.pictures.places([cipher]));
  return places.length === 0 ? null : { bytes: Math.max(...places.map(({ bytes }) => bytes)) };
}

/** Opens a stored ciphertext for every record that names it, and marks whether it is the picture named. */
export async function pictureArrived(registry: RegistryContext, cipher: string): Promise<void> {
  const stored = await registry.objects.get(cipher);
  if (!stored) return;
  const places = await registry.store.within([], (unit) => unit.pictures.places([cipher]));
  for (const { commune } of places) {
    const pictures = await registry.store.within([commune], (unit) => unit.pictures.at(commune, [cipher]));
    for (const picture of pictures.filter(({ state }) => state !== 'held')) {
      await mark(registry, picture, await stateOf(registry, picture, stored));
    }
  }
}

async function stateOf(
  registry: RegistryContext,
  picture: StoredPicture,
  stored: Bytes,
): Promise<PictureState> {
  const { crypto, keys } = registry;
  const { record, cipher, hash, wrappedKey } = picture;
  try {
    const wrapped = fromBase64url(wrappedKey);
    const raw = await crypto.decrypt(await keys.wrapping(), wrapped, pictureKeyBinding(record, cipher));
    const binding = pictureBinding(record, picture.picture);
    const opened = await crypto.decrypt(await crypto.dataKey(raw), stored, binding);
    return toBase64url(await crypto.sha256(opened)) === hash ? 'held' : 'mismatch';
  } catch (error) {
    if (error instanceof CryptoError) return 'mismatch';
    throw error;
  }
}

function mark(registry: RegistryContext, picture: StoredPicture, state: PictureState): Promise<void> {
  const { commune, record, cipher, tablet } = picture;
  return registry.store.within([commune], async (unit) => {
    // The commune first, as everywhere: two transactions that take the same rows in another order would block.
    const head = await unit.log.advance(commune, 0);
    await unit.pictures.mark({ commune, record, cipher, state });
    const acts = [{ actor: 'registry', act: `picture-${state}`, record, tablet }];
    await appendActs(registry.crypto, unit, { commune, at: registry.clock.nowMs(), acts, head });
  });
}

/** For each address: what is held of the pictures that this tablet's own changes named. SPEC M4. */
export async function pictureReceipt(
  registry: RegistryContext,
  question: { tablet: string; ciphers: readonly string[] },
): Promise<Signed> {
  const asked = [...new Set(question.ciphers)];
  let own = await ownPictures(registry, question.tablet, asked);
  const late = await Promise.all(
    own
      .filter(({ state }) => state === 'expected')
      .map(async ({ cipher }) => ((await registry.objects.has(cipher)) ? [cipher] : [])),
  );
  // Stored before the record that names it was, as after a restore of the database alone.
  for (const cipher of new Set(late.flat())) await pictureArrived(registry, cipher);
  if (late.flat().length > 0) own = await ownPictures(registry, question.tablet, asked);
  const statement = {
    v: 1,
    type: 'picture-receipt',
    tablet: question.tablet,
    epoch: await registry.epoch(),
    at: registry.clock.nowMs(),
    pictures: asked.map((cipher) => ({ cipher, state: told(own.filter((one) => one.cipher === cipher)) })),
  };
  return sign(registry.crypto, await registry.keys.signing(), statement);
}

async function ownPictures(registry: RegistryContext, tablet: string, ciphers: readonly string[]) {
  const places = await registry.store.within([], (unit) => unit.pictures.places(ciphers));
  const communes = [...new Set(places.map(({ commune }) => commune))].sort();
  const found = await registry.store.within(communes, async (unit) => {
    const pictures: StoredPicture[] = [];
    for (const commune of communes) pictures.push(...(await unit.pictures.at(commune, ciphers)));
    return pictures;
  });
  return found.filter((picture) => picture.tablet === tablet);
}

/** `held` only when every record that names it has it: on that word the tablet deletes its own. */
function told(pictures: readonly StoredPicture[]): 'held' | 'missing' | 'mismatch' {
  if (pictures.some(({ state }) => state === 'mismatch')) return 'mismatch';
  return pictures.length > 0 && pictures.every(({ state }) => state === 'held') ? 'held' : 'missing';
}
