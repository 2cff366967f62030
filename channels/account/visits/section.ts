import { text } from '#platform/kernel'
import type { AccountSection } from '../section.ts'
import { registerVisits } from './visits.tsx'

export const visitsSection: AccountSection = {
  href: '/account/visits',
  name: text('At a counter', 'کاؤنٹر پر'),
  about: text(
    'Which counter asks to apply for you, which has, and how to end it.',
    'کون سا کاؤنٹر آپ کی طرف سے درخواست دینا چاہتا ہے، کس نے دی، اور اسے ختم کیسے کریں۔',
  ),
  register: registerVisits,
}
