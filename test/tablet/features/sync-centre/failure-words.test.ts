import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../../../src/protocol/error-codes.ts';
import { failureWords } from '../../../../src/tablet/features/sync-centre/failure-words.ts';
import { stateAct } from '../../../../src/tablet/features/sync-centre/state-act.ts';
import { waitingSize } from '../../../../src/tablet/features/sync-centre/waiting-size.ts';
import { sync } from '../../shell/vault-samples.ts';

/** Codes that a failed pass books beside the registry's own: of the network, of replies, of this tablet. */
const OTHERS = [
  'offline',
  'timeout',
  'aborted',
  'too-large',
  'reply',
  'shape',
  'statement',
  'receipt',
  'storage-full',
];

describe('why sending failed', () => {
  it.each([...Object.keys(ERROR_CODES), ...OTHERS])('is told in words for %s', (code) => {
    expect(failureWords(code)).toMatch(/^\p{Lu}.{15,}\.$/u);
    expect(failureWords(code)).not.toContain(`(${code})`);
  });

  it('names a code that nobody foresaw, and that the data are safe', () => {
    expect(failureWords('fault')).toContain('(fault)');
    expect(failureWords('toString')).toContain('Dữ liệu vẫn an toàn');
  });
});

describe('the sync centre', () => {
  it('tells the time only while it is measured', () => {
    const waiting = { records: 2, bytes: 38_000_000, secondsLeft: 720 };
    expect(waitingSize(sync({ ...waiting, phase: 'sending' }))).toBe('Còn 38 MB, khoảng 12 phút');
    expect(waitingSize(sync({ ...waiting, phase: 'offline' }))).toBe('Còn 38 MB');
    expect(waitingSize(sync())).toBe('');
  });

  it('asks for the act that the state needs', () => {
    const waiting = sync({ records: 2, needsYou: 1 });
    expect([stateAct(waiting, true), stateAct(waiting, false)]).toEqual(['needs-you', 'send']);
    expect(stateAct(sync({ ...waiting, phase: 'paused' }), true)).toBe('resume');
    expect(stateAct(sync(), true)).toBe('none');
  });
});
