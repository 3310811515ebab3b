import type { Words } from '../words.ts';

export const unlock = {
  changeOfficer: 'Change officer',
  training: 'TRAINING: these data have no value',
  starting: 'Opening what this tablet holds…',
  notStarted: 'What this tablet holds could not be opened',
  notStartedNext:
    'What was saved is still there. Close other tabs of Sổ Tay and try again. If that does not help, call the administrator; do not clear the browser’s data.',
  elsewhere: 'Sổ Tay is open in another tab',
  elsewhereNext:
    'Only one tab at a time may hold the data. Use it here and the other one locks itself; what was typed there is kept.',
  useHere: 'Use here',

  pairTitle: 'Pair this tablet with the registry',
  addTitle: 'Add an officer to this tablet',
  renewTitle: 'Open again with a new code',
  pairIntro:
    'The administrator gives each officer a pairing code. It works once. Only this step needs a connection; after it the tablet works without one.',
  renewIntro:
    'Enter the new code that the administrator gave this same officer, and set a new passphrase. Saved records are not lost and are still sent.',
  code: 'Pairing code',
  codeHelp: '8 letters and digits. Capitals, small letters, spaces and hyphens are all fine.',
  newPassphrase: 'New passphrase',
  newPassphraseHelp: 'At least 8 characters. A few words that only you would think of are best.',
  newPassphraseMore:
    'It locks your own records on this tablet. Nobody can see it, not even the administrator. If you forget it, your records are safe and are still sent; ask for a new code to go on.',
  again: 'New passphrase again',
  pair: 'Pair',
  pairing: 'Making keys, about a second…',
  paired: 'Paired. Choose your name and unlock with the passphrase. Everybody’s PIN works again after that.',
  needCode: 'Type the pairing code.',
  needPassphrase: 'Set a passphrase of at least 8 characters.',
  needSame: 'The two passphrases differ. Type it again.',
  pairRefused: {
    code: 'This code does not work: mistyped, used or expired. Compare each sign, or ask for a new code.',
    'code-shape': 'A pairing code has 8 letters and digits. Compare it with the one you were given.',
    weak: 'The passphrase needs at least 8 characters. Add a few.',
    offline:
      'The registry cannot be reached. Pairing needs a connection; go where there is one and press again.',
    'too-many': 'Too many tries. Wait a few minutes and press again; your code is still good.',
    unavailable:
      'The central registry does not answer now. Wait a few minutes and press again; your code is still good.',
    'not-registry':
      'What answered is not the registry (perhaps the login page of a Wi-Fi). Use another network, check the address and press again.',
    'storage-full':
      'The device is full, so it could not be paired. Remove other pictures or files and press again.',
    fault:
      'The tablet could not do this. Nothing is lost. Load the page again and retry; if that does not help, call the administrator.',
  },

  who: 'Who holds the tablet?',
  passphrase: 'Passphrase',
  pin: 'PIN, 6 digits',
  byPassphrase: 'Use the passphrase',
  typePin: 'Type the PIN.',
  wrongPin: (left: number) => `Wrong PIN. ${left} more, then the passphrase is needed.`,
  pinOver: 'The PIN no longer opens. Type the passphrase.',
  pinTitle: 'A PIN to reopen quickly',
  pinAbout:
    'On a day when you unlocked with the passphrase, the PIN reopens the tablet within an hour of locking. After five wrong ones, a reload or midnight the passphrase is needed again.',
  newPin: 'New PIN (6 digits)',
  newPinHelp: 'Not all the same, and not a row like 123456.',
  pinAgain: 'The new PIN again',
  pinWeak: 'A PIN has exactly 6 digits, not all the same and not a row.',
  pinDiffers: 'The two PINs differ. Type them again.',
  setPin: 'Set the PIN',
  dropPin: 'Remove the PIN',
  pinSet: 'The PIN is set. It reopens from the next lock on.',
  pinDropped: 'The PIN is removed.',
  quickTitle: 'Quick unlocking',
  passkeyTitle: 'Fingerprint or face',
  passkeyAbout:
    'Unlocks with a fingerprint or face that this device knows; the passphrase still works as before. Whoever can open this device’s screen lock can then open your records too: turn it on only where that is you alone.',
  addPasskey: 'Turn on fingerprint or face',
  addingPasskey: 'Turning it on, follow what the device asks…',
  passkeyAdded: 'It is on. From the next lock on you can open with your fingerprint or face.',
  dropPasskey: 'Turn off fingerprint or face',
  passkeyDropped: 'Fingerprint and face are off. The passphrase still opens.',
  passkeyNotDropped: 'It could not be turned off. Reload the page, then try again.',
  passkeyFault: {
    cancelled:
      'Not turned on: the device stopped asking. Nothing has changed; press again when you are ready.',
    'no-prf':
      'This device or browser cannot lock records by fingerprint or face. Nothing has changed; use the passphrase and the PIN.',
    failed:
      'The device could not turn it on. Nothing has changed; look at its screen lock settings and press again.',
  },
  byPasskey: 'Open with fingerprint or face',
  askingPasskey: 'Waiting for your fingerprint or face…',
  passkeyOver: (next) => `Fingerprint or face did not open it. ${next}`,
  unlock: 'Unlock',
  unlocking: 'Unlocking, about a second…',
  pickFirst: 'Choose your name first.',
  noRoom:
    'The tablet is full, so it cannot unlock. Remove other pictures or files from it, then try again. Your records are safe.',
  notOpened: 'It could not be unlocked. Reload the page, then try again. Your records are safe.',
  lost: 'This tablet was paired before, but what it held is gone.',
  lostNext:
    'Records that the registry has received are safe. Tell an administrator which were not sent yet, then pair the tablet again.',
  typeFirst: 'Type the passphrase.',
  wrong: (left) => (left === 1 ? 'Wrong passphrase. 1 try left.' : `Wrong passphrase. ${left} tries left.`),
  wait: (seconds) => `Wait ${seconds} s, then try again.`,
  waitTile: (seconds) => `Try again in ${seconds} s`,
  off: 'Unlocking is off for this officer on this tablet',
  offNext:
    'Ten wrong tries. The work is safe, nothing was wiped, signed records are still sent. Call the administrator for a new code, then press “Open again with a new code”.',
  offTile: 'Off, needs a new code',
  forgotten: 'Forgot the passphrase?',
  forgottenText:
    'The work is safe: saved records are still sent, and nobody can read them. The old passphrase cannot be brought back. Call the administrator, get a new code, and set a new passphrase.',
  renew: 'Open again with a new code',
  addOfficer: 'Add an officer',
  backToLock: 'Back to the lock screen',

  hidden: 'The screen is hidden',
  hiddenNext: 'What was typed is kept. Hiding does not lock the tablet.',
  showAgain: 'Show again',
  lockNow: 'Lock the tablet',

  noOfficerWork: (name) => `Hello ${name}`,
  noOfficerWorkText:
    'This version has only the work of officers who enrol people in the field. The work of your role is not here yet.',
  noOfficerWorkCan: 'On this tablet you can:',
  canSend: 'Help to send the sealed records that wait on it (without reading them).',
  canLock: 'Lock it for another officer.',
} satisfies Words['unlock'];
