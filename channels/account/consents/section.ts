import type { AccountSection } from '../section.ts'
import { registerConsents } from './consents.tsx'
import { consentsWords } from './wording.ts'

export const consentsSection: AccountSection = {
  href: '/account/consents',
  name: consentsWords.title,
  about: consentsWords.about,
  register: registerConsents,
}
