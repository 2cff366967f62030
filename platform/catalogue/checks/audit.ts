/** What a service has audited must come to an end, be asked in words, and lead back to work. */
import { checkForm, checkWording, type FormWording } from '#platform/forms'
import { instantAfter } from '#platform/kernel'
import { auditActor } from '../audits/declared.ts'
import type { Service } from '../definition.ts'
import { hasState, movesOf, statesOf, stepsOf, type Say } from './fault.ts'

const monthMs = 30 * 86_400_000

export function checkAudit(service: Service, say: Say): void {
  const { audit, wording } = service
  for (const { move, action, at } of stepsOf(service)) {
    if (move.by !== auditActor || (audit?.reopens === action && move.raises)) continue
    const fault = `an audit takes the step "${action}", which \`audit.reopens\` does not name`
    say(at, 'faulty-audit', `${fault}, or which does not raise the case. Name it, with \`raises\`.`)
  }
  if (!audit) return
  const { share, of, within, tries, asks, reopens } = audit
  if (!(share > 0 && share <= 1)) {
    say('audit.share', 'faulty-audit', 'a share is more than 0 and at most 1, as 0.05 is.')
  }
  if (!(Number.isInteger(tries) && tries >= 1)) {
    say('audit.tries', 'faulty-audit', 'somebody is called on at least one day. Say on how many.')
  }
  const start = new Date(0)
  const calendar = { closedWeekdays: [], holidays: new Set<string>() }
  if (instantAfter(start, within, calendar).getTime() > monthMs) {
    say('audit.within', 'faulty-audit', 'an audit ends within 30 days, to be counted in time.')
  }
  of.forEach((state, i) => {
    if (!hasState(service, state)) {
      const fault = `\`audit.of\` names "${state}", and there is no such state.`
      say(`audit.of.${i}`, 'unknown-state', `${fault} They are ${statesOf(service).join(', ')}.`)
    } else if (!movesOf(service, state).some(([a, { by }]) => a === reopens && by === auditActor)) {
      const fault = `out of "${state}" no step "${reopens}" is taken by an audit.`
      say('audit.reopens', 'faulty-audit', `${fault} Add it, so that what is not done goes on.`)
    }
  })
  for (const { question, fault } of checkForm(asks)) {
    say(`audit.asks.${question}`, 'faulty-question', `the question "${question}": ${fault}.`)
  }
  for (const { question, fault } of checkWording(asks, (wording.audit ?? {}) as FormWording)) {
    say(`wording.audit.${question}`, 'missing-words', `the question "${question}": ${fault}.`)
  }
}
