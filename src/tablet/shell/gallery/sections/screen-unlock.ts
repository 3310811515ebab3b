import { html } from 'lit';
import '../../../features/unlock/lock-form.ts';
import '../../../features/unlock/pair-form.ts';
import '../../../features/unlock/pin-form.ts';
import type { PairRefusal } from '../../../vault/api.ts';
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

const two = [tile(1, people.officer), tile(2, people.other, { waitMs: 15_000 })];

export const states: GalleryStates = () => [
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
