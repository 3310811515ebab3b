import data from './phones.json';

/** A mobile number in its ten-digit national form: 0 and the pattern of libphonenumber's metadata for Vietnam. */
export const mobilePattern = new RegExp(`^0(?:${data.mobile})$`);

/** Four-digit prefixes of the eleven-digit numbers retired in 2018, and the three digits that replaced each. */
export const retiredPrefixes: ReadonlyMap<string, string> = new Map(Object.entries(data.retired));
