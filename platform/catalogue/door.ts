import { isUniqueViolation, type Database } from '#platform/database'
import { checkAnswers } from '#platform/forms'
import { civilDateOf, Problem } from '#platform/kernel'
import type { ActCommand, Command, Outcome, Prepared } from './command.ts'
import type { Service } from './definition.ts'
import { serviceOf } from './open-step.ts'
import type { Lists, OptionLists } from './lists.ts'
import { askOutside } from './outside-evidence.ts'
import { performAll, type Answered } from './perform.ts'
import { catalogueProblems } from './problems.ts'
import type { Setting } from './setting.ts'

/**
 * Requests that arrive while a transaction commits wait a moment and share the next one: each
 * still gets its own answer, after its own rows are durable. Measured, this triples what a disk
 * carries; a lone request is not delayed.
 */
const batchMax = 64
/** One at a time makes the largest batches: on two cores 1.6 times the rate of two at a time. */
const transactionsMax = 1
const waitingMax = 2_000
const attemptsMax = 4

type Waiting = {
  readonly command: Prepared
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (problem: unknown) => void
}

export type Door = {
  /** Does an official act and answers when it is durable. Throws the act's refusal. */
  perform<C extends Command>(command: C): Promise<OutcomeOf<C>>
  /** How many acts wait: for metrics and for shedding load before work starts. */
  readonly waiting: () => number
}

type OutcomeOf<C extends Command> = Extract<Outcome, { kind: C['kind'] }>

export function createDoor(db: Database, setting: Setting, lists: Lists): Door {
  const queue: Waiting[] = []
  let running = 0

  const flush = () => {
    while (queue.length > 0 && running < transactionsMax) {
      const batch = queue.splice(0, batchMax)
      running += 1
      void settleBatch(db, setting, batch).finally(() => {
        running -= 1
        flush()
      })
    }
  }

  return {
    waiting: () => queue.length,
    perform: async (command) => {
      if (queue.length >= waitingMax) throw catalogueProblems['too-busy']()
      const prepared = await withOutside(db, setting, await prepare(setting, lists, command))
      return new Promise((resolve, reject) => {
        queue.push({ command: prepared, resolve: resolve as Waiting['resolve'], reject })
        setImmediate(flush)
      })
    },
  }
}

async function withOutside(db: Database, setting: Setting, command: Prepared): Promise<Prepared> {
  if (command.kind !== 'act' || !setting.outsideRegister) return command
  return { ...command, outside: await askOutside(db, setting, command) }
}

/** Reads a new case's answers by the form, before any transaction is opened. */
async function prepare(setting: Setting, lists: Lists, command: Command): Promise<Prepared> {
  if (command.kind !== 'act') return command
  if (command.service === undefined) {
    return { ...command, checked: {}, stepLists: await stepListsFor(setting, lists, command) }
  }
  const service = serviceOf(setting, command.service)
  const result = checkAnswers(service.form, command.input ?? {}, {
    today: civilDateOf(setting.now()),
    lists: await lists.of(
      service,
      command.case.jurisdiction,
      (command.input ?? {}) as Record<string, unknown>,
    ),
  })
  if ('faults' in result) return { ...command, checked: {}, faults: result.faults }
  return { ...command, checked: result.answers }
}

/** Which case's step it is shows only behind the lock, so of every service that has one like it. */
async function stepListsFor(
  { services }: Setting,
  lists: Lists,
  { action, case: { jurisdiction } }: ActCommand,
): Promise<Readonly<Record<string, OptionLists>>> {
  const asking = [...services.values()].filter((service) => offersChoice(service, action))
  const found = asking.map(async (one) => [one.id, await lists.of(one, jurisdiction)] as const)
  return Object.fromEntries(await Promise.all(found))
}

/** Whether a step asks to choose from a list. */
function offersChoice({ workflow }: Service, action: string): boolean {
  return Object.values(workflow.states).some((moves) => {
    const { asks = {} } = Object.hasOwn(moves, action) ? (moves[action] ?? {}) : {}
    return Object.values(asks).some((question) => 'list' in question)
  })
}

async function settleBatch(
  db: Database,
  setting: Setting,
  batch: readonly Waiting[],
): Promise<void> {
  try {
    const answers = await db.transact((tx) =>
      performAll(
        tx,
        setting,
        batch.map(({ command }) => command),
      ),
    )
    batch.forEach((waiting, i) => settle(waiting, answers[i]))
  } catch (error) {
    if (error instanceof Problem && error.status >= 500) {
      // The store is full or away: what one act meets, all would.
      for (const one of batch) one.reject(error)
    } else if (batch.length > 1) {
      // By halves: one act that cannot be written costs its neighbours few transactions.
      const half = Math.ceil(batch.length / 2)
      await settleBatch(db, setting, batch.slice(0, half))
      await settleBatch(db, setting, batch.slice(half))
    } else if (batch[0]) {
      if (isUniqueViolation(error)) await settleOne(db, setting, batch[0])
      else batch[0].reject(error)
    }
  }
}

/** Alone and again: a number that met another is drawn anew, a rival's answer is found. */
async function settleOne(db: Database, setting: Setting, waiting: Waiting): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const [answer] = await db.transact((tx) => performAll(tx, setting, [waiting.command]))
      return settle(waiting, answer)
    } catch (error) {
      if (!isUniqueViolation(error) || attempt >= attemptsMax) return waiting.reject(error)
    }
  }
}

function settle({ resolve, reject }: Waiting, answer: Answered | undefined): void {
  if (answer && 'outcome' in answer) resolve(answer.outcome)
  else reject(answer?.problem)
}
