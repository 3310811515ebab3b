import { describe, expect, it } from 'vitest';
import { lockWords, refusedWords } from '../../../../src/tablet/features/unlock/refused-words.ts';
import type { UnlockResult } from '../../../../src/tablet/vault/api.ts';

type Refused = UnlockResult & { ok: false };
const refused = (why: Refused['why'], more: Partial<Refused> = {}): Refused => ({
  ok: false,
  why,
  waitMs: 0,
  left: 0,
  ...more,
});

describe('the lock screen after a try that did not open', () => {
  const atPassphrase = { byPin: false, waitS: 0 };
  const atPin = { byPin: true, waitS: 0 };

  it('sends from a passkey to whichever secret it asks for', () => {
    expect(lockWords(refused('passkey'), atPassphrase)).toMatch(/vân tay, khuôn mặt. Hãy gõ mật khẩu.$/);
    expect(lockWords(refused('passkey'), atPin)).toMatch(/vân tay, khuôn mặt. Hãy gõ mã PIN.$/);
  });

  it('says how many tries of the passphrase or of the PIN are left', () => {
    expect(lockWords(refused('wrong', { left: 8 }), atPassphrase)).toBe(
      'Mật khẩu không đúng. Còn 8 lần thử.',
    );
    expect(lockWords(refused('wrong', { left: 3 }), atPin)).toMatch(/^Mã PIN không đúng. Còn 3 lần/);
  });

  it('counts the wait down by what is left of it, and is silent when it is over', () => {
    const waiting = refused('wait', { waitMs: 15_000 });
    expect(lockWords(waiting, { byPin: false, waitS: 4 })).toBe('Hãy đợi 4 giây rồi thử lại.');
    expect(lockWords(waiting, atPassphrase)).toBe('');
    const wrong = refused('wrong', { left: 5, waitMs: 15_000 });
    expect(lockWords(wrong, { byPin: false, waitS: 15 })).toMatch(/Còn 5 lần thử. Hãy đợi 15 giây/);
  });

  it('asks for the passphrase once the PIN is over, and for room where there is none', () => {
    expect(lockWords(refused('pin'), atPassphrase)).toMatch(/Hãy gõ mật khẩu/);
    expect(lockWords(refused('storage-full'), atPassphrase)).toMatch(/Bộ nhớ máy đầy/);
  });

  it('leaves an officer who is off to the page', () => {
    expect(lockWords(refused('off'), atPassphrase)).toBe('');
  });
});

it.each([
  ['storage-full', /Bộ nhớ máy đầy/],
  ['off', /Đã tắt mở khóa/],
  ['wait', /Hãy đợi 15 giây/],
  ['wrong', /Mật khẩu không đúng/],
  ['passkey', /Chưa mở khóa được/],
] as const)('a passphrase shown once more that is refused with %s is told apart', (why, told) => {
  expect(refusedWords(refused(why, { waitMs: 14_500, left: 3 }))).toMatch(told);
});
