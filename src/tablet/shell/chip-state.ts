import type { ChipKind } from '../elements/status-chip/status-chip.ts';
import type { SyncView, VaultState } from '../vault/api.ts';
import { say } from './language.ts';
import type { SendingCount } from './sending-count.ts';
import { momentText } from './told-moment.ts';

export interface ChipState {
  readonly kind: ChipKind;
  readonly text: string;
}

export interface ChipMoment {
  readonly nowMs: number;
  readonly sending: SendingCount | null;
  /** What the browser says; the vault's worker hears of a network that went only later, or not at all. */
  readonly online: boolean;
  /** Nothing is sent, whatever waits. */
  readonly training?: boolean;
}

type Told = Pick<VaultState, 'sync' | 'room'>;

/**
 * The one sentence of the chip, the most urgent that holds: storage full, training, needs you, not sent, sending, offline,
 * waiting, all sent.
 */
export function chipState({ sync, room }: Told, at: ChipMoment): ChipState {
  const words = say().chip;
  if (room.level === 'full') return { kind: 'storage-full', text: words.storageFull };
  if (at.training) return { kind: 'training', text: say().training.chip };
  if (sync.needsYou > 0) return { kind: 'needs-you', text: words.needsYou(sync.needsYou) };
  if (sync.phase === 'failed') return { kind: 'not-sent', text: notSent(sync, at) };
  if (sync.phase === 'sending') return { kind: 'sending', text: sendingText(sync, at) };
  if (sync.phase === 'offline' || (sync.phase === 'idle' && !at.online))
    return { kind: 'offline', text: offlineText(sync) };
  if (sync.phase === 'paused') return { kind: 'waiting', text: pausedText(sync) };
  if (sync.records > 0) return { kind: 'waiting', text: words.waiting(sync.records) };
  if (sync.pictures > 0) return { kind: 'waiting', text: say().sync.picturesWaiting(sync.pictures) };
  return { kind: 'all-sent', text: allSentText(sync, at) };
}

function notSent({ retryAt }: SyncView, at: ChipMoment): string {
  if (retryAt === undefined || retryAt <= at.nowMs) return say().sync.notSentSoon;
  return say().chip.notSent(momentText(retryAt, at.nowMs));
}

function sendingText({ secondsLeft }: SyncView, { sending }: ChipMoment): string {
  const words = say().chip;
  const done = sending?.done ?? 0;
  const total = done + (sending?.left ?? 0);
  // Below a minute it ends before anybody could use the figure.
  if (secondsLeft === undefined || secondsLeft < 60) return words.sendingNow(done, total);
  return words.sending(done, total, Math.round(secondsLeft / 60));
}

function offlineText({ records, pictures }: SyncView): string {
  if (records > 0) return say().chip.offline(records);
  return pictures > 0 ? say().sync.offlinePictures(pictures) : say().chip.offlineNone;
}

function pausedText({ records, pictures }: SyncView): string {
  if (records > 0) return say().sync.pausedChip(records);
  return pictures > 0 ? say().sync.pausedPictures(pictures) : say().sync.pausedNone;
}

function allSentText({ allSentAt }: SyncView, at: ChipMoment): string {
  const words = say().chip;
  return allSentAt === undefined ? words.nothingYet : words.allSent(momentText(allSentAt, at.nowMs));
}
