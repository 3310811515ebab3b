import { PictureQuestion } from '../../protocol/receipt.ts';
import { Signed } from '../../protocol/signed.ts';
import type { HttpApp, HttpParts } from './http-app.ts';
import { refusals } from './problem.ts';
import { tabletSignature } from './tablet-signature.ts';
import { UNSIGNED } from './unsigned.ts';

const schema = {
  summary: 'Which pictures the registry holds, signed',
  body: PictureQuestion,
  response: { 200: Signed, ...refusals(...UNSIGNED, 'tablet-revoked') },
};

/** SPEC M4. */
export function pictureReceiptRoute(app: HttpApp, parts: HttpParts): void {
  const preValidation = tabletSignature(parts, { digest: 'content', revoked: 'refused' });
  app.post('/api/v1/picture-receipts', { schema, preValidation }, ({ tablet, body }) =>
    parts.registry.pictureReceipt({ tablet, ciphers: body.ciphers }),
  );
}
