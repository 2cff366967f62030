/** Cases that join, split, or set other offices tasks: none of that may leave one of them lying. */
import type { Move, Service } from '../definition.ts'
import { joinedRole, staysPut, taskedRole } from '../linked/links.ts'
import { intoQuestion } from '../linked/lock.ts'
import { daysQuestion, officeQuestion } from '../linked/task.ts'
import { routedRole } from '../routing/rows.ts'
import { endsOf, movesOf, statesOf, stepsOf, type Say } from './fault.ts'

type Step = ReturnType<typeof stepsOf>[number]

export function checkLinked(service: Service, say: Say): void {
  const steps = stepsOf(service)
  const linked = steps.filter(({ move }) => isLinked(move))
  for (const step of linked) {
    if (!service.routing) {
      const fault = 'cases are joined, split and helped with only where they are routed.'
      say(step.at, 'faulty-routing', `${fault} Give the service a \`routing\`.`)
    }
    if (staysPut(step.move)) checkStaysPut(step, say)
    if (step.move.splits) checkSplit(service, step, say)
    if (step.move.task) checkTask(service, step, say)
    if (step.move.joins) checkJoin(service, step, say)
    if (step.move.by === joinedRole) checkFollowing(service, step, say)
  }
}

const isLinked = (move: Move) =>
  staysPut(move) ||
  [joinedRole, taskedRole].includes(move.by) ||
  [move.joins, move.separates, move.follows].some((one) => one !== undefined)

/** Only whoever has the case does anything of this to it; how often is bounded. */
function checkStaysPut({ state, at, move }: Step, say: Say): void {
  if (endsOf(move).some((to) => to !== state)) {
    const fault = `the step moves neither clock nor deadline, and leads out of "${state}".`
    say(`${at}.to`, 'faulty-routing', `${fault} Let it stay there.`)
  }
  const isBounded = move.timesMax !== undefined || move.task === 'do' || move.task === 'end'
  if (!isBounded) {
    const fault = 'the step could be taken again and again.'
    say(at, 'faulty-routing', `${fault} Say how often, as \`timesMax\`.`)
  }
  checkTaker(move, at, say)
}

function checkTaker(move: Move, at: string, say: Say): void {
  const isRight =
    move.task === 'do' ? move.by === taskedRole : move.by === routedRole && move.byHolder
  if (isRight) return
  const who = move.task === 'do' ? 'an officer of the office that was set it' : 'who has the case'
  const way = move.task === 'do' ? `\`by: '${taskedRole}'\`` : '`routed` and `byHolder`'
  say(`${at}.by`, 'nobody-may-act', `this step is that of ${who}. Say ${way}.`)
}

function checkSplit({ form, cost }: Service, { at, move }: Step, say: Say): void {
  const asked = Object.entries(move.asks ?? {})
  const answers = asked.filter(([name]) => form[name] !== undefined)
  if (answers.length === 0) {
    const fault = 'the second case would say just what the first does.'
    say(`${at}.asks`, 'faulty-question', `${fault} Ask a question of the form anew.`)
  }
  for (const [name, { kind }] of answers) {
    if (kind === form[name]?.kind) continue
    const fault = `"${name}" stands instead of an answer of another kind.`
    say(`${at}.asks.${name}`, 'faulty-question', `${fault} Ask it as the form does.`)
  }
  if (!cost) return
  say(at, 'nothing-to-pay', 'nobody has paid for the second case. Split only what is free.')
}

function checkTask(service: Service, { state, at, move }: Step, say: Say): void {
  const { asks = {}, task } = move
  const kind = asks[officeQuestion]?.kind
  if (task !== 'do' && kind !== 'short-text' && kind !== 'one-from') {
    const fault = 'nobody says which office is meant.'
    const way = `Ask "${officeQuestion}", from a list or as a short text.`
    say(`${at}.asks`, 'faulty-question', `${fault} ${way}`)
  }
  if (task !== 'set') return
  if (asks[daysQuestion]?.kind !== 'quantity') {
    const fault = 'nobody says by when the other office must be done.'
    say(`${at}.asks`, 'faulty-question', `${fault} Ask "${daysQuestion}", a quantity of days.`)
  }
  const here = movesOf(service, state).map(([, one]) => one.task)
  for (const needed of ['do', 'end'] as const) {
    if (here.includes(needed)) continue
    const fault = `a task is set in "${state}", and no step there can ${needed} it.`
    say(
      `workflow.states.${state}`,
      'dead-end',
      `${fault} Add a step whose \`task\` is '${needed}'.`,
    )
  }
}

/** What joins another gets its answer, or is set free: by a head, or as the other ends. */
function checkJoin(service: Service, { at, move }: Step, say: Say): void {
  checkTaker(move, at, say)
  if (move.asks?.[intoQuestion]?.kind !== 'short-text') {
    const fault = 'the case joins another, and nobody says which.'
    say(`${at}.asks`, 'faulty-question', `${fault} Ask "${intoQuestion}", a short text.`)
  }
  for (const state of endsOf(move)) {
    const moves = movesOf(service, state).map(([, one]) => one)
    const parting = moves.filter(({ separates }) => separates)
    for (const by of [routedRole, joinedRole]) {
      if (parting.some((one) => one.by === by)) continue
      const fault = `a case that joined another could not be parted from it in "${state}".`
      const way = `Add a step that \`separates\`, taken by '${by}'.`
      say(`workflow.states.${state}`, 'dead-end', `${fault} ${way}`)
    }
    const followed = new Set(moves.flatMap(({ follows = [] }) => follows))
    for (const ending of endingSteps(service)) {
      if (followed.has(ending)) continue
      const fault = `the other case may end by "${ending}", and this one would not hear of it.`
      const way = 'Let a `joined` step follow it.'
      say(`workflow.states.${state}`, 'dead-end', `${fault} ${way}`)
    }
  }
}

/** The steps by which the offices are done with a case that joined no other. */
function endingSteps(service: Service): ReadonlySet<string> {
  const isOpen = (state: string) => service.serviceLevels?.[state]?.role === routedRole
  const isJoined = (state: string) =>
    movesOf(service, state).some(([, { by }]) => by === joinedRole)
  const joined = statesOf(service).filter(isJoined)
  const ending = stepsOf(service).filter(
    ({ state, move }) =>
      isOpen(state) && !joined.includes(state) && endsOf(move).some((to) => !isOpen(to)),
  )
  return new Set(ending.map(({ action }) => action))
}

function checkFollowing(service: Service, { state, at, move }: Step, say: Say): void {
  const { follows = [], asks = {} } = move
  const isEntered = stepsOf(service).some(
    ({ move: one }) => one.joins && endsOf(one).includes(state),
  )
  if (!isEntered) {
    const fault = `no case has joined another in "${state}".`
    say(`${at}.by`, 'step-never-taken', `${fault} Let a step that \`joins\` lead there.`)
  }
  if (follows.length === 0) {
    const fault = 'it follows no step of the other case.'
    say(`${at}.follows`, 'step-never-taken', `${fault} Name those with which it is taken.`)
  }
  for (const action of follows) {
    const steps = stepsOf(service).filter((one) => one.action === action && one.at !== at)
    const lacking = Object.entries(asks).find(
      ([name, { kind }]) => !steps.some((one) => one.move.asks?.[name]?.kind === kind),
    )
    if (steps.length > 0 && !lacking) continue
    const fault = lacking
      ? `it says "${lacking[0]}", which "${action}" does not ask.`
      : `there is no step "${action}".`
    say(`${at}.follows`, 'faulty-question', `${fault} Name a step that asks the same.`)
  }
}
