import type { Bytes } from '../../../src/lib/bytes.ts';
import type { PairingReply, PairingRequest, RegistryFacts } from '../../../src/protocol/pairing.ts';
import type { Signed } from '../../../src/protocol/signed.ts';
import type { SlipMark } from '../../../src/protocol/slip.ts';
import type { KnownTablet, Registry, SlipAnswer } from '../../../src/registry/registry.ts';

export const STATEMENT: Signed = { text: '{"said":true}', key: 'sign-1', signature: 'A'.repeat(86) };
const KEY = { id: 'key-1', key: 'B'.repeat(87) };
export const EPOCH = '0198c0de-0000-7000-8000-000000000001';
export const TABLET = '0198c0de-0000-7000-8000-0000000000aa';

export const FACTS: RegistryFacts = {
  name: 'Sổ tay thử nghiệm',
  epoch: EPOCH,
  versions: { newest: 1, oldest: 1 },
  timeMs: 1_780_000_000_000,
  signingKeys: [KEY],
  sealingKey: KEY,
  recoveryKey: KEY,
};

/**
 * A registry that answers as it is told, for tests of what HTTP adds to it. What the registry itself decides is
 * tested on the real one.
 */
export class ScriptedRegistry implements Registry {
  readonly tablets = new Map<string, KnownTablet>();
  readonly expected = new Map<string, number>();
  readonly slips = new Map<string, SlipAnswer>();
  readonly asked: { what: string; with: unknown }[] = [];
  /** Thrown by every method while it is set. */
  failure: unknown = null;

  private told<T>(what: string, question: unknown, answer: T): Promise<T> {
    this.asked.push({ what, with: question });
    return this.failure === null ? Promise.resolve(answer) : Promise.reject(this.failure as Error);
  }

  /** Questions of one kind, oldest first. */
  questions(what: string): unknown[] {
    return this.asked.filter((entry) => entry.what === what).map((entry) => entry.with);
  }

  facts = () => this.told('facts', null, FACTS);
  takeIn = (batch: Bytes) => this.told('takeIn', batch, STATEMENT);
  pair = (request: PairingRequest) =>
    this.told<PairingReply>('pair', request, {
      tablet: TABLET,
      certificate: STATEMENT,
      grant: STATEMENT,
      registry: FACTS,
    });
  tablet = (id: string) => this.told('tablet', id, this.tablets.get(id) ?? null);
  expectedPicture = (cipher: string) => {
    const bytes = this.expected.get(cipher);
    return this.told('expectedPicture', cipher, bytes === undefined ? null : { bytes });
  };
  pictureArrived = (cipher: string) => this.told('pictureArrived', cipher, undefined);
  pictureReceipt = (question: object) => this.told('pictureReceipt', question, STATEMENT);
  happenings = (question: object) =>
    this.told('happenings', question, { cursor: '7', more: false, happenings: [], grants: [] });
  slip = (mark: SlipMark) => this.told('slip', mark, this.slips.get(mark.record) ?? null);
  issueCode = (person: string) => this.told('issueCode', person, { code: '0'.repeat(8), expiresAt: 0 });
  records = (question: object) => this.told('records', question, []);
  decide = (decision: object) => this.told('decide', decision, undefined);
  revoke = (question: object) => this.told('revoke', question, undefined);
  verifyAudit = () => this.told('verifyAudit', null, { entries: 0, broken: [] });
}
