/** Every word that a person will see: there in both languages, and for something that exists. */
import { checkForm, checkWording as checkQuestionWording, type FormWording } from '#platform/forms'
import { languages, type Language, type Text } from '#platform/kernel'
import type { Service } from '../definition.ts'
import { rolesInService } from '../roles.ts'
import { hasState, movesOf, statesOf, stepsOf, type Say } from './fault.ts'

const languageNames: Readonly<Record<Language, string>> = { en: 'English', ur: 'Urdu' }

/** Says in which languages a text is missing. */
export function checkText(at: string, text: Text | undefined, say: Say): void {
  if (!text) {
    say(at, 'missing-words', `\`${at}\` is missing. Say it in English and in Urdu.`)
    return
  }
  for (const language of languages) {
    if (text[language]?.trim()) continue
    const name = languageNames[language]
    say(at, 'missing-words', `\`${at}\` is missing in ${name}. Say it in both languages.`)
  }
}

export function checkWording(service: Service, say: Say): void {
  const { wording } = service
  checkText('competentAuthority', service.competentAuthority, say)
  checkText('legalResource', service.legalResource, say)
  for (const name of ['name', 'summary', 'cost', 'duration'] as const) {
    checkText(`wording.${name}`, wording[name], say)
  }
  wording.needed.forEach((needed, i) => checkText(`wording.needed.${i}`, needed, say))
  for (const state of statesOf(service)) {
    const at = `wording.states.${state}`
    checkText(`${at}.name`, wording.states[state]?.name, say)
    checkText(`${at}.meaning`, wording.states[state]?.meaning, say)
    // What is not handed in yet has no number by which anybody could ask for it.
    if (state === service.workflow.initial) continue
    checkText(`${at}.public`, wording.states[state]?.public, say)
  }
  for (const action of new Set(stepsOf(service).map((step) => step.action))) {
    checkText(`wording.actions.${action}`, wording.actions[action], say)
  }
  for (const action of takenByPersons(service)) {
    checkText(`wording.done.${action}`, wording.done[action], say)
  }
  for (const [role, name] of Object.entries(wording.roles ?? {})) {
    checkText(`wording.roles.${role}`, name, say)
  }
  checkNothingLeftOver(service, say)
}

/** Steps that somebody presses; what money and time do is worded as done already. */
function takenByPersons(service: Service): Set<string> {
  const byPersons = stepsOf(service).filter(({ move: { by } }) => by !== 'ledger' && by !== 'clock')
  return new Set(byPersons.map(({ action }) => action))
}

/** Words for what was renamed or taken out: whoever changes them changes nothing. */
function checkNothingLeftOver(service: Service, say: Say): void {
  const { states, actions, done, asks } = service.wording
  const taken = new Map(stepsOf(service).map(({ action, move }) => [action, move]))
  const left = (at: string, what: string) =>
    say(at, 'words-for-nothing', `there are words for ${what}. Rename it as there, or take it out.`)
  for (const state of Object.keys(states)) {
    if (!hasState(service, state)) left(`wording.states.${state}`, `a state "${state}" that is not`)
  }
  for (const action of Object.keys(actions)) {
    if (!taken.has(action)) left(`wording.actions.${action}`, `a step "${action}" that is not`)
  }
  for (const action of Object.keys(done)) {
    if (!taken.has(action)) left(`wording.done.${action}`, `a step "${action}" that is not`)
  }
  const roles = [...rolesInService(service), service.biller?.uploadedBy, service.audit?.role]
  for (const role of Object.keys(service.wording.roles ?? {})) {
    if (!roles.includes(role)) left(`wording.roles.${role}`, `a role "${role}" that has no step`)
  }
  for (const action of Object.keys(asks ?? {})) {
    const isAsked = stepsOf(service).some((step) => step.action === action && step.move.asks)
    if (!isAsked) left(`wording.asks.${action}`, `what "${action}" asks, which is nothing`)
  }
}

/** The questions of the application and of every step, and their words. */
export function checkQuestions(service: Service, say: Say): void {
  const { form, questions, wording } = service
  for (const { question, fault } of checkForm(form)) {
    say(`form.${question}`, 'faulty-question', `the question "${question}": ${fault}.`)
  }
  for (const { question, fault } of checkQuestionWording(form, questions)) {
    say(`questions.${question}`, 'missing-words', `the question "${question}": ${fault}.`)
  }
  for (const state of statesOf(service)) {
    for (const [action, { asks }] of movesOf(service, state)) {
      if (!asks) continue
      for (const { question, fault } of checkForm(asks)) {
        const at = `workflow.states.${state}.${action}.asks.${question}`
        say(at, 'faulty-question', `the question "${question}" of "${action}": ${fault}.`)
      }
      const words = (wording.asks?.[action] ?? {}) as FormWording
      for (const { question, fault } of checkQuestionWording(asks, words)) {
        const at = `wording.asks.${action}.${question}`
        say(at, 'missing-words', `the question "${question}" of "${action}": ${fault}.`)
      }
    }
  }
  for (const [name, question] of Object.entries(form)) {
    if (question.kind !== 'one-from' || Object.hasOwn(service.lists ?? {}, question.list)) continue
    const fault = `the question "${name}" offers the list "${question.list}", which is not there.`
    say(`form.${name}`, 'unknown-list', `${fault} Add it to \`lists\`.`)
  }
}
