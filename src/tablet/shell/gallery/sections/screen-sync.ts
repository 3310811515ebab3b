import { html } from 'lit';
import '../../../features/sync-centre/sync-view.ts';
import '../../../elements/status-chip/status-chip.ts';
import { chipState } from '../../chip-state.ts';
import { vi } from '../../words/vi.ts';
import type { SyncView } from '../../../vault/api.ts';
import type { GalleryState, GalleryStates } from '../gallery-section.ts';
import { dayLedger, NOW_MS, room, sync } from '../screen-samples.ts';

const MINUTE_MS = 60_000;
const waiting = { records: 17, pictures: 51, bytes: 38_000_000 };

const centre = (
  name: string,
  told: SyncView,
  more: { records?: number; locked?: boolean } = {},
): GalleryState => ({
  name: `sync-view, ${name}`,
  draw: () =>
    html`<sync-view
      .sync=${told}
      .room=${room(more.records ?? 420)}
      .ledger=${more.locked ? null : dayLedger}
      .sending=${told.phase === 'sending' ? { done: 6, left: told.records + told.pictures } : null}
      .nowMs=${NOW_MS}
    ></sync-view>`,
});

const failed = (code: string): GalleryState =>
  centre(`failed: ${code}`, sync({ ...waiting, phase: 'failed', code, retryAt: NOW_MS + 8 * MINUTE_MS }));

const chips = (): GalleryState => ({
  name: 'status-chip, in its order of urgency',
  draw: () => {
    const told: [SyncView, number][] = [
      [sync(waiting), 4],
      [sync({ ...waiting, needsYou: 2 }), 420],
      [sync({ ...waiting, phase: 'failed', code: 'unavailable', retryAt: NOW_MS + 8 * MINUTE_MS }), 420],
      [sync({ ...waiting, phase: 'sending', secondsLeft: 720 }), 420],
      [sync({ ...waiting, phase: 'offline', code: 'offline' }), 420],
      [sync({ ...waiting, phase: 'paused' }), 420],
      [sync(waiting), 420],
      [sync({ pictures: 12, bytes: 900_000 }), 420],
      [sync(), 420],
    ];
    return html`${told.map(([view, records]) => {
      const sending = { done: 6, left: view.records + view.pictures };
      const { kind, text } = chipState(
        { sync: view, room: room(records) },
        { nowMs: NOW_MS, sending, online: true },
      );
      return html`<p><status-chip .kind=${kind} .text=${text}></status-chip></p>`;
    })}`;
  },
});

export const states: GalleryStates = () => [
  chips(),
  centre('all sent', sync()),
  centre('only pictures left', sync({ pictures: 12, bytes: 900_000 })),
  centre('offline, little room', sync({ ...waiting, phase: 'offline', code: 'offline' }), { records: 32 }),
  centre('paused', sync({ ...waiting, phase: 'paused' })),
  centre('needs you', sync({ ...waiting, needsYou: 2 })),
  centre('locked', sync(waiting), { locked: true }),
  centre('clock off', sync({ clockOffMinutes: 75 })),
  ...Object.keys(vi.sync.causes).slice(4, 7).map(failed),
  failed('some-new-code'),
];
