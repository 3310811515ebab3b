import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ConfigError, readConfig } from '../../../src/registry/config.ts';

const pemFile = (text: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'config-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'file.pem'), text);
  return join(folder, 'file.pem');
};
const refusalOf = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  return '';
};

describe('the configuration', () => {
  it('has a default for everything, open to this machine alone', () => {
    expect(readConfig({})).toEqual({
      port: 8080,
      host: '127.0.0.1',
      dataDir: resolve('data'),
      name: 'Sổ Tay',
      madeUpCommune: true,
    });
  });

  it('takes what the environment says, and an empty setting as not given', () => {
    const config = readConfig({
      PORT: '0',
      HOST: '0.0.0.0',
      DATA_DIR: '/srv/x',
      TRUST_PROXY: '10.0.0.1,::1',
      CODE_VALIDITY_HOURS: '24',
      TLS_CERT: '',
    });
    expect(config).toMatchObject({
      port: 0,
      host: '0.0.0.0',
      dataDir: '/srv/x',
      trustProxy: ['10.0.0.1', '::1'],
      codeValidityMs: 86_400_000,
    });
  });

  it('puts no made-up people into a database of someone else, unless told to', () => {
    const DATABASE_URL = 'postgres://someone@db/registry';
    expect(readConfig({ DATABASE_URL }).madeUpCommune).toBe(false);
    expect(readConfig({ DATABASE_URL, MADE_UP_COMMUNE: 'yes' }).madeUpCommune).toBe(true);
  });

  it.each(
    Object.entries({
      PORT: '65536',
      CODE_VALIDITY_HOURS: '721',
      HOST: 'two words',
      DATABASE_URL: 'mysql://root:hunter2@db',
      TLS_CERT: '/nowhere/cert.pem',
      MADE_UP_COMMUNE: 'maybe',
      METRICS_TOKEN: 'short',
      TRUST_PROXY: 'everyone',
      REGISTRY_NAME: 'x'.repeat(201),
    }),
  )('names %s in one line when it is wrong, and never quotes it', (name, value) => {
    const line = refusalOf({ TLS_KEY: pemFile('-----BEGIN PRIVATE KEY-----'), [name]: value });
    expect(line).toMatch(new RegExp(`^${name} must be [^\\n]+$`));
    expect(line).not.toContain(value);
  });

  it('wants certificate and key together, both in PEM', () => {
    expect(refusalOf({ TLS_CERT: pemFile('-----BEGIN CERTIFICATE-----') })).toMatch(/^TLS_KEY /);
    expect(refusalOf({ TLS_KEY: pemFile('-----BEGIN PRIVATE KEY-----') })).toMatch(/^TLS_CERT /);
    const key = pemFile('-----BEGIN PRIVATE KEY-----');
    expect(refusalOf({ TLS_CERT: pemFile('not a certificate'), TLS_KEY: key })).toMatch(/^TLS_CERT .*PEM$/);
  });

  it.each(['80.5', '-1', '0x50', '8080 '])('takes no port that is written "%s"', (PORT) => {
    expect(refusalOf({ PORT })).toMatch(/^PORT /);
  });
});
