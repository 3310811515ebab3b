// Tables of records carry the commune in every primary key, unique index and foreign key, so that they can be
// distributed by it. The others are small and everywhere the same, or follow the tablet (batches) or an address.
const TABLES = `
CREATE TABLE heads (
  commune text PRIMARY KEY CHECK (commune ~ '^[0-9]{5}$'),
  seq bigint NOT NULL,
  audit_no bigint NOT NULL,
  audit_hash text NOT NULL
);
CREATE TABLE records (
  commune text NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  kind_version integer NOT NULL,
  "values" jsonb NOT NULL,
  status text NOT NULL,
  head uuid NOT NULL,
  exact boolean NOT NULL,
  site uuid NOT NULL,
  author uuid NOT NULL,
  tablet uuid NOT NULL,
  received_at bigint NOT NULL,
  changed_at bigint NOT NULL,
  told_seq bigint NOT NULL,
  reason text,
  submitted_on text,
  due_on text,
  notice_on text,
  open_cases integer NOT NULL,
  number_key text,
  PRIMARY KEY (commune, id)
);
CREATE INDEX records_told ON records (commune, told_seq);
CREATE INDEX records_number ON records (commune, number_key) WHERE number_key IS NOT NULL;
CREATE TABLE changes (
  commune text NOT NULL,
  id uuid NOT NULL,
  record uuid NOT NULL,
  seq bigint NOT NULL,
  author uuid NOT NULL,
  tablet uuid NOT NULL,
  batch_no bigint NOT NULL,
  received_at bigint NOT NULL,
  "text" text NOT NULL,
  signature text NOT NULL,
  answer jsonb NOT NULL,
  PRIMARY KEY (commune, id)
);
CREATE INDEX changes_record ON changes (commune, record, seq);
CREATE TABLE cases (
  commune text NOT NULL,
  id uuid NOT NULL,
  record uuid NOT NULL,
  kind text NOT NULL,
  opened_at bigint NOT NULL,
  closed_at bigint,
  detail jsonb NOT NULL,
  PRIMARY KEY (commune, id),
  FOREIGN KEY (commune, record) REFERENCES records (commune, id)
);
CREATE INDEX cases_record ON cases (commune, record);
CREATE TABLE pictures (
  commune text NOT NULL,
  record uuid NOT NULL,
  cipher text NOT NULL,
  picture uuid NOT NULL,
  hash text NOT NULL,
  bytes integer NOT NULL,
  type text NOT NULL,
  wrapped_key text NOT NULL,
  tablet uuid NOT NULL,
  state text NOT NULL,
  PRIMARY KEY (commune, record, cipher),
  FOREIGN KEY (commune, record) REFERENCES records (commune, id)
);
CREATE INDEX pictures_cipher ON pictures (commune, cipher);
CREATE TABLE audit (
  commune text NOT NULL,
  no bigint NOT NULL,
  at bigint NOT NULL,
  actor text NOT NULL,
  act text NOT NULL,
  kind text,
  record uuid,
  tablet uuid,
  detail text,
  hash text NOT NULL,
  PRIMARY KEY (commune, no)
);
CREATE TABLE jobs (
  commune text NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  record uuid NOT NULL,
  not_before bigint NOT NULL,
  tries integer NOT NULL,
  PRIMARY KEY (commune, id)
);
CREATE INDEX jobs_due ON jobs (commune, not_before);

CREATE TABLE picture_places (
  cipher text NOT NULL,
  commune text NOT NULL,
  bytes integer NOT NULL,
  PRIMARY KEY (cipher, commune)
);
CREATE TABLE raw_batches (
  tablet uuid NOT NULL,
  no bigint NOT NULL,
  prev text,
  hash text NOT NULL,
  received_at bigint NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (tablet, no)
);
CREATE TABLE batch_answers (
  tablet uuid NOT NULL,
  no bigint NOT NULL,
  at bigint NOT NULL,
  answers jsonb NOT NULL,
  PRIMARY KEY (tablet, no)
);
CREATE TABLE people (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  roles jsonb NOT NULL,
  communes jsonb NOT NULL,
  sites jsonb NOT NULL
);
CREATE TABLE sites (
  id uuid PRIMARY KEY,
  commune text NOT NULL,
  site jsonb NOT NULL
);
CREATE TABLE tablets (
  id uuid PRIMARY KEY,
  device_key text NOT NULL UNIQUE,
  paired_at bigint NOT NULL,
  revoked_at bigint,
  revoked_by uuid,
  revoked_reason text
);
CREATE TABLE officer_keys (
  tablet uuid NOT NULL,
  person uuid NOT NULL,
  key text NOT NULL,
  paired_at bigint NOT NULL,
  escrow text NOT NULL,
  escrow_key text NOT NULL,
  PRIMARY KEY (tablet, person, key)
);
CREATE TABLE pairing_codes (
  hash text PRIMARY KEY,
  person uuid NOT NULL,
  expires_at bigint NOT NULL,
  request text,
  reply text
);
CREATE TABLE settings (
  name text PRIMARY KEY,
  value text NOT NULL
);
CREATE TABLE register_rows (
  number_key text PRIMARY KEY,
  "row" jsonb NOT NULL
);
`;

const ROLE = `
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'sotay_app') THEN
    CREATE ROLE sotay_app NOLOGIN;
  END IF;
  EXECUTE format('GRANT sotay_app TO %I', current_user);
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  -- Another database of the same server made it at the same moment.
  EXECUTE format('GRANT sotay_app TO %I', current_user);
END $$;
GRANT USAGE ON SCHEMA public TO sotay_app;
`;

/** Table to what the application may do there beside reading and adding. */
const SCOPED: readonly (readonly [table: string, more: string])[] = [
  ['heads', ', UPDATE'],
  ['records', ', UPDATE'],
  ['changes', ''],
  ['cases', ', UPDATE'],
  ['pictures', ', UPDATE'],
  ['audit', ''],
  ['jobs', ', UPDATE, DELETE'],
];
const SHARED: readonly (readonly [table: string, more: string])[] = [
  ['picture_places', ''],
  ['raw_batches', ''],
  ['batch_answers', ''],
  ['people', ', UPDATE'],
  ['sites', ', UPDATE'],
  ['tablets', ', UPDATE'],
  ['officer_keys', ''],
  ['pairing_codes', ', UPDATE'],
  ['settings', ', UPDATE'],
  ['register_rows', ', UPDATE'],
];

const secured = (table: string, more: string, policy: string) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT${more} ON ${table} TO sotay_app;
CREATE POLICY app ON ${table} TO sotay_app USING (${policy}) WITH CHECK (${policy});
`;

// Unset or empty, the setting names no commune, and nothing is visible.
const IN_SCOPE = `commune = ANY (string_to_array(current_setting('sotay.communes', true), ','))`;

export const firstTables: readonly string[] = [
  TABLES,
  ROLE,
  ...SCOPED.map(([table, more]) => secured(table, more, IN_SCOPE)),
  ...SHARED.map(([table, more]) => secured(table, more, 'true')),
];
