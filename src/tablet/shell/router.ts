/**
 * A tiny hash router. The hash never leaves the browser, works offline and under any server path, and carries no
 * personal value: a parameter is an id (letters, digits, hyphens), and a route with anything else does not match.
 */
export interface Route {
  /** Segments, a parameter starts with a colon: `/enrol/:record/:step`. */
  readonly path: string;
  /** Fetches the module that defines the element. */
  readonly load: () => Promise<unknown>;
  /** The element to show; it gets `routeParams` and must draw one `h1`. */
  readonly tag: string;
  /** Page title in the language on screen; called again when that changes. */
  readonly title: () => string;
}

export type RouteParams = Readonly<Record<string, string>>;

export interface RouteMatch {
  readonly route: Route;
  readonly params: RouteParams;
}

/** Ids only: UUIDs, step names, small numbers. A name, a phone number with spaces or an address cannot pass. */
const PARAM = /^[0-9A-Za-z][0-9A-Za-z-]{0,63}$/;

const segmentsOf = (path: string): string[] => path.split('/').filter((segment) => segment !== '');

/** The path in a location hash: `#/enrol/x` is `/enrol/x`, an empty hash is `/`. */
export function pathOfHash(hash: string): string {
  const path = hash.replace(/^#/, '');
  return path === '' ? '/' : path;
}

function paramsFor(pattern: readonly string[], given: readonly string[]): RouteParams | null {
  if (pattern.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [at, part] of pattern.entries()) {
    const value = given[at] ?? '';
    if (!part.startsWith(':')) {
      if (part !== value) return null;
    } else if (PARAM.test(value)) params[part.slice(1)] = value;
    else return null;
  }
  return params;
}

/** The first route that fits a path, or null. */
export function matchRoute(routes: readonly Route[], path: string): RouteMatch | null {
  const given = segmentsOf(path);
  for (const route of routes) {
    const params = paramsFor(segmentsOf(route.path), given);
    if (params) return { route, params };
  }
  return null;
}

/** Raised for a parameter that is no id: it might be a personal value, so the message does not repeat it. */
export class RouteParamError extends Error {
  readonly code = 'route-param';
  constructor(name: string) {
    super(`Route parameter ${name} is not an id`);
  }
}

/** Fills a route's path: `hrefTo('/records/:record', { record })` gives `#/records/…`. @throws RouteParamError */
export function hrefTo(path: string, params: RouteParams = {}): string {
  const filled = segmentsOf(path).map((part) => {
    if (!part.startsWith(':')) return part;
    const value = params[part.slice(1)] ?? '';
    if (!PARAM.test(value)) throw new RouteParamError(part.slice(1));
    return value;
  });
  return `#/${filled.join('/')}`;
}

/** Goes to a path; `replace` leaves no step in the history (after saving, so that Back does not reopen a form). */
export function navigate(href: string, how: { replace?: boolean } = {}): void {
  if (how.replace) location.replace(href);
  else location.assign(href);
}
