import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import { relative, sep } from 'node:path';
import type { HttpApp } from './http-app.ts';

const YEAR_S = 365 * 24 * 60 * 60;

/** The built app. Only `/` leads to its page: an unknown address is an error, not a page that looks fine. */
export async function appFiles(app: HttpApp, appDir: string): Promise<void> {
  if (!existsSync(appDir)) return;
  await app.register(fastifyStatic, {
    root: appDir,
    cacheControl: false,
    dotfiles: 'ignore',
    setHeaders: (reply, path) => {
      void reply.header('cache-control', cachingOf(relative(appDir, path).split(sep).join('/')));
    },
  });
}

/** Files whose name holds the hash of their content never change; the rest is asked for again each time. */
export function cachingOf(path: string): string {
  const isHashed = /^assets\/.+-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/.test(path);
  return isHashed ? `public, max-age=${YEAR_S}, immutable` : 'no-cache';
}
