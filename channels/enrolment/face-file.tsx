/** The picture of a face: from the counter's camera where there is one, or as a file. */
import { FileUpload } from '#channels/components'
import { portraitWords } from '#platform/catalogue'
import type { CentreVisit } from './visit.tsx'
import { cameraWords as camera, personWords as words } from './wording.ts'

type FaceFileProps = {
  readonly visit: CentreVisit
  readonly id: string
  readonly error: string | undefined
  /** Where a picture is looked at before it is sent; without it only the officer looks. */
  readonly look?: string
}

/** The page that draws it sets `hasLiveFace`. Without JavaScript it is the file alone. */
export function FaceFile({ visit, id, error, look }: FaceFileProps) {
  const { speak } = visit
  const said = {
    none: speak(camera.none),
    looking: speak(camera.looking),
    unseen: speak(camera.unseen),
    still: speak(camera.still),
    portrait: speak(portraitWords.alt),
  }
  return (
    <div data-counter-face={look ?? ''} data-words={JSON.stringify(said)}>
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
      <div class="daftar-portrait" data-counter-taken hidden />
      <p class="govuk-body" role="status" data-counter-says />
      <button type="button" class="govuk-button govuk-button--secondary" data-counter-open hidden>
        {speak(camera.open)}
      </button>
      <button type="button" class="govuk-button" data-counter-take hidden>
        {speak(camera.take)}
      </button>
      <div class="govuk-button-group" data-counter-choice hidden>
        <button type="button" class="govuk-button" data-counter-send>
          {speak(camera.send)}
        </button>
        <button type="button" class="govuk-button govuk-button--secondary" data-counter-again>
          {speak(camera.again)}
        </button>
      </div>
    </div>
  )
}
