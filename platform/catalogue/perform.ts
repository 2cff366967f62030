import { caseProblems } from '#platform/cases'
import type { Tx } from '#platform/database'
import type {
  ActOutcome,
  Outcome,
  PaymentCommand,
  PaymentOutcome,
  Prepared,
  PreparedAct,
} from './command.ts'
import { decideAct } from './decide.ts'
import { noEffects, writeEffects, type Effects } from './effects.ts'
import { accept } from './accept.ts'
import { pay } from './pay.ts'
import { catalogueProblems } from './problems.ts'
import { decidePopulation } from './population.ts'
import { publish } from './publish.ts'
import { decideRefunds } from './refunds.ts'
import type { Setting } from './setting.ts'
import { decideTreasury } from './treasury.ts'
import { loadWorld, requesterOf, requestName, type World } from './world.ts'

export type Answered = { readonly outcome: Outcome } | { readonly problem: unknown }

/**
 * The one door, through which every official act goes. Several acts share one transaction:
 * read and lock everything, decide each act purely and in order, write everything; each act has
 * its own outcome or its own refusal, and a refused act writes nothing.
 * A unique violation (a number that met another, a rival's request) fails the whole transaction:
 * the caller tries its acts one by one.
 */
export async function performAll(
  tx: Tx,
  setting: Setting,
  commands: readonly Prepared[],
): Promise<Answered[]> {
  const now = setting.now()
  const world = await loadWorld(tx, setting, commands, now)
  const { answers, effects } = decideAll(setting, world, commands, now)
  await writeEffects(tx, setting, effects, now)
  return answers
}

/** The pure heart of the door: what a batch of commands leads to. Touches nothing but `world`. */
export function decideAll(
  setting: Setting,
  world: World,
  commands: readonly Prepared[],
  now: Date,
): { answers: Answered[]; effects: Effects } {
  const effects = noEffects()
  const answers = commands.map((command): Answered => {
    try {
      switch (command.kind) {
        case 'act':
          return { outcome: act(setting, world, command, effects, now) }
        case 'payment':
          return { outcome: payOnce(setting, world, command, effects, now) }
        case 'publish':
          return { outcome: publish(setting, world, command, effects, now) }
        case 'treasury':
          return { outcome: decideTreasury(setting, world, command, effects, now) }
        case 'refunds':
          return { outcome: decideRefunds(setting, world.refunds, command, effects, now) }
        case 'population':
          return { outcome: decidePopulation(setting, world.population, command, effects, now) }
      }
    } catch (problem) {
      return { problem }
    }
  })
  return { answers, effects }
}

function act(
  setting: Setting,
  world: World,
  command: PreparedAct,
  effects: Effects,
  now: Date,
): ActOutcome {
  const before = answeredBefore(world, command)
  if (before) return before as ActOutcome
  if (command.faults) throw catalogueProblems['answers-faulty']({ faults: command.faults })
  const decided = decideAct(setting, world, command, now)
  accept(world, decided, effects)
  remember(world, effects, command, decided.outcome)
  return decided.outcome
}

/** A bank that sends a key hears the same again; of a failure of ours it may hear better. */
function payOnce(
  setting: Setting,
  world: World,
  command: PaymentCommand,
  effects: Effects,
  now: Date,
): PaymentOutcome {
  const before = answeredBefore(world, command)
  if (before) return before as PaymentOutcome
  const outcome = pay(setting, world, command, effects, now)
  if (outcome.responseCode !== '05') remember(world, effects, command, outcome)
  return outcome
}

/** @throws case-key-reused when something else was asked under this key */
function answeredBefore({ requests }: World, command: PreparedAct | PaymentCommand): unknown {
  const { request } = command
  const before = request && requests.get(requestName(requesterOf(command), request.key))
  if (before && !before.bodyHash.equals(request.bodyHash)) throw caseProblems['case-key-reused']()
  return before?.answer
}

function remember(
  { requests }: World,
  effects: Effects,
  command: PreparedAct | PaymentCommand,
  answer: Outcome,
): void {
  const { request } = command
  if (!request) return
  const actorId = requesterOf(command)
  const answered = { actorId, ...request, answer }
  effects.requests.push(answered)
  requests.set(requestName(actorId, request.key), answered)
}
