import type { Route } from './router.ts';

/** Every page of the app, the first is home. A feature adds one line; its module is fetched when first opened. */
export const routes: readonly Route[] = [];
