/** What is said about the witnesses of the public log. Free of Node. */
import { text } from '#platform/kernel'
import type { Answer } from './answer-wording.ts'

export const witnessAnswers = {
  trusted: {
    tone: 'good',
    name: text('{count} of {known} witnesses agree', '{known} میں سے {count} گواہ متفق'),
    meaning: text(
      'They keep watch over the log and confirm that everybody is shown the same one. Last on {time}.',
      'یہ گواہ ریکارڈ پر نظر رکھتے ہیں اور تصدیق کرتے ہیں کہ سب کو ایک ہی ریکارڈ دکھایا جاتا ہے۔ آخری بار {time}۔',
    ),
  },
  stale: {
    tone: 'caution',
    name: text('The witnesses have been silent', 'گواہ خاموش ہیں'),
    meaning: text(
      '{count} of {known} witnesses agreed, but not lately: last on {time}. Ask again in a few minutes.',
      '{known} میں سے {count} گواہ متفق تھے، مگر حال ہی میں نہیں: آخری بار {time}۔ چند منٹ بعد دوبارہ پوچھیں۔',
    ),
  },
  'too-few': {
    tone: 'caution',
    name: text('Only {count} of {known} witnesses agree', '{known} میں سے صرف {count} گواہ متفق'),
    meaning: text(
      'At least {needed} must confirm that everybody is shown this same log. Ask again in a minute; if it stays so, keep the proof and ask the office.',
      'کم از کم {needed} گواہوں کی تصدیق ضروری ہے کہ سب کو یہی ریکارڈ دکھایا جاتا ہے۔ ایک منٹ بعد دوبارہ پوچھیں؛ اگر ایسا ہی رہے تو ثبوت پاس رکھیں اور دفتر سے پوچھیں۔',
    ),
  },
} as const satisfies Record<string, Answer>

export const witnessWords = {
  none: text(
    'No witness watches over this log yet.',
    'اس ریکارڈ پر ابھی کوئی گواہ نظر نہیں رکھتا۔',
  ),
  demo: text(
    'This demonstration runs these witnesses itself: they show how it works, and protect nobody.',
    'یہ گواہ اس نمونے کے اپنے ہیں: یہ صرف طریقہ دکھاتے ہیں، کسی کی حفاظت نہیں کرتے۔',
  ),
}
