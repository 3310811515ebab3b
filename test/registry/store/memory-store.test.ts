import { describe } from 'vitest';
import { MemoryStore } from '../../../src/registry/store/memory-store.ts';
import { registryStoreContract } from '../../contract/registry-store.ts';

describe('the store in memory', () => registryStoreContract(async () => new MemoryStore()));
