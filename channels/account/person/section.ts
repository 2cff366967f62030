import type { AccountSection } from '../section.ts'
import { registerPerson } from './person.tsx'
import { personWords } from './wording.ts'

export const personSection: AccountSection = {
  href: '/account/person',
  name: personWords.title,
  about: personWords.about,
  register: registerPerson,
}
