/**
 * How a page starts a worker under `require-trusted-types-for 'script'`.
 *
 * Vite bundles the worker where it is imported, and hands over its address as a string:
 *
 *     import visionUrl from './worker.ts?worker&url';
 *     const worker = openWorker(visionUrl, 'vision');
 *
 * The literal `new Worker(new URL('./worker.ts', import.meta.url))` is bundled too, but what Vite leaves in its
 * place is a plain URL, which such a page refuses; and `new URL('./worker.ts', import.meta.url)` outside of
 * `new Worker(...)` is taken for an asset and copied unbundled. The build needs `worker: { format: 'es' }`.
 */

/** The name that the page's `trusted-types` directive must allow. */
export const WORKER_POLICY = 'sotay-worker';

interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

/** A module worker of this origin. Throws `TypeError` for any other address. */
export function openWorker(url: string, name: string): Worker {
  return new Worker(trustedScriptUrl(url), { type: 'module', name });
}

/** The address of a script of this origin, for the other place that takes one: registering a service worker. */
export function trustedScriptUrl(url: string): string {
  return scriptUrlPolicy().createScriptURL(url);
}

let policy: ScriptUrlPolicy | undefined;

/** Made once: a second policy of the same name is refused. */
function scriptUrlPolicy(): ScriptUrlPolicy {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const rules = { createScriptURL: sameOriginScript };
  policy ??= trustedTypes ? trustedTypes.createPolicy(WORKER_POLICY, rules) : rules;
  return policy;
}

function sameOriginScript(url: string): string {
  const { origin, href, protocol } = new URL(url, location.href);
  if (origin !== location.origin || !protocol.startsWith('http'))
    throw new TypeError('not a worker of this origin');
  return href;
}
