// The lockfile names no host: whoever installs takes the packages from the registry of their own choice, and the
// integrity hashes say whether they are the same.
import { readFileSync } from 'node:fs';

interface Locked {
  resolved?: string;
  integrity?: string;
  link?: boolean;
  inBundle?: boolean;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const withHost = packages.filter(([, { resolved }]) => resolved !== undefined);
const unhashed = packages.filter(([, { integrity, link, inBundle }]) => !integrity && !link && !inBundle);

for (const [path, { resolved }] of withHost) console.log(`${path}: names a host, ${resolved}`);
for (const [path] of unhashed) console.log(`${path}: has no integrity hash`);
console.log(`${packages.length} locked packages`);
process.exitCode = withHost.length + unhashed.length > 0 || packages.length === 0 ? 1 : 0;
