/** What the service asks of other registers, and why. */
import { text } from '#platform/catalogue'
import type { Answers } from './form.ts'
import { passports } from './passport.ts'

export const evidence = {
  holder: {
    register: 'population',
    purpose: text(
      'To check whether an application for a passport names somebody who is registered',
      'یہ جانچنے کے لیے کہ پاسپورٹ کی درخواست میں کوئی رجسٹرڈ شخص نامزد ہے یا نہیں',
    ),
    key: ({ holder }: Answers) => holder.cnic,
  },
  family: {
    register: 'families',
    purpose: text(
      'To see who may apply for a child, and collect',
      'یہ دیکھنے کے لیے کہ بچے کے لیے کون درخواست دے اور وصول کر سکتا ہے',
    ),
    // Whoever applies for himself is asked for nobody else.
    key: ({ age, holder }: Answers) => (age === 'under-15' ? holder.cnic : undefined),
  },
  held: {
    register: passports.id,
    purpose: text('To see that nobody holds two', 'یہ دیکھنے کے لیے کہ کسی کے پاس دو نہ ہوں'),
    field: 'cnic',
    key: ({ holder }: Answers) => holder.cnic,
  },
}
