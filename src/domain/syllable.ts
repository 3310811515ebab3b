// Which words can be Vietnamese syllables. Used to weigh one reading of a text against another, never to refuse a name:
// names of many citizens (Niê, Brệp, K'Hoa) are no such syllables.

const ONSET = '(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?';

// Rhymes that end in c, ch, p or t take only the acute and the dot below.
const STOPPED =
  'ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt ich ip it iêc iêp iêt oc op ot oac oach oap oat oăc oăt oet ooc ' +
  'ôc ôp ôt ơp ơt uc up ut uât uêch uych uyt uyp uyêt uôc uôt ưc ưt ươc ươp ươt yêt';
const OPEN =
  'a ai am an ang anh ao au ay ă ăm ăn ăng âm ân âng âu ây e em en eng eo ê êm ên ênh êu i ia im in inh iu iêm iên ' +
  'iêng iêu o oi om on ong oa oai oam oan oang oanh oao oay oăm oăn oăng oe oen oeo ô ôi ôm ôn ông ơ ơi ơm ơn u ua ui ' +
  'um un ung uân uâng uây uê uênh uy uynh uyu uya uyên uô uôi uôm uôn uông ư ưa ưi ưm ưn ưng ưu ươi ươm ươn ương ươu ' +
  'y yêm yên yêng yêu';

const rhyme = (list: string) =>
  list
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|');
const PLAIN = new RegExp(`^${ONSET}(?:${rhyme(OPEN)}|${rhyme(STOPPED)})$`, 'u');
const WITH_STOP = new RegExp(`(?:${rhyme(STOPPED)})$`, 'u');
const CASING = /^(?:\p{Lu}*|\p{Lu}?\p{Ll}*)$/u;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** True if the word is spelled and capitalised as a Vietnamese syllable can be, its tone allowed by its ending. */
export function isSyllable(word: string): boolean {
  if (!CASING.test(word.normalize('NFC'))) return false;
  const decomposed = word.toLowerCase().normalize('NFD');
  const tones = decomposed.match(TONE) ?? [];
  const plain = decomposed.replace(TONE, '').normalize('NFC');
  if (tones.length > 1 || !PLAIN.test(plain)) return false;
  return !WITH_STOP.test(plain) || tones[0] === undefined || tones[0] === '\u0301' || tones[0] === '\u0323';
}
