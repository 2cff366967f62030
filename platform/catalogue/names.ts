/** What states and actions are called; by their ids where a record is older than the wording. */
import type { Text } from '#platform/kernel'
import type { Service } from './definition.ts'

export function stateNameOf({ wording }: Pick<Service, 'wording'>, state: string): Text {
  return wording.states[state]?.name ?? { en: state, ur: state }
}

/** As it is offered to whoever may take it, such as "Allow". */
export function actionNameOf({ wording }: Pick<Service, 'wording'>, action: string): Text {
  return wording.actions[action] ?? { en: action, ur: action }
}

/** Under which name the record of a register is kept while a batch is decided. */
export const recordName = (register: string, key: string) => `${register}/${key}`

/**
 * A state as anybody may be told of it who has a number: its name and one sentence, without the
 * applicant's "you". A state without a sentence of its own says its name again, never more.
 */
export function publicWordingOf(service: Service, state: string): { name: Text; meaning: Text } {
  const name = stateNameOf(service, state)
  return { name, meaning: service.wording.states[state]?.public ?? name }
}
