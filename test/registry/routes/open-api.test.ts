import { describe, expect, it } from 'vitest';
import { served } from './served.ts';

interface Operation {
  summary?: string;
  responses: Record<string, { description: string; content?: Record<string, unknown> }>;
}

async function description() {
  const { app } = await served();
  return (await app.inject('/api/openapi.json')).json<{
    openapi: string;
    paths: Record<string, Record<string, Operation>>;
  }>();
}

describe('the description of the interface', () => {
  it('is OpenAPI 3.1 and names every route of version 1', async () => {
    const { openapi, paths } = await description();
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(openapi).toBe('3.1.0');
    expect(routes.sort()).toEqual([
      'get /api/v1/happenings',
      'get /api/v1/registry',
      'get /healthz',
      'get /readyz',
      'get /slip/{commune}/{code}',
      'head /api/v1/uploads/{cipher}',
      'patch /api/v1/uploads/{cipher}',
      'post /api/v1/batches',
      'post /api/v1/pairings',
      'post /api/v1/picture-receipts',
      'post /api/v1/uploads',
    ]);
  });

  it('says of every route what it does and how it refuses', async () => {
    const { paths } = await description();
    for (const operation of Object.values(paths).flatMap((methods) => Object.values(methods))) {
      expect(operation.summary).toBeTruthy();
      expect(operation.responses['500']?.description).toBe('internal');
      expect(Object.keys(operation.responses['500']?.content ?? {})).toEqual(['application/problem+json']);
    }
  });

  it('names the codes of a refusal by status', async () => {
    const { paths } = await description();
    const batches = paths['/api/v1/batches']?.post?.responses;
    expect(batches?.['422']?.description).toBe('batch-unreadable, batch-key-unknown');
  });
});
