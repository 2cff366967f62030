/** What one person says of a draft: comments and answers, checked against its terms. Pure. */
import { personalKindsIn, type PersonalKind } from '#platform/forms'
import { tidyText } from '#platform/kernel'
import { subjectsOf, type ConsultationTerms } from './terms.ts'

export type Opinion = {
  /** By the section, the question in words, or `general`. */
  readonly comments: ReadonlyMap<string, string>
  /** The option of each closed question. */
  readonly answers: ReadonlyMap<string, string>
  /** Where somebody says he lives, of whom the register does not. */
  readonly area: string
}

export const commentMax = 2_000

export type OpinionFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'long'; readonly about: string }
  | { readonly kind: 'numbers'; readonly about: string }

/** Numbers that lead to a person; a plate or a name may be the matter itself. */
const refused = (kind: PersonalKind) => kind !== 'plate' && kind !== 'name'

/** Paragraphs stay; what turns lines around or cannot be seen does not. */
export function tidyComment(typed: string): string {
  const lines = typed.split(/\r?\n/).map((line) => tidyText(line))
  return lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

/** Everything that is wrong; nothing means that it can be taken. */
export function opinionFaults(terms: ConsultationTerms, opinion: Opinion): OpinionFault[] {
  const { comments, answers, area } = opinion
  const subjects = subjectsOf(terms)
  const faults: OpinionFault[] = []
  if (comments.size === 0 && answers.size === 0) faults.push({ kind: 'empty' })
  for (const [about, words] of comments) {
    if (!subjects.includes(about)) faults.push({ kind: 'unknown' })
    if (words.length > commentMax) faults.push({ kind: 'long', about })
    if (personalKindsIn(words).some(refused)) faults.push({ kind: 'numbers', about })
  }
  for (const [id, option] of answers) {
    const { options = [] } = terms.questions.find((one) => one.id === id) ?? {}
    if (!options.some((one) => one.id === option)) faults.push({ kind: 'unknown' })
  }
  const isKnownArea = area === '' || terms.areas.some(({ code }) => code === area)
  return isKnownArea ? faults : [...faults, { kind: 'unknown' }]
}
