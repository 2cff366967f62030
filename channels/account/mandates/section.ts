import { text } from '#platform/kernel'
import type { AccountSection } from '../section.ts'
import { registerMandates } from './mandates.tsx'

export const mandatesSection: AccountSection = {
  href: '/account/mandates',
  name: text('Acting for others', 'دوسروں کی طرف سے کام'),
  about: text(
    'Who may act for you, for whom you may act, and how to end it.',
    'کون آپ کی طرف سے کام کر سکتا ہے، آپ کس کی طرف سے، اور اسے ختم کیسے کریں۔',
  ),
  register: registerMandates,
}
