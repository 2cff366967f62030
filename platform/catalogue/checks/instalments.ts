/** Paying in parts: that the parts make a whole, and that a missed one has a consequence. */
import type { Service } from '../definition.ts'
import { followsParts, type Instalments } from '../instalments.ts'
import { hasState, movesOf, statesOf, stepsOf, type Say } from './fault.ts'

const kind = 'faulty-instalments'

export function checkInstalments(service: Service, say: Say): void {
  const rows = service.cost?.instalments ?? []
  checkMissed(service, say)
  rows.forEach((row, i) => {
    checkRow(row, `cost.instalments.${i}`, say)
  })
  if (rows.length > 0) checkStates(service, say)
}

function checkRow({ parts, goesOnAfter, late }: Instalments<never>, at: string, say: Say): void {
  const percents = parts.reduce((sum, { percent }) => sum + percent, 0)
  if (percents !== 100 || parts.some(({ percent }) => percent <= 0)) {
    const fault = `the parts come to ${percents} percent. Give each one some, and 100 in all.`
    say(`${at}.parts`, kind, fault)
  }
  parts.forEach(({ due }, i) => {
    if (i === 0 || daysOf(due) > daysOf(parts[i - 1]?.due ?? due)) return
    const fault = `part ${i + 1} is due no later than the one before it. Put them in order.`
    say(`${at}.parts.${i}.due`, kind, fault)
  })
  if (!Number.isInteger(goesOnAfter) || goesOnAfter < 1 || goesOnAfter > parts.length) {
    const fault = `the case goes on after part ${goesOnAfter}, and there are ${parts.length}.`
    say(`${at}.goesOnAfter`, kind, `${fault} Name one of them.`)
  }
  const basisPoints = late.surchargeBasisPoints
  if (!Number.isInteger(basisPoints) || basisPoints < 0) {
    const fault = `a late part costs ${basisPoints} basis points more. Say 0 or a whole number above.`
    say(`${at}.late.surchargeBasisPoints`, kind, fault)
  }
}

/** A step for a part that was missed is the clock's, and there must be parts. */
function checkMissed(service: Service, say: Say): void {
  for (const { action, move, at } of stepsOf(service)) {
    if (!move.missed) continue
    if (move.by !== 'clock' || move.after) {
      const fault = `a missed part is the clock's, and its own time: "${action}" is not.`
      say(`${at}.missed`, kind, `${fault} Say \`by: 'clock'\`, and no \`after\`.`)
    }
    if (service.cost?.instalments) continue
    const fault = `"${action}" is for a part that was missed, and nothing is paid in parts.`
    say(`${at}.missed`, kind, `${fault} Say \`cost.instalments\`, or \`after\`.`)
  }
}

/** Where parts are asked for somebody keeps time; and after it, as long as parts are open. */
function checkStates(service: Service, say: Say): void {
  const rows = service.cost?.instalments ?? []
  const asksLater = rows.some(({ goesOnAfter, parts }) => goesOnAfter < parts.length)
  for (const state of statesOf(service)) {
    const settle = movesOf(service, state).find(([, { by }]) => by === 'ledger')
    if (!settle) continue
    if (!movesOf(service, state).some(([, { by }]) => by === 'clock')) {
      const fault = `"${state}" asks for parts, and nothing happens when the first is not paid.`
      say(`workflow.states.${state}`, kind, `${fault} Give the clock a step out of it.`)
    }
    const { to } = settle[1]
    if (!asksLater || !hasState(service, to) || followsParts(service, to)) continue
    const fault = `the case goes on to "${to}" with parts that nobody follows there.`
    const way = 'Give the clock a step out of it that is `missed`.'
    say(`workflow.states.${to}`, kind, `${fault} ${way}`)
  }
}

const daysIn: Readonly<Record<string, number>> = { day: 1, month: 30, working: 1 }

/** Roughly, to tell what comes after what. */
function daysOf(duration: string): number {
  const [count = '', unit = ''] = duration.split(' ')
  return Number(count) * (daysIn[unit.replace(/s$/, '')] ?? 1)
}
