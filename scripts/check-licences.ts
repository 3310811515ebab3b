// Every production dependency must be under a licence that an Apache-2.0 product may ship.
import { init, type ModuleInfos } from 'license-checker-rseidelsohn';

const ALLOWED = new Set([
  ...['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'OFL-1.1', 'BlueOak-1.0.0'],
  ...['CC0-1.0', 'Unlicense', 'PostgreSQL'],
]);

/** Used while building, as they are, and not in what is served: their terms ask no more than that. */
const BUILD_ONLY = new Map([
  ['lightningcss', 'MPL-2.0'],
  ['caniuse-lite', 'CC-BY-4.0'],
]);

/** SPDX expressions as npm packages write them: one id, `(A OR B)`, `(A AND B)`; never nested deeper. */
export function isAllowed(expression: string): boolean {
  const bare = expression.replaceAll(/[()]/g, '').trim();
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isAllowed);
  return bare.split(' AND ').every((id) => ALLOWED.has(id.trim()));
}

function isBuildOnly(name: string, licence: string): boolean {
  return [...BUILD_ONLY].some(
    ([part, known]) => licence === known && name.replace(/@[^@]+$/, '').startsWith(part),
  );
}

function readLicences(): Promise<ModuleInfos> {
  return new Promise((resolve, reject) => {
    init({ start: process.cwd(), production: true, excludePrivatePackages: true }, (error, packages) =>
      error ? reject(error) : resolve(packages),
    );
  });
}

if (import.meta.filename === process.argv[1]) {
  const licences = Object.entries(await readLicences()).map(([name, { licenses }]) => ({
    name,
    licence: Array.isArray(licenses) ? licenses.join(' AND ') : (licenses ?? 'none given'),
  }));
  const refused = licences.filter(({ name, licence }) => !isAllowed(licence) && !isBuildOnly(name, licence));
  for (const { name, licence } of refused) console.log(`${name}: ${licence}`);
  console.log(`${licences.length} production packages, ${refused.length} under a licence not allowed`);
  process.exitCode = refused.length > 0 || licences.length === 0 ? 1 : 0;
}
