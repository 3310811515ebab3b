import type { ColumnType } from 'kysely';

/** bigint: the driver gives text, PGlite a number; only ever read through `Number`. */
type Big = ColumnType<string | number, number, number>;
/** Written as JSON text, read as the value. */
type Json<T> = ColumnType<T, string, string>;

/** Rows as the migrations make them. */
export interface Tables {
  heads: { commune: string; seq: Big; audit_no: Big; audit_hash: string };
  records: {
    commune: string;
    id: string;
    kind: string;
    kind_version: number;
    values: Json<unknown>;
    status: string;
    head: string;
    exact: boolean;
    site: string;
    author: string;
    tablet: string;
    received_at: Big;
    changed_at: Big;
    told_seq: Big;
    reason: string | null;
    submitted_on: string | null;
    due_on: string | null;
    notice_on: string | null;
    open_cases: number;
    number_key: string | null;
  };
  changes: { commune: string; id: string; record: string; seq: Big; text: string; answer: Json<unknown> };
  cases: {
    commune: string;
    id: string;
    record: string;
    kind: string;
    opened_at: Big;
    closed_at: Big | null;
    detail: Json<unknown>;
  };
  pictures: {
    commune: string;
    record: string;
    cipher: string;
    picture: string;
    hash: string;
    bytes: number;
    type: string;
    wrapped_key: string;
    tablet: string;
    state: string;
  };
  audit: {
    commune: string;
    no: Big;
    at: Big;
    actor: string;
    act: string;
    kind: string | null;
    record: string | null;
    tablet: string | null;
    detail: string | null;
    hash: string;
  };
  jobs: { commune: string; id: string; kind: string; record: string; not_before: Big; tries: number };
  picture_places: { cipher: string; commune: string; bytes: number };
  raw_batches: {
    tablet: string;
    no: Big;
    prev: string | null;
    hash: string;
    received_at: Big;
    bytes: Uint8Array;
  };
  batch_answers: { tablet: string; no: Big; at: Big; answers: Json<unknown> };
  people: {
    id: string;
    name: string;
    roles: Json<unknown>;
    communes: Json<unknown>;
    sites: Json<unknown>;
  };
  sites: { id: string; commune: string; site: Json<unknown> };
  tablets: {
    id: string;
    device_key: string;
    paired_at: Big;
    revoked_at: ColumnType<string | number | null, undefined, number>;
    revoked_by: ColumnType<string | null, undefined, string>;
    revoked_reason: ColumnType<string | null, undefined, string>;
  };
  officer_keys: {
    tablet: string;
    person: string;
    key: string;
    paired_at: Big;
    escrow: string;
    escrow_key: string;
  };
  pairing_codes: {
    hash: string;
    person: string;
    expires_at: Big;
    request: string | null;
    reply: string | null;
  };
  settings: { name: string; value: string };
  register_rows: { number_key: string; row: Json<unknown> };
}
