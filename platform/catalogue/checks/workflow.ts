/** The table of steps: who takes them, where they lead, and that no case is left lying. */
import { askedIn } from '#platform/forms'
import { instantAfter } from '#platform/kernel'
import type { Move, Service } from '../definition.ts'
import { enrolledBy } from '../captures.ts'
import { isOfficersRole, rolesMeant } from '../roles.ts'
import { limitRows, type ServiceLevel } from '../time-limit.ts'
import { endsOf, hasState, isEnd, movesOf, statesAfter, statesOf, stepsOf } from './fault.ts'
import type { Known, Say } from './fault.ts'

export function checkWorkflow(service: Service, { roles }: Known, say: Say): void {
  checkSteps(service, roles, say)
  checkOpening(service, say)
  for (const state of statesOf(service)) {
    checkDeadline(service, state, say)
    checkTakenOnce(service, state, say)
  }
  checkLevels(service, roles, say)
  checkNamed(service, say)
  checkPerDay(service, say)
  checkReach(service, say)
  checkRules(service, say)
}

function checkPerDay({ applicant: { perDayMax } }: Service, say: Say): void {
  if (perDayMax === undefined || (Number.isInteger(perDayMax) && perDayMax >= 1)) return
  const fault = `${perDayMax} is not how many one person may hand in on a day.`
  say('applicant.perDayMax', 'nobody-may-act', `${fault} Say a whole number from 1, or nothing.`)
}

function checkSteps(service: Service, roles: ReadonlySet<string>, say: Say): void {
  for (const { action, move, at } of stepsOf(service)) {
    const lacking = rolesMeant(service, move.by).find(
      (role) => isOfficersRole(role) && !roles.has(role),
    )
    if (lacking !== undefined) {
      const why = `nobody may take the step "${action}": no post has the role "${lacking}".`
      say(`${at}.by`, 'nobody-may-act', `${why} Name the role of a post, or register one.`)
    }
    endsOf(move).forEach((to, i) => {
      if (hasState(service, to)) return
      const fault = `the step "${action}" leads to "${to}", and there is no such state.`
      const place = i === 0 ? `${at}.to` : `${at}.or.to`
      say(place, 'unknown-state', `${fault} ${known(service)}`)
    })
    if (move.by === 'clock' && !move.after && !move.missed) {
      const fault = `the clock takes the step "${action}", and is not told when. Say \`after\`.`
      say(at, 'no-time', fault)
    }
    if (move.by !== 'clock' && move.after) {
      const way = 'Say `within` for the time in which it may be taken.'
      say(`${at}.after`, 'no-time', `only the clock waits: "${action}" is not the clock's. ${way}`)
    }
    checkEnrols(service, { action, move, at }, say)
    checkReminds(move, at, say)
    if (move.templates !== undefined && move.asks?.[move.templates]?.kind !== 'long-text') {
      const fault = `templates begin "${move.templates}", and "${action}" asks no such text.`
      say(`${at}.templates`, 'faulty-question', `${fault} Name a long text that it asks.`)
    }
    const isPaid = move.by === 'ledger' || move.charge || move.or?.charge
    if ((isPaid || move.refund || move.draw) && !service.cost) {
      const fault = `the step "${action}" is about money, and the service has no \`cost\`. Give it one.`
      say(at, 'nothing-to-pay', fault)
    }
  }
}

/** Reminders follow one another, and the last comes before the step that they remind of. */
function checkReminds({ by, after, reminds }: Move, at: string, say: Say): void {
  if (!reminds) return
  const start = new Date(0)
  const ends = [...reminds.after, ...(after ? [after] : [])].map((one) =>
    instantAfter(start, one, { closedWeekdays: [], holidays: new Set() }).getTime(),
  )
  const isInOrder = ends.every((end, i) => i === 0 || end > (ends[i - 1] ?? 0))
  if (by === 'clock' && after && reminds.after.length > 0 && isInOrder) return
  const fault = 'its reminders do not come one after the other before the clock takes the step.'
  say(`${at}.reminds`, 'no-time', `${fault} Put them in order, each sooner than \`after\`.`)
}

/** What is enrolled was asked for, by the form, by the step itself or by one before it. */
function checkEnrols(
  service: Service,
  { action, move, at }: { action: string; move: Move; at: string },
  say: Say,
): void {
  const forms = [service.form, ...stepsOf(service).map((step) => step.move.asks)]
  for (const name of enrolledBy(move)) {
    if (forms.some((form) => form?.[name]?.kind === 'biometric')) continue
    const fault = `the step "${action}" enrols "${name}", which no question takes.`
    say(`${at}.enrols`, 'faulty-question', `${fault} Name a question of kind biometric.`)
  }
}

/** Whoever pays can look up in the public log by what he was charged, and since when it held. */
function checkRules({ cost, rules = [], towardsClient }: Service, say: Say): void {
  // What a client asks for follows its own law.
  if (!cost || rules.length > 0 || towardsClient) return
  const fault = 'the service takes money, and no rule of it is announced in the public log.'
  say('rules', 'no-rules', `${fault} Give its dated rows as \`rules\`.`)
}

const known = (service: Service) => `The states are ${statesOf(service).join(', ')}.`

/** A draft becomes a case by one step: the door looks for no other. */
function checkOpening(service: Service, say: Say): void {
  const { initial } = service.workflow
  if (!hasState(service, initial)) {
    const fault = `the first state is "${initial}", and there is no such state. ${known(service)}`
    say('workflow.initial', 'unknown-state', fault)
    return
  }
  const opening = movesOf(service, initial)
  if (opening.length === 1 && !['ledger', 'clock'].includes(opening[0]?.[1].by ?? '')) return
  const fault = `an application is handed in by one step out of "${initial}", taken by a person.`
  say(`workflow.states.${initial}`, 'one-way-in', `${fault} There are ${opening.length} steps.`)
}

function checkDeadline(service: Service, state: string, say: Say): void {
  if (state === service.workflow.initial || isEnd(service, state)) return
  const hasClock = movesOf(service, state).some(([, move]) => move.by === 'clock')
  if (hasClock || service.serviceLevels?.[state]) return
  const fault = `the state "${state}" has no deadline. Give it a service level or a clock.`
  say(`workflow.states.${state}`, 'no-deadline', fault)
}

/** Money and time take one step out of a state: a second one would wait for ever. */
function checkTakenOnce(service: Service, state: string, say: Say): void {
  for (const by of ['ledger', 'clock']) {
    const [first, second] = movesOf(service, state).filter(([, move]) => move.by === by)
    if (!first || !second) continue
    const fault = `the ${by} takes "${first[0]}" out of "${state}", and so never "${second[0]}".`
    const way = 'Keep one of the two.'
    say(`workflow.states.${state}.${second[0]}`, 'step-never-taken', `${fault} ${way}`)
  }
}

function checkLevels(service: Service, roles: ReadonlySet<string>, say: Say): void {
  for (const [state, level] of Object.entries(service.serviceLevels ?? {})) {
    if (!level) continue
    const at = `serviceLevels.${state}`
    if (!hasState(service, state)) {
      const fault = `a service level is given for "${state}", and there is no such state.`
      say(at, 'unknown-state', `${fault} ${known(service)}`)
      continue
    }
    checkLimit(service, level, at, say)
    const { role } = level
    const lacking = rolesMeant(service, role).find((one) => !roles.has(one))
    if (lacking !== undefined) {
      const fault = `nobody answers for "${state}" in time: no post has the role "${lacking}".`
      say(`${at}.role`, 'nobody-may-act', `${fault} Name the role of a post, or register one.`)
    } else if (!movesOf(service, state).some(([, move]) => move.by === role)) {
      const fault = `the role "${role}" answers for "${state}" in time, and may take no step there.`
      say(`${at}.role`, 'nobody-may-act', `${fault} Name the role that acts, or give it a step.`)
    }
  }
}

/** Every answer has its time, and a deadline goes on only from a state that gave one. */
function checkLimit(service: Service, level: ServiceLevel, at: string, say: Say): void {
  const rows = limitRows(level.within)
  if (!rows.at(-1) || rows.at(-1)?.when) {
    const fault = `whose answer fits no row has no time. Let the last row stand without \`when\`.`
    say(`${at}.within`, 'no-time', fault)
  }
  const asked = rows.flatMap(({ when }) => (when ? askedIn(when) : []))
  for (const { question: name, options } of asked) {
    const question = service.form[name]
    const known = question?.kind === 'one-of' ? question.options : []
    const strange = options.filter((option) => !known.includes(option))
    if (strange.length === 0) continue
    const fault = `it depends on "${name}" being ${strange.join(', ')}, and nobody is asked that.`
    say(`${at}.within`, 'faulty-question', `${fault} Name an option of a question of the form.`)
  }
  for (const state of level.goesOnFrom ?? []) {
    if (service.serviceLevels?.[state]) continue
    const fault = `its days go on from "${state}", which has none. Give that a service level.`
    say(`${at}.goesOnFrom`, 'no-deadline', fault)
  }
}

/** States that the definition names beside its steps. */
function checkNamed(service: Service, say: Say): void {
  const { delivered = [], oneAtATime } = service
  for (const [place, states] of [
    ['delivered', delivered],
    ['oneAtATime.in', oneAtATime?.in ?? []],
  ] as const) {
    states.forEach((state, i) => {
      if (hasState(service, state)) return
      const fault = `\`${place}\` names "${state}", and there is no such state. ${known(service)}`
      say(`${place}.${i}`, 'unknown-state', fault)
    })
  }
}

/** Every state can be reached from the start, and from every state the case can come to an end. */
function checkReach(service: Service, say: Say): void {
  // Where a step leads to nowhere, nothing can be said about what comes after.
  const named = stepsOf(service).flatMap(({ move }) => endsOf(move))
  if (![service.workflow.initial, ...named].every((state) => hasState(service, state))) return
  const reached = new Set<string>([service.workflow.initial])
  for (const state of reached) for (const to of statesAfter(service, state)) reached.add(to)
  const ends = new Set(statesOf(service).filter((state) => isEnd(service, state)))
  for (let before = -1; before < ends.size; ) {
    before = ends.size
    for (const state of statesOf(service)) {
      if (statesAfter(service, state).some((to) => ends.has(to))) ends.add(state)
    }
  }
  for (const state of statesOf(service)) {
    const at = `workflow.states.${state}`
    if (!reached.has(state)) {
      const fault = `no step leads to the state "${state}". Lead one there, or take it out.`
      say(at, 'unreachable-state', fault)
    }
    if (!ends.has(state)) {
      const fault = `the state "${state}" is a dead end: no way leads on to an end of the case.`
      say(at, 'dead-end', `${fault} Add a step out of it.`)
    }
  }
}
