/** A file by its fingerprint: chosen, or typed. The file itself is kept by nobody. */
import { fileTooLarge, type Form } from '#platform/forms'
import type { Problem } from '#platform/kernel'
import { createHash } from 'node:crypto'
import { FileUpload, Input } from './fields.tsx'
import type { ControlFieldProps } from './control-field.tsx'
import type { PostedFields } from './visit.tsx'
import { useSay, words } from './words.ts'

const suffix = '.file'

/**
 * Two ways to say one thing. With JavaScript the fingerprint is computed in the browser and the
 * file is not sent; without it the server computes it (`withFingerprints`).
 */
export function FingerprintField(props: ControlFieldProps) {
  const { id, control, language, size, error, value } = props
  const speak = useSay()
  return (
    <div data-fingerprint={speak(words.fingerprintDone)}>
      <FileUpload
        id={`${id}-file`}
        name={`${control.name}${suffix}`}
        label={control.label[language]}
        labelSize={size}
        hint={control.hint?.[language]}
        error={error}
      />
      <Input
        id={id}
        name={control.name}
        label={speak(words.fingerprintTyped)}
        hint={speak(words.fingerprintHint)}
        value={value}
        dir="ltr"
        spellcheck={false}
        autocomplete="off"
      />
    </div>
  )
}

/** Of a file that the server is sent; what a browser reads itself may be as large as it can. */
const fileBytesMax = 12 * 1024 * 1024

/**
 * For the route of a form that may send files: of one that is too large a byte more than is
 * allowed arrives, and with it everything else that was filled in.
 */
export const fingerprintUpload = {
  throwFileSizeLimit: false,
  limits: { fileSize: fileBytesMax + 1 },
}

/** Whether a form with these questions may send a file: then it is drawn with `hasFiles`. */
export const asksFile = (asks: Form): boolean =>
  Object.values(asks).some(({ kind }) => kind === 'fingerprint' || kind === 'photos')

type Sent = {
  /** In place of each file its fingerprint. */
  readonly fields: PostedFields
  /** The questions whose file was too large. */
  readonly tooLarge: readonly string[]
}

/** The faults of a page once it is known whose file was too large: that is said and no more. */
export function withTooLarge(tooLarge: readonly string[], faults: readonly Problem[]): Problem[] {
  return [
    ...tooLarge.map(fileTooLarge),
    ...faults.filter(({ field = '' }) => !tooLarge.includes(field)),
  ]
}

/** What was filled into a page in which files may be sent. */
export function withFingerprints(posted: PostedFields): Sent {
  const typed: Record<string, PostedFields[string]> = {}
  const files: Record<string, string> = {}
  const tooLarge: string[] = []
  for (const [field, value] of Object.entries(posted as Readonly<Record<string, unknown>>)) {
    const name = field.slice(0, -suffix.length)
    if (!Buffer.isBuffer(value)) typed[field] = value as PostedFields[string]
    else if (value.length === 0 || !field.endsWith(suffix)) continue
    else if (value.length > fileBytesMax) tooLarge.push(name)
    else files[name] = createHash('sha256').update(value).digest('hex')
  }
  return { fields: { ...typed, ...files }, tooLarge }
}
