import { RegistryFacts } from '../../protocol/pairing.ts';
import type { HttpApp, HttpParts } from './http-app.ts';
import { refusals } from './problem.ts';

const schema = {
  summary: 'What anyone may know: the keys, the epoch and the time',
  response: { 200: RegistryFacts, ...refusals() },
};

export function factsRoute(app: HttpApp, { registry }: HttpParts): void {
  app.get('/api/v1/registry', { schema }, () => registry.facts());
}
