import { checkForm } from '#platform/forms'
import { languages, placeholdersOf, type Text } from '#platform/kernel'
import type { Move, Service } from './definition.ts'
import { messageValues } from './transition.ts'

/** Something that would hurt a citizen later: the program does not start with it. */
export type DefinitionFault = {
  readonly service: string
  readonly at: string
  readonly fault: string
}

const builtInRoles = new Set(['applicant', 'ledger', 'clock'])

/** What types cannot say about a service. An empty list means that it may run. */
export function checkService(
  service: Service,
  known: { roles: ReadonlySet<string>; registers: ReadonlySet<string> },
): DefinitionFault[] {
  const faults: DefinitionFault[] = []
  const say = (at: string, fault: string) => faults.push({ service: service.id, at, fault })
  checkStates(service, known.roles, say)
  checkReach(service, say)
  checkWording(service, say)
  checkMessages(service, say)
  for (const fault of checkForm(service.form)) say(`form.${fault.question}`, fault.fault)
  for (const [name, request] of Object.entries(service.evidence ?? {})) {
    if (!known.registers.has(request.register)) say(`evidence.${name}`, 'asks an unknown register')
  }
  for (const [name, list] of Object.entries(service.lists ?? {})) {
    if (!known.registers.has(list.register)) say(`lists.${name}`, 'draws on an unknown register')
  }
  return faults
}

type Say = (at: string, fault: string) => void

function movesOf(service: Service, state: string): [string, Move][] {
  return Object.entries(service.workflow.states[state] ?? {})
}

/** Where a step may end: its own way, or the other. */
function endsOf({ to, or }: Move): string[] {
  return or ? [to, or.to] : [to]
}

function checkStates(service: Service, roles: ReadonlySet<string>, say: Say): void {
  const delivered = new Set(service.delivered)
  for (const state of Object.keys(service.workflow.states)) {
    const moves = movesOf(service, state)
    for (const [action, move] of moves) {
      const at = `workflow.states.${state}.${action}`
      if (!builtInRoles.has(move.by) && !roles.has(move.by)) {
        say(at, `nobody may take it: no post has the role "${move.by}"`)
      }
      for (const to of endsOf(move)) {
        if (!service.workflow.states[to]) say(at, `leads to an unknown state "${to}"`)
      }
      if (move.by === 'clock' && !move.after) say(at, 'the clock needs "after"')
      if (move.by === 'ledger' && !service.cost) say(at, 'waits for money, but nothing is charged')
    }
    const isDraft = state === service.workflow.initial
    if (moves.length === 0 || isDraft || delivered.has(state)) continue
    const level = service.serviceLevels?.[state]
    const hasClock = moves.some(([, move]) => move.by === 'clock')
    if (!hasClock && !level) {
      say(`workflow.states.${state}`, 'has no deadline: give it a clock or a service level')
    }
    if (level && !roles.has(level.role)) {
      say(`serviceLevels.${state}`, `no post has the role "${level.role}"`)
    }
  }
}

/** Every state can be reached from the start, and from every state the case can come to an end. */
function checkReach(service: Service, say: Say): void {
  const { initial, states } = service.workflow
  const reached = new Set<string>([initial])
  for (const state of reached) {
    for (const [, move] of movesOf(service, state)) for (const to of endsOf(move)) reached.add(to)
  }
  const ends = new Set(
    Object.keys(states).filter(
      (state) => movesOf(service, state).length === 0 || service.delivered?.includes(state),
    ),
  )
  for (let grew = true; grew; ) {
    grew = false
    for (const state of Object.keys(states)) {
      if (
        ends.has(state) ||
        !movesOf(service, state).some(([, move]) => endsOf(move).some((to) => ends.has(to)))
      )
        continue
      ends.add(state)
      grew = true
    }
  }
  for (const state of Object.keys(states)) {
    if (!reached.has(state)) say(`workflow.states.${state}`, 'cannot be reached')
    if (!ends.has(state)) say(`workflow.states.${state}`, 'is a dead end: no way leads to an end')
  }
}

function checkWording(service: Service, say: Say): void {
  const { wording } = service
  const texts: [string, Text | undefined][] = [
    ['name', wording.name],
    ['summary', wording.summary],
    ['cost', wording.cost],
    ['duration', wording.duration],
    ...wording.needed.map((needed, i): [string, Text] => [`needed.${i}`, needed]),
  ]
  for (const state of Object.keys(service.workflow.states)) {
    texts.push([`states.${state}.name`, wording.states[state]?.name])
    texts.push([`states.${state}.meaning`, wording.states[state]?.meaning])
    // What is not handed in yet has no number by which anybody could ask for it.
    if (state !== service.workflow.initial) {
      texts.push([`states.${state}.public`, wording.states[state]?.public])
    }
    for (const [action] of movesOf(service, state)) {
      texts.push([`actions.${action}`, wording.actions[action]])
    }
  }
  for (const [at, value] of texts) {
    for (const language of languages) {
      if (!value?.[language]?.trim()) say(`wording.${at}`, `is missing in "${language}"`)
    }
  }
}

function checkMessages(service: Service, say: Say): void {
  for (const [state, name] of Object.entries(service.notify ?? {})) {
    const message = name === undefined ? undefined : service.wording.messages[name]
    if (!service.workflow.states[state]) say(`notify.${state}`, 'names an unknown state')
    if (!message) {
      say(`notify.${state}`, `there is no message "${name}"`)
      continue
    }
    for (const language of languages) {
      const asked = placeholdersOf(message[language])
      const unknown = asked.filter((value) => !(messageValues as readonly string[]).includes(value))
      if (!message[language].trim()) say(`wording.messages.${name}`, `is missing in "${language}"`)
      if (unknown.length > 0) say(`wording.messages.${name}`, `asks for unknown ${unknown.join()}`)
    }
  }
}
