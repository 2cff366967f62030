import { text } from '#platform/kernel'

export const hubWords = {
  title: text('My identity', 'میری شناخت'),
  name: text('Name', 'نام'),
  cnic: text('CNIC', 'شناختی کارڈ نمبر'),
  phone: text('Phone for messages', 'پیغامات کا فون'),
  assurance: text('How sure we are that it is you', 'ہمیں کتنا یقین ہے کہ یہ آپ ہیں'),
  assurances: {
    none: text('None: you gave no name', 'کوئی نہیں: آپ نے نام نہیں بتایا'),
    basic: text('Basic: your phone', 'بنیادی: آپ کا فون'),
    substantial: text('Substantial: your CNIC and your phone', 'معقول: آپ کا شناختی کارڈ اور فون'),
    high: text('High: your face or finger, in person', 'اعلیٰ: آپ کا چہرہ یا انگلی، روبرو'),
  },
}
