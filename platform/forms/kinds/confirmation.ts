import { say } from '#platform/kernel'
import { problems } from '../problems.ts'
import type { ConfirmationQuestion } from '../question.ts'
import { typedIn } from '../typed.ts'
import { amountWords, summaryWords } from '../wording.ts'
import type { Kind } from './kind.ts'

/** A statement that the person makes; unmarked is not "no" but no answer. */
export const confirmationKind: Kind<ConfirmationQuestion, true> = {
  fromWeb: (_question, field, fields) => ({
    value: typedIn(fields, field) === 'yes' ? true : undefined,
  }),
  fromJson(_question, field, value) {
    if (value === false) return { value: undefined }
    return value === true ? { value } : { faults: [problems['form-answer-shape']({ field })] }
  },
  missing: (_question, field) => [problems['form-confirmation-missing']({ field })],
  check: () => [],
  toWeb: (_question, field) => ({ [field]: 'yes' }),
  controls: (_question, field, wording) => [
    {
      name: field,
      shape: 'tick',
      label: wording.one ?? amountWords.confirm,
      ...(wording.hint && { hint: wording.hint }),
      options: [{ value: 'yes', label: wording.one ?? amountWords.confirm }],
      direction: 'auto',
    },
  ],
  lines: (_question, _value, { language }) => [say(summaryWords.confirmed, language)],
  schema: () => ({ type: 'boolean', const: true }),
}
