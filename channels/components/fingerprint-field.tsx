/** A file by its fingerprint: chosen, or typed. The file itself is kept by nobody. */
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

/** The fields of a page in which files were sent: in place of each its fingerprint. */
export function withFingerprints(fields: PostedFields): PostedFields {
  const read: Record<string, PostedFields[string]> = {}
  const files: Record<string, string> = {}
  for (const [name, value] of Object.entries(fields as Readonly<Record<string, unknown>>)) {
    if (!Buffer.isBuffer(value)) read[name] = value as PostedFields[string]
    else if (value.length > 0 && name.endsWith(suffix)) {
      files[name.slice(0, -suffix.length)] = createHash('sha256').update(value).digest('hex')
    }
  }
  return { ...read, ...files }
}
