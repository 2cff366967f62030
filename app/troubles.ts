/** What fails by itself, with nobody there to see it: counted for /metrics, told to the log. */
import { maskPersonal, Problem } from '#platform/kernel'

export type Part =
  | 'clock'
  | 'counter'
  | 'faces'
  | 'farewells'
  | 'ledger'
  | 'postman'
  | 'reminding'
  | 'sender'
  | 'scrub'
  | 'sweep'
  | 'witnessing'

/** For one line of the log: what a case and an error are called, and nothing that they hold. */
export type Trouble = { readonly part: Part } & Readonly<Record<string, string | number>>

export type Troubles = {
  tell(part: Part, error: unknown, about?: Readonly<Record<string, string | number>>): void
  /** Messages by the state that a sending led to. */
  countMessages(counts: ReadonlyMap<string, number>): void
  onTrouble(listener: (trouble: Trouble) => void): void
  readonly failures: ReadonlyMap<string, number>
  readonly messages: ReadonlyMap<string, number>
}

/** States that somebody should look at: a message that is lost, or not known to have arrived. */
const lost = new Set(['refused', 'given-up', 'unclear', 'expired'])

export function createTroubles(): Troubles {
  const failures = new Map<string, number>([
    ['clock', 0],
    ['counter', 0],
    ['farewells', 0],
    ['faces', 0],
    ['ledger', 0],
    ['postman', 0],
    ['reminding', 0],
    ['sender', 0],
    ['scrub', 0],
    ['sweep', 0],
    ['witnessing', 0],
  ])
  const messages = new Map<string, number>()
  const listeners: ((trouble: Trouble) => void)[] = []
  const tellAll = (trouble: Trouble) => {
    add(failures, trouble.part, 1)
    for (const listener of listeners) listener(trouble)
  }
  return {
    failures,
    messages,
    onTrouble: (listener) => void listeners.push(listener),
    tell: (part, error, about = {}) => tellAll({ ...about, ...described(error), part }),
    countMessages: (counts) => {
      for (const [state, count] of counts) add(messages, state, count)
      const lostNow = [...counts].filter(([state]) => lost.has(state))
      if (lostNow.length > 0) tellAll({ ...Object.fromEntries(lostNow), part: 'sender' })
    },
  }
}

function add(counts: Map<string, number>, name: string, count: number): void {
  counts.set(name, (counts.get(name) ?? 0) + count)
}

/** Stacks and details of errors may quote rows; a name, a code and a masked first line do not. */
function described(error: unknown): Record<string, string> {
  if (error instanceof Problem) return { code: error.code }
  if (!(error instanceof Error)) return { error: 'unknown' }
  const { code } = error as { code?: unknown }
  const [message = ''] = error.message.split('\n')
  return {
    error: error.name,
    message: maskPersonal(message.slice(0, 200)),
    ...(typeof code === 'string' && { code }),
  }
}
