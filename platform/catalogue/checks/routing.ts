/** A routed service may leave no case without a post, a deadline and a way up. */
import { askedIn, type Condition } from '#platform/forms'
import type { Move, Service } from '../definition.ts'
import { isOfficersRole, rolesMeant } from '../roles.ts'
import { colleagueQuestion } from '../routing/colleague.ts'
import { lastRungDay } from '../routing/ladder.ts'
import { routedRole, routedRoles, type Routing } from '../routing/rows.ts'
import { endsOf, hasState, isEnd, movesOf, statesOf, stepsOf } from './fault.ts'
import type { Known, Say } from './fault.ts'

type Step = ReturnType<typeof stepsOf>[number]

export function checkRouting(service: Service, { roles }: Known, say: Say): void {
  const { routing } = service
  if (!routing) return checkUnrouted(service, say)
  checkRows(service, routing, say)
  checkRungs(service, routing, say)
  checkStandsStill(service, routing, say)
  checkTopic(service, routing, say)
  for (const role of routedRoles(routing)) {
    if (roles.has(role)) continue
    const fault = `a case may come to the role "${role}", and no post has it.`
    say('routing', 'nobody-may-act', `${fault} Name the role of a post, or register one.`)
  }
  for (const state of statesOf(service)) checkState(service, state, say)
  for (const step of stepsOf(service)) checkStep(service, step, say)
  for (const name of ['course', 'links', 'times', 'topic']) {
    if (!service.form[name]) continue
    const fault = `"${name}" is where the case keeps its own way.`
    say(`form.${name}`, 'faulty-question', `${fault} Call the question otherwise.`)
  }
}

/** What only a routed case can do, in a service that routes none. */
function checkUnrouted(service: Service, say: Say): void {
  const levels = Object.entries(service.serviceLevels ?? {})
  const meant = [
    ...levels.map(([state, level]) => [`serviceLevels.${state}.role`, level?.role] as const),
    ...stepsOf(service).map(({ at, move }) => [`${at}.by`, move.by] as const),
  ]
  for (const [at, role] of meant) {
    if (role !== routedRole) continue
    const fault = `"${routedRole}" is whoever a case is routed to, and none is.`
    say(at, 'faulty-routing', `${fault} Give the service a \`routing\`.`)
  }
  for (const { at, move } of stepsOf(service)) {
    if (!move.routes && !move.raises) continue
    const fault = 'a case that is not routed goes to no other office.'
    say(at, 'faulty-routing', `${fault} Give the service a \`routing\`.`)
  }
}

function checkRows(service: Service, { rows }: Routing, say: Say): void {
  const last = rows.at(-1)
  const isNamed = last && 'office' in last
  if (!last || !isNamed || last.when || last.within !== undefined || last.until !== undefined) {
    const fault = 'a case that fits no row comes to nobody.'
    const way = 'Let the last row name its `office`, without `when`, `within` and `until`.'
    say('routing.rows', 'faulty-routing', `${fault} ${way}`)
  }
  rows.forEach(({ when, from, until }, i) => {
    checkCondition(service, when, `routing.rows.${i}.when`, say)
    if (until === undefined || from <= until) return
    say(
      `routing.rows.${i}.until`,
      'faulty-routing',
      'the row ends before it begins. Mend its days.',
    )
  })
}

function checkCondition(service: Service, when: Condition | undefined, at: string, say: Say) {
  for (const { question: name, options } of when ? askedIn(when) : []) {
    const question = service.form[name]
    const known = question?.kind === 'one-of' ? question.options : undefined
    // The options of a list are its register's: only that it is asked can be seen here.
    const isListed = question?.kind === 'one-from'
    if (isListed || options.every((option) => known?.includes(option))) continue
    const fault = `it depends on "${name}" being ${options.join(', ')}, and nobody is asked that.`
    say(at, 'faulty-question', `${fault} Name an option of a question of the form.`)
  }
}

/** Lists are narrowed by options alone: what somebody wrote stands in none. */
function checkTopic({ form }: Service, { topic }: Routing, say: Say): void {
  if (topic === undefined || /^one-(of|from)$/.test(form[topic]?.kind ?? '')) return
  const fault = `lists are narrowed by "${topic}", and nobody chooses that.`
  say('routing.topic', 'faulty-question', `${fault} Name a question with options.`)
}

/** Every case has a ladder, in order and within the days. */
function checkRungs(service: Service, { rungs: rows }: Routing, say: Say): void {
  if (!rows.at(-1) || rows.at(-1)?.when) {
    const fault = 'whose answer fits no row has no ladder. Let the last row stand without `when`.'
    say('routing.rungs', 'no-time', fault)
  }
  rows.forEach(({ when, rungs }, i) => {
    const at = `routing.rungs.${i}`
    checkCondition(service, when, `${at}.when`, say)
    const days = rungs.map((rung) => Number(rung.split(' ')[0]))
    const isWithin = rungs.length > 0 && days.every((day) => day >= 1 && day <= lastRungDay)
    const isAscending = days.every((day, n) => n === 0 || day > (days[n - 1] ?? 0))
    if (isWithin && isAscending && !rungs.some((rung) => rung.includes('month'))) return
    const fault = `the rungs are not in order within ${lastRungDay} days.`
    say(at, 'no-time', `${fault} Give one or more, each later than the one before.`)
  })
}

/** The clock stands only where it will go on again. */
function checkStandsStill(service: Service, { standsStill }: Routing, say: Say): void {
  if (!standsStill) return
  const { daysMax } = standsStill
  if (daysMax < 1 || daysMax > lastRungDay) {
    const fault = `the clock may stand for 1 to ${lastRungDay} days of a case, not for ${daysMax}.`
    say('routing.standsStill.daysMax', 'no-time', `${fault} Give a number of days between.`)
  }
  standsStill.in.forEach((state, i) => {
    const at = `routing.standsStill.in.${i}`
    if (!hasState(service, state)) {
      say(at, 'unknown-state', `there is no state "${state}". Name one of the workflow.`)
    } else if (!movesOf(service, state).some(([, move]) => move.by === 'clock' && move.after)) {
      const fault = `the clock stands in "${state}", and nothing ends that if nobody answers.`
      say(at, 'no-time', `${fault} Give the clock a step out of it.`)
    }
  })
}

/** Who has the case, and by when, is known in every state in which it is open. */
function checkState(service: Service, state: string, say: Say): void {
  const isOpen = state !== service.workflow.initial && !isEnd(service, state)
  if (!isOpen || service.serviceLevels?.[state]) return
  const fault = `nobody answers for a routed case in the state "${state}".`
  say(`workflow.states.${state}`, 'no-deadline', `${fault} Give it a service level.`)
}

function checkStep(service: Service, { state, at, move }: Step, say: Say): void {
  if (move.byHolder && !isOfficersRole(move.by)) {
    const fault = 'only a post has a case, and who takes this step is no officer.'
    say(`${at}.byHolder`, 'nobody-may-act', `${fault} Leave it out.`)
  }
  if (move.byHolder && !service.serviceLevels?.[state]) {
    const fault = `only the post that has the case may take it, and in "${state}" none has.`
    say(`${at}.byHolder`, 'nobody-may-act', `${fault} Leave it out, or give a service level.`)
  }
  if (move.routes === 'colleague' && move.asks?.[colleagueQuestion]?.kind !== 'short-text') {
    const fault = 'the case goes to a colleague, and nobody says to which.'
    say(`${at}.asks`, 'faulty-question', `${fault} Ask "${colleagueQuestion}", a short text.`)
  }
  const moving = move.routes ?? move.raises
  const stays = endsOf(move).filter((to) => levelOf(service, to) !== routedRole)
  if (moving && stays.length > 0) {
    const fault = `the step gives the case to somebody, and in "${stays[0]}" it is nobody's.`
    say(at, 'faulty-routing', `${fault} Lead it to a state whose service level is "routed".`)
  }
  if (moving && move.timesMax === undefined) {
    const fault = 'a case could go round and round by this step.'
    say(at, 'faulty-routing', `${fault} Say how often it may be taken, as \`timesMax\`.`)
  }
  if (move.raises || !reopens(service, state, move)) return
  const fault = 'what was closed comes back to whoever closed it.'
  say(at, 'faulty-routing', `${fault} Let the step that reopens be one that \`raises\`.`)
}

const levelOf = ({ serviceLevels }: Service, state: string) => serviceLevels?.[state]?.role

/** The applicant takes a case back to the offices: it goes up, to somebody else (CP-5). */
function reopens(service: Service, state: string, move: Move): boolean {
  const isBack = endsOf(move).some((to) => levelOf(service, to) === routedRole)
  const isOut = state !== service.workflow.initial && levelOf(service, state) !== routedRole
  return isOut && isBack && rolesMeant(service, move.by).includes('applicant')
}
