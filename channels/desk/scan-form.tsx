import { Button, FileUpload, Form } from '#channels/components'
import type { OfficerVisit } from './visit.tsx'
import { searchWords as words } from './wording.ts'

type ScanFormProps = { readonly visit: OfficerVisit; readonly error?: string | undefined }

/** A photo of the paper; where JavaScript runs and a camera is there, the camera itself. */
export function ScanForm({ visit, error }: ScanFormProps) {
  const { speak, visitor } = visit
  return (
    <Form
      action="/desk/scan"
      hasFiles
      hidden={{ _csrf: visitor.csrfToken }}
      label={speak(words.scan)}
    >
      <div id="camera" hidden />
      <textarea id="code" name="code" hidden aria-hidden="true" tabIndex={-1} />
      <FileUpload
        name="file"
        label={speak(words.photo)}
        labelSize="m"
        hint={speak(words.photoHint)}
        error={error}
        accept="image/*"
        capture="environment"
      />
      <Button variant="secondary">{speak(words.photoGo)}</Button>
      <script type="module" src="/verify/scan.js" />
    </Form>
  )
}
