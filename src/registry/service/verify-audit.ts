import { entryHash } from '../intake/audit-chain.ts';
import type { RegistryContext } from '../registry-ports.ts';
import { REGISTRY_CHAIN, type AuditEntry } from '../store/stored.ts';

const PAGE = 1000;

interface Walked {
  readonly entries: number;
  /** Number of the first entry that is not what was written. */
  readonly broken: number | null;
}

/** Walks every commune's chain from its first entry, and compares its end with the head's. */
export async function verifyAudit(registry: RegistryContext) {
  const communes = await registry.store.within([], (unit) => unit.people.communes());
  const broken: { commune: string; no: number }[] = [];
  let entries = 0;
  for (const commune of [REGISTRY_CHAIN, ...communes]) {
    const walked = await walk(registry, commune);
    entries += walked.entries;
    if (walked.broken !== null) broken.push({ commune, no: walked.broken });
  }
  return { entries, broken };
}

async function walk(registry: RegistryContext, commune: string): Promise<Walked> {
  // The head first: entries written while the walk goes on lie behind it and are not counted.
  const head = await registry.store.within([commune], (unit) => unit.log.head(commune));
  if (!head) return { entries: 0, broken: null };
  let no = 0;
  let hash = '';
  while (no < head.auditNo) {
    const page = await pageAfter(registry, commune, no);
    if (page.length === 0) return { entries: no, broken: no + 1 };
    for (const entry of page) {
      if (entry.no > head.auditNo) break;
      const expected = await entryHash(registry.crypto, hash, entry);
      if (entry.no !== no + 1 || entry.hash !== expected) return { entries: no, broken: no + 1 };
      no = entry.no;
      hash = entry.hash;
    }
  }
  return { entries: no, broken: hash === head.auditHash ? null : no };
}

function pageAfter(registry: RegistryContext, commune: string, after: number): Promise<AuditEntry[]> {
  return registry.store.within([commune], (unit) => unit.log.entries(commune, { after, limit: PAGE }));
}
