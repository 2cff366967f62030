/** Registers: those that are asked, the one that is written, and the papers that point to it. */
import type { Output, Service } from '../definition.ts'
import { hasState, statesAfter, statesOf, type Known, type Say } from './fault.ts'
import { itemFieldsOf } from './sample-item.ts'
import { checkText } from './wording.ts'

export function checkRecords(service: Service, { registers }: Known, say: Say): void {
  const mustBeKnown = (at: string, register: string, does: string) => {
    if (registers.has(register)) return
    const fault = `it ${does} the register "${register}", which is not there.`
    say(at, 'unknown-register', `${fault} The registers are ${[...registers].join(', ')}.`)
  }
  for (const [name, { register, purpose }] of Object.entries(service.evidence ?? {})) {
    mustBeKnown(`evidence.${name}.register`, register, 'asks')
    checkText(`evidence.${name}.purpose`, purpose, say)
  }
  for (const [name, list] of Object.entries(service.lists ?? {})) {
    if (list.register) mustBeKnown(`lists.${name}.register`, list.register, 'draws a list on')
  }
  const into = service.register?.into
  if (into) mustBeKnown('register.into', into.id, 'writes into')
  checkEntries(service, say)
  for (const [at, output] of outputsOf(service)) checkOutput(service, at, output, say)
}

type AnyOutput = Output<string, never>

/** Every signed paper, with its place in the definition. */
export function outputsOf({ output, endorsements = [] }: Service): [string, AnyOutput][] {
  return [
    ...(output ? [['output', output] as [string, AnyOutput]] : []),
    ...endorsements.map((one, i): [string, AnyOutput] => [`endorsements.${i}`, one]),
  ]
}

/** The states in which a record is written, and that it may follow the steps of the case. */
function checkEntries(service: Service, say: Say): void {
  const { into, entryOn = [] } = service.register ?? {}
  if (!into) return
  const order = into.states
  entryOn.forEach((state, i) => {
    const at = `register.entryOn.${i}`
    if (!hasState(service, state)) {
      const fault = `an entry is made in "${state}", and there is no such state.`
      say(at, 'unknown-state', `${fault} The states are ${statesOf(service).join(', ')}.`)
    } else if (!Object.hasOwn(order, state)) {
      const fault = `the register "${into.id}" knows no state "${state}".`
      say(at, 'register-order', `${fault} Add it to the register's \`states\`.`)
    } else {
      for (const next of entriesAfter(service, state)) {
        if (!Object.hasOwn(order, next) || order[state]?.includes(next)) continue
        const fault = `the case goes on from "${state}" to "${next}", and its record may not.`
        const way = `Add "${next}" to what may follow in the register's \`states.${state}\`.`
        say(`register.into.states.${state}`, 'register-order', `${fault} ${way}`)
      }
    }
  })
}

/** In which states the next entry after this one may be made. */
function entriesAfter(service: Service, state: string): Set<string> {
  const entryOn = new Set(service.register?.entryOn)
  const seen = new Set(statesAfter(service, state))
  for (const passed of seen) {
    if (entryOn.has(passed)) continue
    for (const to of statesAfter(service, passed)) seen.add(to)
  }
  return new Set([...seen].filter((one) => entryOn.has(one)))
}

function checkOutput(service: Service, at: string, output: AnyOutput, say: Say): void {
  const { on, inForce = [], certificate } = output
  inForce.forEach((state, i) => {
    if (hasState(service, state)) return
    const fault = `the document holds in "${state}", and there is no such state.`
    say(
      `${at}.inForce.${i}`,
      'unknown-state',
      `${fault} The states are ${statesOf(service).join(', ')}.`,
    )
  })
  if (!hasState(service, on)) {
    const fault = `a document is issued in "${on}", and there is no such state.`
    say(`${at}.on`, 'unknown-state', `${fault} The states are ${statesOf(service).join(', ')}.`)
  } else if (!service.register?.entryOn.includes(on)) {
    const fault = `the document of "${on}" is never issued: no entry is made in that state.`
    say(`${at}.on`, 'never-issued', `${fault} Add "${on}" to \`register.entryOn\`.`)
  }
  checkText(`${at}.certificate.title`, certificate.title, say)
  const fields = itemFieldsOf(service)
  const keys = new Map<number, string>()
  for (const [name, claim] of Object.entries(certificate.claims)) {
    const place = `${at}.certificate.claims.${name}`
    checkText(`${place}.label`, claim.label, say)
    if (fields && !fields.has(name)) {
      const fault = `the code should carry "${name}", which no record ever has.`
      say(place, 'unknown-field', `${fault} A record has ${[...fields].join(', ')}.`)
    }
    const other = keys.get(claim.key)
    if (other !== undefined) {
      const fault = `"${name}" and "${other}" both have the key ${claim.key} in the code.`
      say(`${place}.key`, 'taken-twice', `${fault} Give each a key of its own.`)
    }
    keys.set(claim.key, name)
  }
}
