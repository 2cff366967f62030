/** What a step says where an option is found by words. */
import { text } from '#platform/kernel'

export const foundWords = {
  suggested: text('From what the citizen wrote', 'شہری کی تحریر سے'),
  found: text('Found for “{words}”', '«{words}» کے لیے ملا'),
  under: text('Everything under this heading', 'اس عنوان کے تحت سب'),
  nothing: text(
    'Nothing fits these words. Try others, or choose a heading.',
    'ان لفظوں سے کچھ نہیں ملا۔ دوسرے لفظ آزمائیں یا عنوان چنیں۔',
  ),
  words: text('Find by words', 'لفظوں سے تلاش کریں'),
  wordsHint: text('In Urdu, in English or in Roman Urdu.', 'اردو، انگریزی یا رومن اردو میں۔'),
  wordsFirst: text(
    'Find it by words, in Urdu, in English or in Roman Urdu.',
    'لفظوں سے تلاش کریں: اردو، انگریزی یا رومن اردو میں۔',
  ),
  heading: text('Or by its heading', 'یا عنوان سے'),
  noHeading: text('No heading', 'کوئی عنوان نہیں'),
  find: text('Find', 'تلاش کریں'),
}
