import { problems } from '../problems.ts'
import type { FingerprintQuestion } from '../question.ts'
import { tidyNumber, typedIn } from '../typed.ts'
import { itself } from './itself.ts'
import type { Kind } from './kind.ts'

const shape = /^[0-9a-f]{64}$/

/** For a channel that is sent a file that it cannot take. */
export const fileTooLarge = (field: string) => problems['form-file-too-large']({ field })

/**
 * SHA-256 of a file in 64 hex digits, as `sha256sum` prints it. The file itself is never an
 * answer: a channel that is sent one takes its fingerprint and lets it go.
 */
export const fingerprintKind: Kind<FingerprintQuestion, string> = {
  fromWeb: (_question, field, fields) => ({ value: tidyHex(typedIn(fields, field)) }),
  fromJson(_question, field, value) {
    if (typeof value !== 'string') return { faults: [problems['form-answer-shape']({ field })] }
    return { value: tidyHex(value) }
  },
  missing: (_question, field) => [problems['form-fingerprint-missing']({ field })],
  check: (_question, field, value) =>
    shape.test(value) ? [] : [problems['form-fingerprint-wrong']({ field })],
  toWeb: (_question, field, value) => ({ [field]: value }),
  controls: (_question, field, wording) => [
    {
      name: field,
      shape: 'file',
      label: wording.title,
      ...(wording.hint && { hint: wording.hint }),
      direction: 'ltr',
      lengthMax: 64,
    },
  ],
  lines: (_question, value, { language }) => [itself(grouped(value), language)],
  schema: () => ({ type: 'string', pattern: '^[0-9a-f]{64}$' }),
}

/** People copy it with spaces, in capitals, or with the file's name behind it. */
function tidyHex(typed: string): string | undefined {
  const [digits = ''] = tidyNumber(typed)
    .toLowerCase()
    .match(/^[0-9a-f\s]+/) ?? [typed.trim()]
  return digits.replace(/\s/g, '').slice(0, 64) || undefined
}

/** In groups of eight, which a narrow screen may break between. */
function grouped(value: string): string {
  return value.replace(/(.{8})(?=.)/g, '$1 ')
}
