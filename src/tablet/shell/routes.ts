import { say } from './language.ts';
import type { Route } from './router.ts';

const todayPage = {
  load: () => import('../features/today/today-page.ts'),
  tag: 'today-page',
  title: () => say().nav.today,
};

const recordsPage = {
  load: () => import('../features/records/records-page.ts'),
  tag: 'records-page',
  title: () => say().nav.records,
};

const enrolPage = {
  load: () => import('../features/enrol/enrol-page.ts'),
  tag: 'enrol-page',
  title: () => say().enrol.newApplication,
};

const syncCentre: Route = {
  path: '/sync',
  load: () => import('../features/sync-centre/sync-page.ts'),
  tag: 'sync-page',
  title: () => say().sync.title,
};

const pinPage: Route = {
  path: '/pin',
  load: () => import('../features/unlock/pin-page.ts'),
  tag: 'pin-page',
  title: () => say().unlock.quickTitle,
};

/** Every page of an officer, the first is home. A feature adds one line; its module is fetched when first opened. */
export const officerRoutes: readonly Route[] = [
  { path: '/', ...todayPage },
  { path: '/today/:asks', ...todayPage },
  {
    path: '/day',
    load: () => import('../features/day/day-page.ts'),
    tag: 'day-page',
    title: () => say().day.title,
  },
  pinPage,
  { path: '/records', ...recordsPage },
  { path: '/records/only/:column', ...recordsPage },
  { path: '/records/:record', ...recordsPage },
  {
    path: '/needs-you',
    load: () => import('../features/needs-you/needs-you-page.ts'),
    tag: 'needs-you-page',
    title: () => say().nav.needsYou,
  },
  syncCentre,
  {
    path: '/slip/:record',
    load: () => import('../features/slip/slip-page.ts'),
    tag: 'slip-page',
    title: () => say().slip.title,
  },
  { path: '/enrol/:record', ...enrolPage },
  { path: '/enrol/:record/:step', ...enrolPage },
];

/** Pages of whoever has no officer's work: this version has nothing else for them, and says so. */
export const otherRoutes: readonly Route[] = [
  {
    path: '/',
    load: () => import('../features/today/other-role-page.ts'),
    tag: 'other-role-page',
    title: () => say().nav.today,
  },
  syncCentre,
];
