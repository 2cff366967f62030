/**
 * Writes that wait at the same moment share one transaction, each with its own answer; a lone
 * write is not delayed. The same economy as the door's, for drafts, which are no acts.
 */
import { Problem } from '#platform/kernel'

const groupMax = 64
const waitingMax = 2_000

type Waiting<Item, Answer> = {
  readonly item: Item
  readonly resolve: (answer: Answer) => void
  readonly reject: (problem: unknown) => void
}

export type Group<Item, Answer> = (item: Item) => Promise<Answer>

/**
 * `write` answers each item in its order; an Error among the answers refuses that item alone.
 * When it throws, its items are written one by one. `refuse` makes the refusal of one too many.
 */
export function createGroup<Item, Answer>(
  write: (items: readonly Item[]) => Promise<readonly (Answer | Error)[]>,
  refuse: () => Error,
): Group<Item, Answer> {
  const queue: Waiting<Item, Answer>[] = []
  let isRunning = false

  const settle = async (group: readonly Waiting<Item, Answer>[]): Promise<void> => {
    try {
      const answers = await write(group.map(({ item }) => item))
      group.forEach(({ resolve, reject }, i) => {
        const answer = answers[i] as Answer | Error
        if (answer instanceof Error) reject(answer)
        else resolve(answer)
      })
    } catch (error) {
      // A refusal by the database (away, full) is everybody's; else one item may be at fault.
      if (group.length === 1 || error instanceof Problem) {
        for (const { reject } of group) reject(error)
      } else for (const one of group) await settle([one])
    }
  }

  const run = async () => {
    if (isRunning) return
    isRunning = true
    while (queue.length > 0) await settle(queue.splice(0, groupMax))
    isRunning = false
  }

  return (item) => {
    if (queue.length >= waitingMax) return Promise.reject(refuse())
    return new Promise((resolve, reject) => {
      queue.push({ item, resolve, reject })
      setImmediate(() => void run())
    })
  }
}
