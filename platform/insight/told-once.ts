/** One story told once: a subject or a place that rose for what rose at one place of it. Pure. */
import type { Subject } from './report.ts'
import type { Rise } from './rising.ts'

/** So much of what is beyond expectation explains it. */
const shareMin = 0.8

const beyond = ({ now, expected }: Rise<Subject>) => now - expected

/** Without the subjects, and the places, that a subject at a place explains. */
export function toldOnce<R extends Rise<Subject>>(rising: readonly R[]): R[] {
  const narrow = rising.filter(({ key }) => key.kind === 'topic-at-place')
  return rising.filter((wide) => {
    const { kind, subject, place } = wide.key
    if (kind !== 'topic' && kind !== 'place') return true
    const explains = ({ key }: R) =>
      kind === 'topic' ? key.subject === subject : key.place === place
    return !narrow.some((one) => explains(one) && beyond(one) >= shareMin * beyond(wide))
  })
}
