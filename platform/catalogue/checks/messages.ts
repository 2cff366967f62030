/** What is sent to the applicant: that somebody receives it, and that every value is known. */
import { languages, placeholdersOf } from '#platform/kernel'
import type { Service } from '../definition.ts'
import { messageValues } from '../messages.ts'
import { hasState, movesOf, statesOf, stepsOf, type Say } from './fault.ts'
import { checkText } from './wording.ts'

export function checkMessages(service: Service, say: Say): void {
  const sent = new Set<string>()
  for (const [state, name] of Object.entries(service.notify ?? {})) {
    if (name === undefined) continue
    const at = `notify.${state}`
    sent.add(name)
    if (!hasState(service, state)) {
      const fault = `a message is sent in "${state}", and there is no such state.`
      say(at, 'unknown-state', `${fault} The states are ${statesOf(service).join(', ')}.`)
    }
    if (!Object.hasOwn(service.wording.messages, name)) {
      const fault = `the state "${state}" sends the message "${name}", which nobody wrote.`
      say(at, 'unknown-message', `${fault} Write it in \`wording.messages\`.`)
    }
    if (state === service.workflow.initial) {
      const fault = `"${state}" is not handed in yet, and sends no message. Notify a later state.`
      say(at, 'message-to-nobody', fault)
    }
  }
  for (const { move, at } of stepsOf(service)) {
    for (const [place, name] of [
      ['message', move.message],
      ['reminds.message', move.reminds?.message],
    ] as const) {
      if (name === undefined) continue
      sent.add(name)
      if (Object.hasOwn(service.wording.messages, name)) continue
      const fault = `a step sends the message "${name}", which nobody wrote.`
      say(`${at}.${place}`, 'unknown-message', `${fault} Write it in \`wording.messages\`.`)
    }
  }
  checkReceiver(service, say)
  for (const [name, message] of Object.entries(service.wording.messages)) {
    checkMessage(name, message, say)
    if (sent.has(name)) continue
    const fault = `no state sends the message "${name}". Name it in \`notify\`, or take it out.`
    say(`wording.messages.${name}`, 'words-for-nothing', fault)
  }
}

function checkMessage(name: string, message: Readonly<Record<string, string>>, say: Say): void {
  const at = `wording.messages.${name}`
  checkText(at, message as never, say)
  const known: readonly string[] = messageValues
  const asked = new Set(languages.flatMap((language) => placeholdersOf(message[language] ?? '')))
  for (const value of asked) {
    if (known.includes(value)) continue
    const fault = `the message "${name}" asks for {${value}}, which nobody knows.`
    say(at, 'unknown-value', `${fault} It may say ${known.map((one) => `{${one}}`).join(', ')}.`)
  }
}

/** A case that an officer opens has no applicant of its own whom anybody could write to. */
function checkReceiver(service: Service, say: Say): void {
  const [opening] = movesOf(service, service.workflow.initial)
  const isKnown = !opening || opening[1].by === 'applicant' || service.contact
  if (isKnown || Object.keys(service.notify ?? {}).length === 0) return
  const fault = `an officer opens the case by "${opening[0]}", so the applicant's phone is unknown.`
  say('notify', 'message-to-nobody', `${fault} Say \`contact\`, or send nothing.`)
}
