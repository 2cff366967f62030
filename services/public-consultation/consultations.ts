// A district puts the draft of a bylaw before the people, and answers what they say of it.
import { defineConsultation, text } from '#platform/catalogue'

export const publicConsultations = defineConsultation({
  id: 'public-consultations',
  title: text('Consultation on a draft', 'مسودے پر عوامی مشاورت'),
  about: text(
    'Read what your district plans, say what you think of it, and see what the office answers.',
    'پڑھیں کہ ضلع کیا طے کرنے جا رہا ہے، اپنی رائے دیں، اور دیکھیں کہ دفتر کیا جواب دیتا ہے۔',
  ),
  authority: text('Deputy Commissioner', 'ڈپٹی کمشنر'),
  law: text(
    'Demonstration: the steps and days are the office’s own promise, not of a law',
    'نمونہ: مراحل اور مدت دفتر کا اپنا وعدہ ہیں، کسی قانون کے نہیں',
  ),
  publishedBy: 'collector',
  openedBy: 'accounts-officer',
  // Whose draft it is does not decide which comments are seen.
  screenedBy: 'complaints-officer',
  shownAfter: '3 working days',
  head: 'complaints-head',
  answeredBy: 'collector',
  answeredWithin: '30 working days',
})
