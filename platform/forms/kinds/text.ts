import { problems } from '../problems.ts'
import type { LongTextQuestion, ShortTextQuestion } from '../question.ts'
import { hasPictures, lengthOf, tidyLine, tidyLines, tidyNumber, typedIn } from '../typed.ts'
import { itself } from './itself.ts'
import type { Control, Kind } from './kind.ts'

type TextQuestion = ShortTextQuestion | LongTextQuestion

/**
 * Text of any script. Markup and SQL are ordinary characters here: they are kept as typed, and
 * every renderer escapes them.
 */
function textKind<Q extends TextQuestion>(
  tidy: (typed: string) => string,
  shape: Control['shape'],
): Kind<Q, string> {
  return {
    fromWeb: (_question, field, fields) => ({ value: tidy(typedIn(fields, field)) || undefined }),
    fromJson(_question, field, value) {
      if (typeof value !== 'string') return { faults: [problems['form-answer-shape']({ field })] }
      return { value: tidy(value) || undefined }
    },
    missing: (_question, field) => [problems['form-text-missing']({ field })],
    check: (question, field, value) => {
      const faults = textFaults(value, field, question.max)
      if (faults.length > 0 || !('holds' in question) || documentNumber.test(plain(value))) {
        return faults
      }
      return [problems['form-document-number-wrong']({ field })]
    },
    toWeb: (_question, field, value) => ({ [field]: value }),
    controls: (question, field, wording) => [
      {
        name: field,
        shape,
        label: wording.title,
        ...(wording.hint && { hint: wording.hint }),
        direction: 'auto',
        lengthMax: question.max,
      },
    ],
    lines: (_question, value, { language }) =>
      value.split('\n').map((line) => itself(line, language)),
    schema: (question) => ({ type: 'string', minLength: 1, maxLength: question.max }),
  }
}

/** As it is printed in groups or kept; whether there is such a document is for the rules. */
const documentNumber = /^[A-Z]+[0-9]{16}$/
const plain = (value: string) =>
  tidyNumber(value)
    .toUpperCase()
    .replace(/[\p{Cf}\s_-]/gu, '')

/** The faults of any free text: its length, and pictures that no document can print. */
export function textFaults(value: string, field: string, max: number) {
  if (lengthOf(value) > max) {
    return [problems['form-text-too-long']({ field, values: { max: String(max) } })]
  }
  return hasPictures(value) ? [problems['form-text-pictures']({ field })] : []
}

export const shortTextKind = textKind<ShortTextQuestion>(tidyLine, 'line')
export const longTextKind = textKind<LongTextQuestion>(tidyLines, 'lines')
