import type { Answer } from '../../protocol/receipt.ts';
import type { RegistryContext } from '../registry-ports.ts';
import { authenticated, prepared, refused, type Candidate } from './candidate.ts';
import type { Opened } from './open-batch.ts';

/** The changes of a batch by commune, with the answers of those that are refused before any record is looked at. */
export interface Identified {
  /** Ids in the batch's order, each once. */
  readonly order: readonly string[];
  readonly answers: Map<string, Answer>;
  readonly shares: ReadonlyMap<string, Candidate[]>;
}

type Found = Exclude<Awaited<ReturnType<typeof authenticated>>, Answer | null>;

/** Verifies each author, then finds author's grant and site. What nobody is named for belongs to no commune. */
export async function identified(
  registry: RegistryContext,
  tablet: string,
  opened: readonly Opened[],
): Promise<Identified> {
  const officers = await registry.store.within([], (unit) => unit.tablets.officers(tablet));
  const order = new Set<string>();
  const answers = new Map<string, Answer>();
  const found: Found[] = [];
  for (const one of opened) {
    const result = await authenticated(registry.crypto, officers, one);
    if (!result) continue;
    if ('outcome' in result) {
      order.add(result.change);
      if (!found.some(({ change }) => change.id === result.change)) answers.set(result.change, result);
    } else if (!found.some(({ change }) => change.id === result.change.id)) {
      order.add(result.change.id);
      answers.delete(result.change.id);
      found.push(result);
    }
  }
  return { order: [...order], answers, shares: await shared(registry, { tablet, found, answers }) };
}

async function shared(
  registry: RegistryContext,
  batch: { tablet: string; found: readonly Found[]; answers: Map<string, Answer> },
): Promise<Map<string, Candidate[]>> {
  const { tablet, found, answers } = batch;
  const { people, sites } = await registry.store.within([], async (unit) => ({
    people: await unit.people.people([...new Set(found.map(({ change }) => change.by))]),
    sites: await unit.people.sites([...new Set(found.map(({ change }) => change.site))]),
  }));
  const shares = new Map<string, Candidate[]>();
  for (const { change, signed } of found) {
    const author = people.find(({ id }) => id === change.by);
    const site = sites.find(({ id }) => id === change.site);
    // Of a commune that the author has no part in, not even a refusal is written there.
    if (!author || !site || !author.communes.includes(site.commune)) {
      answers.set(change.id, refused(change.id, 'scope-denied'));
      continue;
    }
    const candidate = await orInvalid(prepared(registry, { change, signed, author, site, tablet }));
    if (!candidate) answers.set(change.id, refused(change.id, 'values-invalid'));
    else shareOf(shares, site.commune).push(candidate);
  }
  return shares;
}

function shareOf(shares: Map<string, Candidate[]>, commune: string): Candidate[] {
  const share = shares.get(commune) ?? [];
  shares.set(commune, share);
  return share;
}

/** A key whose base64url has stray bits passes the schema's pattern and decodes to nothing. */
async function orInvalid(work: Promise<Candidate>): Promise<Candidate | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
