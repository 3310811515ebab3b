import { toBase64url } from '../../lib/base64url.ts';
import { ProtocolError } from '../../protocol/error-codes.ts';
import type { HttpParts } from './http-app.ts';
import type { UploadFiles } from './upload-files.ts';

type CompletionParts = Pick<HttpParts, 'registry' | 'objects' | 'crypto' | 'metrics'>;

/**
 * Brings a whole upload to its place. A process that ended anywhere in between left either the file or the object:
 * the next request for the address calls this again, and each step does nothing where it was done.
 */
export class UploadCompletion {
  constructor(
    private readonly files: UploadFiles,
    private readonly parts: CompletionParts,
  ) {}

  /** Nothing to do while bytes are missing. @throws ProtocolError `picture-hash`; the upload is then gone. */
  async settle(cipher: string): Promise<void> {
    const { registry, objects } = this.parts;
    if (await objects.has(cipher)) {
      await this.files.remove(cipher);
      return registry.pictureArrived(cipher);
    }
    const expected = await registry.expectedPicture(cipher);
    const there = await this.files.progress(cipher);
    if (expected && there !== null && there >= expected.bytes) await this.complete(cipher);
  }

  private async complete(cipher: string): Promise<void> {
    const { registry, objects, crypto, metrics } = this.parts;
    const bytes = await this.files.bytes(cipher);
    if (!bytes) return;
    if (toBase64url(await crypto.sha256(bytes)) !== cipher) {
      await this.files.remove(cipher);
      throw new ProtocolError('picture-hash');
    }
    await objects.put(cipher, bytes);
    await registry.pictureArrived(cipher);
    await this.files.remove(cipher);
    metrics.pictureBytes.inc(bytes.length);
  }
}
