import { grouped } from '../grouped-count.ts';
import type { Words } from '../words.ts';

const count = (n: number): string => grouped(n, 'en');

export const today = {
  titled: (day) => `Today, ${day}`,
  chooseSite: 'Where do you enrol today?',
  chooseSiteHelp: 'Chosen anew each day, so that nothing goes to yesterday’s site by mistake.',
  chooseSiteFirst: 'Choose the site first.',
  startHere: 'Start at this site',
  changeSite: 'Change site',
  noSites:
    'No site was assigned to you yet. Call the administrator; new sites come by themselves when online.',
  siteTarget: (n) => `Target ${count(n)} records`,
  siteDays: (from, to) => `${from} – ${to}`,
  doneOfTarget: 'Yours on this tablet / the site’s target',
  dayDone: 'Captured today',
  noneToday: 'No record yet today.',
  sum: (total, parts) => `${total === 1 ? '1 record' : `${count(total)} records`} = ${parts}`,
  setAside: (n) => `${count(n)} set aside`,
  waiting: (n) => `${count(n)} waiting`,
  received: (n) => `${count(n)} under review`,
  accepted: (n) => `${count(n)} accepted`,
  needsYou: (n) => (n === 1 ? '1 needs you' : `${count(n)} need you`),
  voided: (n) => `${count(n)} voided`,
  people: 'People of today',
  allPeople: 'See all',
  drafts: 'Set aside',
  noDrafts: 'Nothing is set aside.',
  openForm: 'In progress',
  allDrafts: (n) => `See all ${count(n)} set aside`,
  noName: 'No name yet',
  lowRoom: (n) => (n === 1 ? 'Room for about 1 record only' : `Room for about ${count(n)} records only`),
  lowRoomNext: 'Send your data when there is a connection. At 10 the tablet takes no new record.',
  fullRoom: 'Storage full: no new records for now',
  fullRoomNext: 'Open forms can still be saved. Send your data first, or remove other pictures and files.',
  unreadable: (n) =>
    n === 1 ? '1 record is under an old passphrase' : `${count(n)} records are under an old passphrase`,
  unreadableNext: 'They are safe and still sent; they just cannot be read here.',
} satisfies Words['today'];
