import type { Decision } from '../../src/registry/registry.ts';
import { DecisionRefusedError } from '../../src/registry/service/refusals.ts';
import { RegistryGoneError, type RegistryMachine } from './registry-machine.ts';
import type { SimOfficer } from './sim-people.ts';
import type { Surroundings } from './surroundings.ts';

/** Decides at the registry on some of what came in; what the registry cannot do now is left for the next time. */
export async function supervise(
  around: Surroundings,
  registry: RegistryMachine,
  who: SimOfficer,
): Promise<void> {
  const { draw } = around;
  try {
    const lines = await registry.registry.records({ by: who.id, status: 'accepted', limit: 50 });
    for (const { commune, record } of lines) {
      const common = { commune, record, by: who.id };
      if (draw.chance(0.2)) await decided(registry, { ...common, to: 'approved' });
      else if (draw.chance(0.35)) await decided(registry, { ...common, to: 'returned', reason: 'thiếu ảnh' });
    }
  } catch (error) {
    if (!(error instanceof RegistryGoneError)) throw error;
  }
}

async function decided(registry: RegistryMachine, decision: Decision): Promise<void> {
  await registry.registry.decide(decision).catch((error: unknown) => {
    if (!(error instanceof DecisionRefusedError)) throw error;
  });
}
