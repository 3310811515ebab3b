// Each pairing asks who holds the key that it brings (SPEC P5), while it holds up the others.
export const officerKeysByKey: readonly string[] = ['CREATE INDEX officer_keys_key ON officer_keys (key);'];
