/** The picture of a face: from the counter's camera where there is one, or as a file. */
import { FileUpload } from '#channels/components'
import type { CentreVisit } from './visit.tsx'
import { cameraWords as camera, personWords as words } from './wording.ts'

type FaceFileProps = {
  readonly visit: CentreVisit
  readonly id: string
  readonly error: string | undefined
}

/** The page that draws it sets `hasLiveFace`. Without JavaScript it is the file alone. */
export function FaceFile({ visit, id, error }: FaceFileProps) {
  const { speak } = visit
  return (
    <div data-counter-face={speak(camera.none)}>
      <FileUpload
        id={id}
        name="file"
        label={speak(words.faceFile)}
        hint={speak(words.faceHint)}
        error={error}
        accept="image/jpeg,image/png,image/webp"
        capture="user"
      />
      <div class="daftar-camera" data-counter-stage hidden>
        <video muted playsInline aria-hidden="true" />
      </div>
      <p class="govuk-body" role="status" data-counter-says />
      <button type="button" class="govuk-button govuk-button--secondary" data-counter-open hidden>
        {speak(camera.open)}
      </button>
      <button type="button" class="govuk-button" data-counter-take hidden>
        {speak(camera.take)}
      </button>
    </div>
  )
}
