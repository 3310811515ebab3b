import type { Words } from '../words.ts';

export const needsYou = {
  title: 'Needs you',
  none: 'No record needs you. Everything is on its way.',
  toToday: 'To Today',
  acts: {
    correct: 'Correct and sign',
    retake: 'Take the picture again',
    call: 'Call and ask',
    wait: 'Wait, nothing to do yet',
  },
  actHelp: {
    correct: 'Open the record, correct what is named, sign and save. It is sent again by itself.',
    retake: 'Open the record, take the named picture again, sign and save.',
    call: 'The record is safe on this tablet. Call your supervisor or administrator and read out the cause below.',
    wait: 'The record is safe on this tablet. The registry must be updated first.',
  },
  dueOn: (day) => `Due ${day}`,
  overdue: (day) => `Overdue since ${day}`,
  picture: 'A picture reached the registry different from the one taken.',
  returned: 'Returned to be completed.',
  returnedFor: (reason) => `Returned: ${reason}`,
  rules: (rules) => `Not right yet: ${rules}`,
  refused: {
    'change-malformed': 'The registry could not read this change. Open, check and save it again.',
    'change-signature':
      'Your signature on the record was not taken. Perhaps you set a new passphrase with a new code.',
    'change-author': 'The record was saved under another officer than the one paired.',
    'scope-denied': 'The site of this record is not assigned to you.',
    'role-denied': 'Your present role may not do this.',
    'kind-unknown': 'The registry does not take the form of this version yet.',
    'values-invalid': 'Something has the wrong shape. Open it and see what is marked.',
    'base-unknown': 'The registry lacks the version before. Open and save it to send the whole record.',
    'move-denied': 'The state of the record has changed at the registry, so this change was not taken.',
    'reason-missing': 'A reason is missing. Open it and write one.',
    'rule-blocked': 'Something does not follow the rules.',
    'copy-unreadable': 'What was sent could not be opened. Open and save it to send a new copy.',
  },
  opening: 'Opening…',
  cannotOpen: 'This record cannot be opened now. It is safe. Try again.',
} satisfies Words['needsYou'];
