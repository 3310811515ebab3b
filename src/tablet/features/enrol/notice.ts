/**
 * Which text of the data notice was shown: stored in the record, so that years later it is known what the person
 * was told. Another meaning is another version, and its text another entry of `say().enrol.notice`.
 */
export const NOTICE_VERSION = 'eid-2026-11-b';
