/** A step on a case that was pressed on a page: what was said, once however often it is pressed. */
import { createHash } from 'node:crypto'
import type { CaseView, Platform, Service } from '#platform/catalogue'
import {
  parseWebAnswer,
  pathOf,
  type Form,
  type Lists,
  type Question,
  type WebFields,
} from '#platform/forms'
import type { Actor } from '#platform/identity'
import { Problem, type CivilDate } from '#platform/kernel'
import { fieldOf, type Visit } from './visit.tsx'

/**
 * What a step asks, wherever in the workflow it stands: a second press comes when the case has
 * moved on, and must be read like the first. Undefined for a step that `mayTake` leaves to others.
 */
export function asksOf(
  { workflow }: Service,
  action: string,
  mayTake: (by: string) => boolean,
): Form | undefined {
  for (const moves of Object.values(workflow.states)) {
    const move = Object.hasOwn(moves, action) ? moves[action] : undefined
    if (move && mayTake(move.by)) return move.asks ?? {}
  }
  return undefined
}

/** What was answered on a page, and every fault in it. */
export function readAsked(
  asks: Form,
  fields: WebFields,
  context: { readonly today: CivilDate; readonly lists: Lists },
): { readonly input: Record<string, unknown>; readonly faults: readonly Problem[] } {
  const input: Record<string, unknown> = {}
  const faults: Problem[] = []
  for (const name of Object.keys(asks)) {
    // A question whose condition fails for what was said so far is not read.
    if (!pathOf(asks, input).includes(name)) continue
    const parsed = parseWebAnswer(asks[name] as Question, name, fields, context)
    if ('faults' in parsed) faults.push(...parsed.faults)
    else if (parsed.value !== undefined) input[name] = parsed.value
  }
  return { input, faults }
}

const keyLengthMax = 60

/** The key that the page was drawn with, under which a second press is the first one again. */
export function pressKeyIn(fields: WebFields): string {
  return fieldOf(fields, 'key').slice(0, keyLengthMax)
}

/**
 * The request of a pressed step; another step, or other words, may not be sent under its key.
 * None for a page that was drawn without a key.
 */
export function requestOf(
  channel: string,
  key: string,
  step: { readonly reference: string; readonly action: string; readonly input: object },
): { request?: { key: string; bodyHash: Buffer } } {
  if (key === '') return {}
  const said = JSON.stringify([step.reference, step.action, step.input])
  const bodyHash = createHash('sha256').update(said).digest()
  return { request: { key: `${channel}/${key}`, bodyHash } }
}

type PressedStep = {
  readonly channel: string
  readonly key: string
  readonly actor: Actor
  readonly view: CaseView
  readonly action: string
  readonly input: object
}

/** Takes a step through the door; gives the problem for which the door refused it. */
export async function pressStep(
  { platform, language }: Pick<Visit<Pick<Platform, 'door' | 'sender'>>, 'platform' | 'language'>,
  { channel, key, actor, view, action, input }: PressedStep,
): Promise<Problem | undefined> {
  const { reference, case: kase } = view
  const { jurisdiction, id } = kase
  const request = requestOf(channel, key, { reference, action, input })
  const act = { kind: 'act', actor, case: { jurisdiction, id }, action, input, language } as const
  try {
    await platform.door.perform({ ...act, ...request })
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown
    throw thrown
  }
  platform.sender.wake()
  return undefined
}

/** The first fault of each field: of a file that was refused it is no news that there is none. */
export function withoutDoubles(faults: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>()
  return faults.filter(({ field }) => {
    if (field === undefined) return true
    const isFirst = !seen.has(field)
    seen.add(field)
    return isFirst
  })
}
