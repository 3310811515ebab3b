import type { Words } from '../words.ts';

export const training: Words['training'] = {
  enter: 'Training',
  enterAbout:
    'Practise with people who do not exist; nothing is sent. Afterwards the passphrase opens, not the PIN.',
  ends: 'Nothing is sent, and all is deleted at the end.',
  end: 'End training',
  mark: 'TRAINING',
  chip: 'Training: sends nothing',
  notSent: 'Training sends nothing',
  notSentNext:
    'Training records stay on this tablet, so nothing becomes “received” or “approved”. They are all deleted when training ends. The tablet’s real records are not touched.',
  stays: (n) => `${n} on this tablet`,
  saved: 'Training records stay on this tablet and are not sent.',
  locked: 'Training is locked',
  lockedNext: 'In real work the tablet asks for the passphrase here. What you typed is still there.',
  goOn: 'Go on training',
  sampleCard: 'Sample card',
  samplePortrait: 'Sample picture',
  drawing: 'Drawing…',
  choose: 'Choose a sample person',
  people: {
    adult: 'Adult, valid card',
    child: 'Child under 14, with the mother',
    mother: 'Mother of the child in this list',
    eldest: 'Over 100 years old',
    minority: 'Name written as a minority does',
    split: 'Permanent residence in a commune that was split',
    expired: 'Card has run out',
  },
};
