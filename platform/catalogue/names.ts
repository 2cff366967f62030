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
