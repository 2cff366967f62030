import { fill, text, type Text } from '#platform/kernel'
import type { Lists } from '../form.ts'
import { problems } from '../problems.ts'
import type { BiometricQuestion } from '../question.ts'
import { tidyNumber, typedIn } from '../typed.ts'
import type { Kind } from './kind.ts'

const shape = /^[0-9A-HJKMNP-TV-Z]{12}$/
const given = text('Recorded under number {value}', 'نمبر {value} کے تحت درج')

const listName = 'captures of '
/** Under which name the captures that may answer a question are handed in, to choose from. */
export const captureList = (question: string): string => `${listName}${question}`

/** How a capture is called where it is offered, or told of. */
function offeredAs(lists: Lists, value: string): Text | undefined {
  const offers = Object.entries(lists).filter(([name]) => name.startsWith(listName))
  return offers.flatMap(([, options]) => options).find((one) => one.value === value)?.label
}

/**
 * A capture's id. What was taken lies elsewhere, sealed; a rule sees what it was and how good.
 * Whether it is there, and whose, is asked when the step is taken.
 */
export const biometricKind: Kind<BiometricQuestion, string> = {
  fromWeb: (_question, field, fields) => ({ value: tidyId(typedIn(fields, field)) }),
  fromJson(_question, field, value) {
    if (typeof value !== 'string') return { faults: [problems['form-answer-shape']({ field })] }
    return { value: tidyId(value) }
  },
  missing: (_question, field) => [problems['form-biometric-missing']({ field })],
  check: (_question, field, value) =>
    shape.test(value) ? [] : [problems['form-biometric-wrong']({ field })],
  toWeb: (_question, field, value) => ({ [field]: value }),
  controls(_question, field, wording, lists) {
    const offered = lists[captureList(field)] ?? []
    const shared = {
      name: field,
      label: wording.title,
      ...(wording.hint && { hint: wording.hint }),
    }
    if (offered.length > 0) {
      return [{ ...shared, shape: 'list', options: offered, direction: 'auto' }]
    }
    // Nothing was taken here: the number that a counter elsewhere gave is typed.
    return [{ ...shared, shape: 'line', direction: 'ltr', widthCharacters: 12, lengthMax: 20 }]
  },
  lines: (_question, value, { language, lists }) => [
    offeredAs(lists, value)?.[language] ?? fill(given, language, { value }),
  ],
  schema: () => ({ type: 'string', pattern: shape.source }),
}

function tidyId(typed: string): string | undefined {
  return tidyNumber(typed).replace(/[\s-]/g, '').toUpperCase() || undefined
}
