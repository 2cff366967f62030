import type { AccountSection } from '../section.ts'
import { registerReads } from './reads.tsx'
import { readsWords } from './wording.ts'

export const readsSection: AccountSection = {
  href: '/account/reads',
  name: readsWords.title,
  about: readsWords.about,
  register: registerReads,
}
