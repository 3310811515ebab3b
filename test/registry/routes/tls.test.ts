import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { served } from './served.ts';

// Kept out of the call: it is the machine's own program, and not one that npm brings.
const OPENSSL = 'openssl';

const hasOpenssl = () => {
  try {
    return execFileSync(OPENSSL, ['version']).length > 0;
  } catch {
    return false;
  }
};

/** A certificate for this machine that lasts a day. */
function selfSigned(): { cert: string; key: string } {
  const folder = mkdtempSync(join(tmpdir(), 'tls-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const args = ['req', '-x509', ...curve, '-keyout', key, '-out', cert, '-days', '1', ...subject];
  execFileSync(OPENSSL, args, { stdio: 'ignore' });
  return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
}

describe.skipIf(!hasOpenssl())('with a certificate', () => {
  it('the registry speaks HTTPS and asks browsers to keep to it', async () => {
    const tls = selfSigned();
    const { app } = await served({ tls });
    const origin = await app.listen({ host: '127.0.0.1', port: 0 });
    expect(origin).toMatch(/^https:/);
    const headers = await new Promise((resolve, reject) => {
      get(`${origin}/healthz`, { ca: tls.cert }, (reply) => resolve(reply.resume().headers)).on(
        'error',
        reject,
      );
    });
    expect(headers).toMatchObject({ 'strict-transport-security': 'max-age=31536000' });
  });
});
