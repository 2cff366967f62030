import type { AccountSection } from '../section.ts'
import { registerPart } from './part.tsx'
import { partWords } from './wording.ts'

export const partSection: AccountSection = {
  href: '/account/part',
  name: partWords.title,
  about: partWords.about,
  register: registerPart,
}
