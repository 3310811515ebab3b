import type { RegisterRow } from '../../../domain/rules/rule.ts';
import type { Site } from '../../../protocol/pairing.ts';
import type { PeopleStore } from '../store.ts';
import type { Person, RegisterEntry } from '../stored.ts';
import type { Scope } from './shelves.ts';

export class MemoryPeople implements PeopleStore {
  constructor(private readonly scope: Scope) {}

  async person(id: string): Promise<Person | null> {
    return this.scope.shelves.people.get(id) ?? null;
  }

  async people(ids: readonly string[]): Promise<Person[]> {
    return [...new Set(ids)].flatMap((id) => this.scope.shelves.people.get(id) ?? []);
  }

  async put(people: readonly Person[]): Promise<void> {
    for (const person of people) this.scope.shelves.people.put(person.id, person);
  }

  async all(): Promise<Person[]> {
    return [...this.scope.shelves.people.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async sites(ids: readonly string[]): Promise<Site[]> {
    return [...new Set(ids)].sort().flatMap((id) => this.scope.shelves.sites.get(id) ?? []);
  }

  async putSites(sites: readonly Site[]): Promise<void> {
    for (const site of sites) {
      const there = this.scope.shelves.sites.get(site.id);
      if (!there || there.commune === site.commune) this.scope.shelves.sites.put(site.id, site);
    }
  }

  async communes(): Promise<string[]> {
    return [...new Set([...this.scope.shelves.sites.values()].map(({ commune }) => commune))].sort();
  }

  async registerRow(numberKey: string): Promise<RegisterRow | null> {
    return this.scope.shelves.register.get(numberKey) ?? null;
  }

  async putRegisterRows(entries: readonly RegisterEntry[]): Promise<void> {
    for (const { numberKey, row } of entries) this.scope.shelves.register.put(numberKey, row);
  }
}
