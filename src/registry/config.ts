import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Type, { type Static, type TSchema } from 'typebox';
import Value from 'typebox/value';

/** A setting, in the words of whoever sets it. */
type Setting = TSchema & { readonly says: string };

const setting = <T extends TSchema>(schema: T, says: string): T & { says: string } =>
  Object.assign(schema, { says });

/** Settings as the environment gives them: texts, all of them optional. */
const Environment = Type.Object({
  PORT: setting(
    Type.Optional(
      Type.String({ pattern: '^(\\d{1,4}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d\\d|655[0-2]\\d|6553[0-5])$' }),
    ),
    'a number from 0 (any free one) to 65535',
  ),
  HOST: setting(
    Type.Optional(Type.String({ pattern: '^[A-Za-z0-9.:-]{1,253}$' })),
    'an address or name of this machine, such as 0.0.0.0',
  ),
  DATA_DIR: setting(Type.Optional(Type.String({ minLength: 1, maxLength: 4000 })), 'a folder'),
  DATABASE_URL: setting(
    Type.Optional(Type.String({ pattern: '^postgres(ql)?://[^\\s]+$', maxLength: 2000 })),
    'an address that begins with postgres://',
  ),
  TLS_CERT: setting(Type.Optional(Type.String({ minLength: 1 })), 'the path of a certificate in PEM'),
  TLS_KEY: setting(Type.Optional(Type.String({ minLength: 1 })), 'the path of a private key in PEM'),
  REGISTRY_NAME: setting(
    Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    'a name of at most 200 signs',
  ),
  MADE_UP_COMMUNE: setting(
    Type.Optional(Type.Union([Type.Literal('yes'), Type.Literal('no')])),
    '"yes" or "no": whether made-up people are put in and given codes',
  ),
  METRICS_TOKEN: setting(
    Type.Optional(Type.String({ pattern: '^[\\x21-\\x7e]{16,200}$' })),
    '16 to 200 signs without spaces',
  ),
  CODE_VALIDITY_HOURS: setting(
    Type.Optional(Type.String({ pattern: '^([1-9]\\d?|[1-6]\\d\\d|7[01]\\d|720)$' })),
    'a number of hours from 1 to 720',
  ),
  TRUST_PROXY: setting(
    Type.Optional(Type.String({ pattern: '^[0-9a-fA-F.:/]+(,[0-9a-fA-F.:/]+)*$' })),
    'addresses of proxies, separated by commas',
  ),
});
type Environment = Static<typeof Environment>;

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Absent: the embedded PostgreSQL in the data folder. Holds a password. */
  readonly databaseUrl?: string;
  readonly tls?: { readonly cert: string; readonly key: string };
  readonly name: string;
  readonly madeUpCommune: boolean;
  readonly metricsToken?: string;
  readonly trustProxy?: readonly string[];
  /** How long a pairing code is good; the registry's own default where it is not given. */
  readonly codeValidityMs?: number;
}

/** A setting that cannot be used. The message is one line, names the setting, and never quotes a secret. */
export class ConfigError extends Error {
  readonly code = 'config';
  constructor(name: string, must: string) {
    super(`${name} must be ${must}`);
    this.name = 'ConfigError';
  }
}

/** Settings from the environment with their defaults. An empty one counts as not given. @throws ConfigError */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = checked(environment);
  const tls = readTls(given);
  return {
    port: Number(given.PORT ?? 8080),
    // Only this machine: without TLS no other gets camera or service worker, and a first start prints pairing codes.
    host: given.HOST ?? '127.0.0.1',
    dataDir: resolve(given.DATA_DIR ?? './data'),
    name: given.REGISTRY_NAME ?? 'Sổ Tay',
    // Never by itself into a database that someone else runs.
    madeUpCommune: (given.MADE_UP_COMMUNE ?? (given.DATABASE_URL ? 'no' : 'yes')) === 'yes',
    ...(given.DATABASE_URL && { databaseUrl: given.DATABASE_URL }),
    ...(tls && { tls }),
    ...(given.METRICS_TOKEN && { metricsToken: given.METRICS_TOKEN }),
    ...(given.CODE_VALIDITY_HOURS && { codeValidityMs: Number(given.CODE_VALIDITY_HOURS) * 3_600_000 }),
    ...(given.TRUST_PROXY && { trustProxy: given.TRUST_PROXY.split(',') }),
  };
}

/** Where everything lies below the data folder. */
export function dataFolders({ dataDir }: Pick<Config, 'dataDir'>) {
  return {
    keys: join(dataDir, 'keys'),
    objects: join(dataDir, 'objects'),
    uploads: join(dataDir, 'uploads'),
    postgres: join(dataDir, 'postgres'),
  };
}

function checked(environment: Readonly<Record<string, string | undefined>>): Environment {
  const given: Record<string, string> = {};
  for (const [name, schema] of Object.entries<Setting>(Environment.properties as never)) {
    const value = environment[name];
    if (!value) continue;
    if (!Value.Check(schema, value)) throw new ConfigError(name, schema.says);
    given[name] = value;
  }
  return given;
}

function readTls({ TLS_CERT, TLS_KEY }: Environment): Config['tls'] {
  if (!TLS_CERT && !TLS_KEY) return undefined;
  if (!TLS_CERT) throw new ConfigError('TLS_CERT', 'given too, for there is TLS_KEY');
  if (!TLS_KEY) throw new ConfigError('TLS_KEY', 'given too, for there is TLS_CERT');
  return { cert: pem('TLS_CERT', TLS_CERT), key: pem('TLS_KEY', TLS_KEY) };
}

function pem(name: string, path: string): string {
  try {
    const text = readFileSync(path, 'utf8');
    if (text.includes('-----BEGIN ')) return text;
  } catch {
    throw new ConfigError(name, 'the path of a file that can be read');
  }
  throw new ConfigError(name, 'the path of a file in PEM');
}
