import { describe, expect, it } from 'vitest';
import { chipState } from '../../../src/tablet/shell/chip-state.ts';
import type { SyncView } from '../../../src/tablet/vault/api.ts';
import { NOW_MS, room, sync } from './vault-samples.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const sending = { done: 6, left: 8 };

const chip = (view: Partial<SyncView>, level: 'plenty' | 'low' | 'full' = 'plenty') =>
  chipState({ sync: sync(view), room: room(level) }, { nowMs: NOW_MS, sending, online: true });

describe('the status chip', () => {
  it('puts a full storage before anything else', () => {
    expect(chip({ needsYou: 2, phase: 'failed', records: 3 }, 'full').kind).toBe('storage-full');
  });

  it('says in training that nothing is sent, whatever waits, and a full storage all the same', () => {
    const at = { nowMs: NOW_MS, sending, online: false, training: true };
    const waiting = sync({ records: 3, phase: 'unpaired' });
    expect(chipState({ sync: waiting, room: room('plenty') }, at)).toEqual({
      kind: 'training',
      text: 'Tập huấn: không gửi gì',
    });
    expect(chipState({ sync: waiting, room: room('full') }, at).kind).toBe('storage-full');
  });

  it.each<[string, Partial<SyncView>, string]>([
    ['what needs the officer before a failure', { needsYou: 2, phase: 'failed' }, '2 hồ sơ cần xử lý'],
    [
      'a failure before what waits',
      { phase: 'failed', records: 3, retryAt: NOW_MS + 8 * MINUTE_MS },
      'Chưa gửi được, tự gửi lại lúc 17:50',
    ],
    [
      'sending with its time',
      { phase: 'sending', records: 8, secondsLeft: 200 },
      'Đang gửi 6/14, còn khoảng 3 phút',
    ],
    ['no network as something normal', { phase: 'offline', records: 14 }, 'Không có mạng, 14 hồ sơ chờ gửi'],
    ['what waits', { records: 14 }, '14 hồ sơ chờ gửi'],
    ['that all is sent', { allSentAt: NOW_MS }, 'Đã gửi hết lúc 17:42'],
  ])('says %s', (_what, view, text) => {
    expect(chip(view).text).toBe(text);
  });

  it('is not silent about pictures once all records have left', () => {
    expect(chip({ pictures: 12, allSentAt: NOW_MS - HOUR_MS })).toEqual({
      kind: 'waiting',
      text: '12 ảnh chờ gửi',
    });
    expect(chip({ pictures: 12, phase: 'offline' }).text).toContain('12 ảnh');
  });

  it('names the day of a time that is not of today', () => {
    expect(chip({ allSentAt: NOW_MS - 24 * HOUR_MS }).text).toBe('Đã gửi hết lúc 17:42, ngày 21/11/2026');
  });

  it('does not promise a retry at a time that has passed', () => {
    expect(chip({ phase: 'failed', records: 1, retryAt: NOW_MS - 1 }).text).toBe(
      'Chưa gửi được, sắp tự gửi lại',
    );
  });

  it('gives no time for what ends within a minute', () => {
    expect(chip({ phase: 'sending', records: 8, secondsLeft: 40 }).text).toBe('Đang gửi 6/14');
  });

  it('says that there is no network before it says that all is sent, as soon as the browser knows', () => {
    const told = { sync: sync({ allSentAt: NOW_MS }), room: room('plenty') };
    const away = chipState(told, { nowMs: NOW_MS, sending: null, online: false });
    expect(away).toEqual({ kind: 'offline', text: 'Không có mạng. Cứ tiếp tục làm việc.' });
  });

  it('does not claim to have sent anything where there never was anything', () => {
    expect(chip({}).text).toBe('Không có gì chờ gửi');
  });

  it('says that sending is paused, and what waits', () => {
    expect(chip({ phase: 'paused', records: 3 }).text).toBe('Đang tạm dừng gửi, 3 hồ sơ chờ');
  });
});
