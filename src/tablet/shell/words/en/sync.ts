import { grouped } from '../grouped-count.ts';
import type { Words } from '../words.ts';

const count = (n: number): string => grouped(n, 'en');
const pictures = (n: number): string => (n === 1 ? '1 picture' : `${count(n)} pictures`);
const minutes = (n: number): string => (n === 1 ? '1 minute' : `${count(n)} minutes`);

export const sync = {
  title: 'Sync centre',
  sendNow: 'Send now',
  ledger: 'Ledger',
  sealedFile: 'Sealed file',
  nearby: 'Nearby tablet',
  room: (n) => `Room for about ${n === 1 ? '1 record' : `${count(n)} records`}`,
  pause: 'Pause sending',
  resume: 'Resume sending',
  openNeedsYou: 'See what needs you',
  pausedChip: (n) => `Sending paused, ${count(n)} waiting`,
  pausedNone: 'Sending paused',
  picturesWaiting: (n) => `${pictures(n)} waiting`,
  offlinePictures: (n) => `Offline, ${pictures(n)} waiting`,
  pausedPictures: (n) => `Sending paused, ${pictures(n)} waiting`,
  notSentSoon: 'Not sent, trying again soon',
  atOnDay: (time, day) => `${time} on ${day}`,
  asked: 'Sending…',
  waitingTitle: 'Waiting to be sent',
  waitingOrder: 'Sent in this order: receipts and decisions, then records, portraits, other pictures.',
  waitingRecords: 'Records',
  waitingPictures: 'Pictures',
  waitingNone: 'Nothing is waiting.',
  onlyPictures: 'All records were received, only pictures are left.',
  size: (size) => `${size} left`,
  sizeAndTime: (size, n) => `${size} left, about ${minutes(n)}`,
  sizeAndSeconds: (size) => `${size} left, less than a minute`,
  progress: 'Sent',
  lastDone: (time) => `Nothing was left waiting at ${time}`,
  never: 'This tablet has not sent anything yet.',
  nextTry: (time) => `Next try at ${time}`,
  why: 'Why it was not sent',
  causes: {
    offline: 'No connection. Your data are safe and go by themselves when there is one.',
    timeout: 'The connection is too slow for the registry’s answer. Sending goes on from where it stopped.',
    aborted: 'Sending was cut off. It goes on from where it stopped.',
    'too-large': 'What answered sent too much to be the registry. Try another network.',
    reply:
      'What answered is not the registry, perhaps the login page of a Wi-Fi. Log in to it or use another network.',
    shape: 'The answer has the wrong shape, perhaps a Wi-Fi came in between. Try another network.',
    statement:
      'The answer does not carry the registry’s signature, so it was not trusted. Use another network; else call the administrator.',
    receipt:
      'The receipt does not fit what was sent, so nothing counts as received. Call the administrator if it repeats.',
    unavailable: 'The registry is busy. The tablet tries again by itself.',
    internal: 'The registry has a fault. The tablet tries again by itself.',
    'too-many-requests': 'Many tablets are sending at once. This one tries again by itself.',
    'request-clock': 'The tablet’s clock is too far off. Turn on automatic time in the device’s settings.',
    'request-signature': 'The registry does not take this tablet’s signature. Call the administrator.',
    'request-unsigned': 'The registry does not take this tablet’s signature. Call the administrator.',
    'request-malformed': 'The registry does not understand the request. An update may be needed.',
    'tablet-unknown':
      'The registry does not know this tablet. Call the administrator to pair it again; the data are safe.',
    'tablet-revoked': 'This tablet may not read any more. Sealed records are kept. Call the administrator.',
    'version-unserved': 'This version is too old. Update Sổ Tay; the data are safe.',
    'not-found': 'There is no registry at this address. Call the administrator.',
    'batch-malformed': 'A batch was refused. Its records are still on the tablet. Call the administrator.',
    'batch-too-large': 'A batch is too large. It will be split; call the administrator if it repeats.',
    'batch-signature':
      'A batch’s signature was not taken. Its records are still on the tablet. Call the administrator.',
    'batch-unreadable':
      'A batch could not be opened at the registry. Its records are still here and are sent again.',
    'batch-number-reused':
      'The order of batches does not fit. The records are still on the tablet. Call the administrator.',
    'batch-key-unknown': 'The sealing key is old. Call the administrator to pair again; the data are safe.',
    'picture-unknown': 'A picture came before its record. It is sent again by itself.',
    'picture-hash': 'A picture was damaged on the way. It is sent again by itself.',
    'picture-too-large': 'A picture is too large. Call the administrator.',
    'pairing-code': 'The pairing code was not taken. Call the administrator.',
    'officer-key': 'The officer’s key was not accepted. Call the administrator.',
    'pairing-proof': 'Pairing did not finish. Call the administrator.',
    'storage-full': 'The device is full, so the receipt could not be kept. Remove other pictures or files.',
    crypto: 'The tablet could not open a batch. Load the page again; else call the administrator.',
    compression: 'The tablet could not pack a batch. Load the page again; else call the administrator.',
  },
  otherCause: (code) =>
    `An unknown fault (${code}). Your data are safe. Call the administrator if it repeats.`,
  clockOff: (n) =>
    n > 0
      ? `The tablet’s clock is ${minutes(n)} behind the registry’s`
      : `The tablet’s clock is ${minutes(-n)} ahead of the registry’s`,
  clockOffNext: 'Turn on automatic time in the device’s settings. Dates on records come from this clock.',
  captured: 'Captured',
  ledgerLocked: 'Unlock to see the ledger.',
  roomTitle: 'Storage',
  persisted: 'The browser has promised to keep the data, even when the device runs short of room.',
  notPersisted: 'The browser has not promised to keep the data when room runs short',
  notPersistedNext:
    'Press this button. If it does not help, install Sổ Tay on the home screen and press again.',
  askPersist: 'Keep the data for good',
  askedPersist: 'The browser did not agree. Install Sổ Tay on the home screen and try again.',
  screen: 'Screen',
  toEnglish: 'English',
  toVietnamese: 'Tiếng Việt',
  toDark: 'Dark',
  toLight: 'Light',
} satisfies Words['sync'];
