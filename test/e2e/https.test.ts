import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FieldDay, quietAdults } from '../support/field-day.ts';

const HOST = 'registry.test';
const folder = mkdtempSync(join(tmpdir(), 'tls-'));
const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];

/** A certificate of its own for a name that is not localhost, and the hash of its key for Chromium to trust. */
function makeCertificate(): string {
  execFileSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-subj', `/CN=${HOST}`, '-addext', `subjectAltName=DNS:${HOST}`, '-keyout', key, '-out', cert],
  ]);
  const spki = new X509Certificate(readFileSync(cert)).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(spki).digest('base64');
}

describe('a registry at another address than localhost', () => {
  const spki = makeCertificate();
  const day = new FieldDay({
    env: { TLS_CERT: cert, TLS_KEY: key },
    args: [`--host-resolver-rules=MAP ${HOST} 127.0.0.1`, `--ignore-certificate-errors-spki-list=${spki}`],
    origin: (port) => `https://${HOST}:${port}`,
  });
  beforeAll(() => day.begin(), 180_000);
  afterAll(async () => {
    await day.end();
    rmSync(folder, { recursive: true, force: true });
  });

  const [person, next] = quietAdults('https', 2);

  it('gets the same loop over HTTPS: offline capture, a cut, one record, its pictures', async () => {
    expect(await day.officer.page.evaluate(() => isSecureContext)).toBe(true);
    day.link.unplug();
    await day.enrol(person!);
    day.link.plug();
    day.link.cutAfter(30_000);
    await day.officer.goTo('#/sync');
    await day.officer.tap(/Gửi ngay|Gửi lại/);
    await day.officer.chipSays(/Đã gửi hết/, 90_000);
    expect(await day.names()).toEqual([person!.fullName]);
    expect(await day.heldPictures()).toBe(3);
  }, 180_000);

  it('says on the last page of the form that the registry has it, as soon as it has', async () => {
    await day.officer.goTo('#/');
    await day.enrol(next!);
    await day.officer.sees('Hệ thống đã nhận hồ sơ này', 60_000);
    expect(await day.names()).toEqual(expect.arrayContaining([person!.fullName, next!.fullName]));
  }, 180_000);
});
