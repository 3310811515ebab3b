import { describe, expect, it } from 'vitest';
import {
  hrefTo,
  matchRoute,
  pathOfHash,
  RouteParamError,
  type Route,
} from '../../../src/tablet/shell/router.ts';

const route = (path: string): Route => ({
  path,
  load: async () => undefined,
  tag: 'x-page',
  title: () => '',
});
const routes = ['/', '/records', '/records/:record', '/enrol/:record/:step'].map(route);
const id = '019a2b3c-0000-7000-8000-000000000001';

describe('routes', () => {
  it('match an empty hash to the first page', () => {
    expect(matchRoute(routes, pathOfHash(''))?.route.path).toBe('/');
    expect(matchRoute(routes, pathOfHash('#/'))?.route.path).toBe('/');
  });

  it('give their parameters by name', () => {
    expect(matchRoute(routes, pathOfHash(`#/enrol/${id}/portrait`))?.params).toEqual({
      record: id,
      step: 'portrait',
    });
  });

  it('do not match another number of segments or an unknown page', () => {
    expect(matchRoute(routes, '/records/a/b')).toBeNull();
    expect(matchRoute(routes, '/nothing')).toBeNull();
  });

  it.each(['Nguyễn', 'a b', '%20', '..', '-x', 'x'.repeat(65), '<b>'])(
    'refuse %j as a parameter',
    (value) => {
      expect(matchRoute(routes, `/records/${value}`)).toBeNull();
      expect(() => hrefTo('/records/:record', { record: value })).toThrow(RouteParamError);
    },
  );

  it('do not repeat a refused value in the error, it may be personal', () => {
    expect(() => hrefTo('/records/:record', { record: 'Lê Thị Thử' })).toThrow(
      /^Route parameter record is not an id$/,
    );
  });

  it('are filled back into the hash that matches them', () => {
    const href = hrefTo('/enrol/:record/:step', { record: id, step: 'sign' });
    expect(matchRoute(routes, pathOfHash(href))?.params).toEqual({ record: id, step: 'sign' });
  });
});
