/** Where a case stands towards the public, in few words that hold for every service. */

export const stages = [
  'open',
  'answered',
  'confirmed',
  'disputed',
  'unconfirmed',
  'withdrawn',
  'joined',
  'refused',
] as const

/**
 * `answered`: the office has answered, the citizen has not yet said what he thinks of it.
 * `confirmed`, `disputed`: he has. `unconfirmed`: he said nothing in time. `joined`: it went on
 * with another case.
 */
export type Stage = (typeof stages)[number]

/** What a state of a service can stand for; a case that is open once more is `disputed`. */
export type StateStage = Exclude<Stage, 'disputed'>

/** The office still has something to do. */
export const goingOn: readonly Stage[] = ['open', 'answered', 'disputed']

/** An answer, or the end that it led to: who sends it back from here disputes it. */
const settled: readonly Stage[] = ['answered', 'confirmed', 'unconfirmed', 'refused']

export const isStage = (word: string): word is Stage => (stages as readonly string[]).includes(word)

export const isGoingOn = (stage: Stage): boolean => goingOn.includes(stage)

/** Whether a step from one stage to another says that an answer was none. */
export function isDispute(from: Stage | undefined, to: Stage): boolean {
  return from !== undefined && settled.includes(from) && to === 'open'
}
