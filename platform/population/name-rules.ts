/**
 * The table by which names in Urdu script and in Roman letters meet. Each rule is data; what no
 * rule names goes the ordinary way: consonants stay, vowels go (phonetic-key.ts).
 */

/**
 * Frequent names whose consonants alone would mix them up, or whose spellings differ by more than
 * vowels. `roman` is matched against a whole word in small letters a to z; `urdu` lists spellings
 * without marks. The first rule that fits counts.
 */
export const namedSpellings: readonly {
  readonly key: string
  readonly roman: RegExp
  readonly urdu: readonly string[]
}[] = [
  // Muhammad, Mohammad, Mohammed, Mohamad, Mohd, Md, and the M. that stands for it.
  { key: 'muhammad', roman: /^(m[ou]?h+a?m+[aei]d|mohd|muhd|md|m)$/, urdu: ['محمد', 'م'] },
  // Mahmood, Mehmud, Mahmoud: another name with the same consonants.
  { key: 'mahmud', roman: /^m[ae]h?m(oo|ou|u)d$/, urdu: ['محمود'] },
  { key: 'husain', roman: /^h[ou]s{1,2}(ai|ei|ay|ey|e|i|ie)n$/, urdu: ['حسین'] },
  { key: 'hasan', roman: /^has{1,2}[ae]n$/, urdu: ['حسن'] },
  { key: 'hasnain', roman: /^has{1,2}n(ai|ei|ay|ey|e)n$/, urdu: ['حسنین'] },
  { key: 'umar', roman: /^[ou]m[ae]r$/, urdu: ['عمر'] },
  { key: 'usman', roman: /^[ou](s|th)m[ae]+n$/, urdu: ['عثمان'] },
  { key: 'ramzan', roman: /^ram(z|d|dh)[ae]+n$/, urdu: ['رمضان'] },
  { key: 'riaz', roman: /^r[iey]+a+(z|d|dh)h?$/, urdu: ['ریاض'] },
  { key: 'raza', roman: /^r[ie]?[az]*(z|d|dh)a+$/, urdu: ['رضا'] },
  { key: 'haris', roman: /^h[ae]+r[ei](s|th)$/, urdu: ['حارث'] },
  // No sound sh in it: s and h of two syllables.
  { key: 'ishaq', roman: /^[ie]s+h+a+(q|k)(ue)?$/, urdu: ['اسحاق', 'اسحق'] },
  { key: 'syed', roman: /^(sy+[ae]d|sa[iy]y+[aei]d|saye?d|seyed|syd)$/, urdu: ['سید'] },
  {
    key: 'chaudhry',
    roman: /^(ch|c?h?[ao]+w?u?dh?[aeiou]*r[iey]+)$/,
    urdu: ['چوہدری', 'چودھری', 'چودہری'],
  },
  { key: 'sheikh', roman: /^sh(ai|ei|ay|ey|e|ee|a)i?kh?$/, urdu: ['شیخ'] },
]

/** Said of somebody rather than a name; left out wherever anything else is left. */
export const titles: readonly string[] = [
  'mr',
  'mrs',
  'ms',
  'miss',
  'mst',
  'mast',
  'musammat',
  'dr',
  'prof',
  'haji',
  'hajji',
  'hafiz',
  'qari',
  'advocate',
  'late',
  'marhoom',
  'so',
  'do',
  'wo',
  'مسماۃ',
  'مسمات',
  'مسماة',
  'مسمی',
  'محترم',
  'محترمہ',
  'جناب',
  'ڈاکٹر',
  'حاجی',
  'حافظ',
  'قاری',
  'مرحوم',
  'مرحومہ',
  'ولد',
  'بنت',
  'زوجہ',
]

/**
 * Parts that half of the country bears, and that papers give or leave out as they please: by key.
 * They count only where a name has nothing else.
 */
export const commonParts: readonly string[] = [
  'muhammad',
  'syed',
  'chaudhry',
  'sheikh',
  'bibi',
  'begum',
  'khan',
  'malik',
  'mian',
  'rana',
  'raja',
  'abdul',
  'khatoon',
]

/** Endings that are written on or apart: Salahuddin and Salah ud Din, Mehrunnisa, Habibullah. */
export const joinedEndings: readonly { readonly roman: RegExp; readonly second: string }[] = [
  { roman: /^(.{2,}?)[aeiou]d[aeiou]?d?[ie]+n$/, second: 'din' },
  { roman: /^(.{2,}?)u+l+ah?$/, second: 'lah' },
  { roman: /^(.{2,}?)[aeiou]n+is+a+h?$/, second: 'nisa' },
  { roman: /^(.{3,}?)[aeiou]r+[ae]hm[ae]+n$/, second: 'rehman' },
]

/** The article between two parts, as a word of its own. */
export const articles = /^([aeu](l|r|s|n|d|z|t|sh)|e|i|u|o)$/

/** Roman letters of two that are one sound; the longest first. */
export const romanSounds: readonly (readonly [string, string])[] = [
  ['sch', 'S'],
  ['tch', 'c'],
  ['ckh', 'k'],
  ['sh', 'S'],
  ['ch', 'c'],
  ['kh', 'k'],
  ['gh', 'g'],
  ['ph', 'f'],
  ['th', 't'],
  ['dh', 'd'],
  ['bh', 'b'],
  ['jh', 'j'],
  ['zh', 'z'],
  ['rh', 'r'],
  ['ck', 'k'],
  ['qu', 'k'],
  ['x', 'ks'],
  ['q', 'k'],
  ['c', 'k'],
  ['v', 'w'],
]

/** Urdu letters by the sound in which they meet the Roman ones; any other letter is mute. */
export const urduSounds: Readonly<Record<string, string>> = {
  ب: 'b',
  پ: 'p',
  ت: 't',
  ٹ: 't',
  ط: 't',
  ث: 's',
  س: 's',
  ص: 's',
  ج: 'j',
  چ: 'c',
  ح: 'h',
  ہ: 'h',
  ۂ: 'h',
  ۃ: 'h',
  ة: 'h',
  ه: 'h',
  خ: 'k',
  ک: 'k',
  ق: 'k',
  گ: 'g',
  غ: 'g',
  د: 'd',
  ڈ: 'd',
  ذ: 'z',
  ز: 'z',
  ژ: 'z',
  ض: 'z',
  ظ: 'z',
  ر: 'r',
  ڑ: 'r',
  ش: 'S',
  ف: 'f',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ں: 'n',
  و: 'w',
  ی: 'y',
  ے: 'y',
  ئ: 'y',
  ؤ: 'w',
  ا: 'A',
  آ: 'A',
  أ: 'A',
  إ: 'A',
  ع: 'A',
}
