import type { AccountSection } from '../section.ts'
import { registerData } from './data.tsx'
import { dataWords } from './wording.ts'

export const dataSection: AccountSection = {
  href: '/account/data',
  name: dataWords.title,
  about: dataWords.about,
  register: registerData,
}
