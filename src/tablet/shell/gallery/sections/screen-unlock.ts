import { html } from 'lit';
import '../../../features/unlock/lock-form.ts';
import type { PasskeyFault } from '../../../features/unlock/device-passkey.ts';
import type { LockForm } from '../../../features/unlock/lock-form.ts';
import '../../../features/unlock/pair-form.ts';
import '../../../features/unlock/passkey-form.ts';
import '../../../features/unlock/pin-form.ts';
import type { OfficerTile, PairRefusal } from '../../../vault/api.ts';
import type { GalleryState, GalleryStates } from '../gallery-section.ts';
import { people } from '../samples.ts';
import { tile } from '../screen-samples.ts';

const REFUSALS: readonly PairRefusal[] = [
  'code',
  'code-shape',
  'weak',
  'offline',
  'too-many',
  'unavailable',
  'not-registry',
  'storage-full',
  'fault',
];

const refusedPair = (why: PairRefusal): GalleryState => ({
  name: `pair-form, refused: ${why}`,
  draw: () => html`<pair-form purpose="add" .refused=${why}></pair-form>`,
});

const FAULTS: readonly PasskeyFault[] = ['cancelled', 'no-prf', 'failed'];

const faultyPasskey = (fault: PasskeyFault): GalleryState => ({
  name: `passkey-form, ${fault}`,
  draw: () => html`<passkey-form .fault=${fault}></passkey-form>`,
});

const passkey = { id: new Uint8Array(16), salt: new Uint8Array(32) };
const never = () => new Promise<never>(() => {});

const lockedByPasskey = (more: Partial<OfficerTile> = {}, refused: LockForm['refused'] = null) =>
  html`<lock-form
    .officers=${[tile(1, people.officer, { passkey, ...more })]}
    .askPasskey=${never}
    .refused=${refused}
  ></lock-form>`;

const two = [tile(1, people.officer), tile(2, people.other, { waitMs: 15_000 })];

export const states: GalleryStates = () => [
  { name: 'passkey-form', draw: () => html`<passkey-form></passkey-form>` },
  { name: 'passkey-form, on', draw: () => html`<passkey-form has></passkey-form>` },
  ...FAULTS.map(faultyPasskey),
  { name: 'lock-form, passkey', draw: () => lockedByPasskey() },
  { name: 'lock-form, passkey and PIN', draw: () => lockedByPasskey({ pin: true }) },
  {
    name: 'lock-form, passkey over',
    draw: () => lockedByPasskey({}, { ok: false, why: 'passkey', waitMs: 0, left: 0 }),
  },
  { name: 'pin-form', draw: () => html`<pin-form has></pin-form>` },
  {
    name: 'lock-form, PIN',
    draw: () => html`<lock-form .officers=${[tile(1, people.officer, { pin: true })]}></lock-form>`,
  },
  {
    name: 'lock-form, PIN over',
    draw: () =>
      html`<lock-form
        .officers=${[tile(1, people.officer)]}
        .refused=${{ ok: false, why: 'pin', waitMs: 0, left: 0 }}
      ></lock-form>`,
  },
  { name: 'pair-form, first', draw: () => html`<pair-form></pair-form>` },
  { name: 'pair-form, renew', draw: () => html`<pair-form purpose="renew"></pair-form>` },
  ...REFUSALS.map(refusedPair),
  { name: 'lock-form, none chosen', draw: () => html`<lock-form .officers=${two}></lock-form>` },
  {
    name: 'lock-form, wrong',
    draw: () =>
      html`<lock-form
        .officers=${[tile(1, people.officer)]}
        .refused=${{ ok: false, why: 'wrong', waitMs: 0, left: 8 }}
      ></lock-form>`,
  },
  {
    name: 'lock-form, wrong and wait',
    draw: () =>
      html`<lock-form
        .officers=${two}
        .chosen=${two[1]!.officer}
        .refused=${{ ok: false, why: 'wrong', waitMs: 15_000, left: 5 }}
      ></lock-form>`,
  },
  {
    name: 'lock-form, off',
    draw: () => html`<lock-form .officers=${[tile(1, people.officer, { off: true })]}></lock-form>`,
  },
];
