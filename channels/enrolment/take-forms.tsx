/** The three ways: a face, a finger, or an exception that another officer decides. */
import {
  Button,
  fieldOf,
  FileUpload,
  Form,
  Radios,
  Select,
  Split,
  tellProblem,
  Textarea,
} from '#channels/components'
import { exceptionWordsMax, fingers, positionWords } from '#platform/biometrics'
import type { Problem } from '#platform/kernel'
import { FaceFile } from './face-file.tsx'
import type { CentreVisit } from './visit.tsx'
import { personWords as words } from './wording.ts'

type TakeProps = {
  readonly visit: CentreVisit
  /** Where the person's page is. */
  readonly at: string
  readonly problem: Problem | undefined
}

export function TakeForms(props: TakeProps) {
  return (
    <Split>
      <FaceForm {...props} />
      <FingerForm {...props} />
      <ExceptionForm {...props} />
    </Split>
  )
}

const pressedAt = ({ request }: CentreVisit) => request.url.split('?')[0]?.split('/').at(-1)

/** A fault stands beside its field, of the form that was sent. */
function toldAt({ visit, problem }: TakeProps, form: string) {
  return (field: string) =>
    problem && pressedAt(visit) === form && (problem.field ?? 'file') === field
      ? tellProblem(problem, visit.language)
      : undefined
}

/** Works without JavaScript: a tablet opens its camera by itself. */
function FaceForm(props: TakeProps) {
  const { speak, visitor } = props.visit
  const told = toldAt(props, 'face')
  return (
    <Form
      action={`${props.at}/face`}
      hasFiles
      hidden={{ _csrf: visitor.csrfToken }}
      label={speak(words.face)}
    >
      <h2 class="govuk-heading-m" id="take-face" tabIndex={-1}>
        {speak(words.face)}
      </h2>
      <FaceFile
        visit={props.visit}
        id={told('file') ? 'file' : 'face-file'}
        error={told('file')}
        look={`${props.at}/face/look`}
      />
      <Button preventDoubleClick>{speak(words.takeFace)}</Button>
    </Form>
  )
}

type FingerSelectProps = { readonly visit: CentreVisit; readonly error: string | undefined }

/** Which finger: said before the file, and compared with what the record says itself. */
export function FingerSelect({ visit, error }: FingerSelectProps) {
  const { speak, fields } = visit
  const named = fingers.filter((one) => one !== 'unknown-finger')
  return (
    <Select
      name="position"
      label={speak(words.which)}
      error={error}
      value={fieldOf(fields, 'position') || 'right-thumb'}
      options={named.map((one) => ({ value: one, text: speak(positionWords[one]) }))}
    />
  )
}

function FingerForm(props: TakeProps) {
  const { speak, visitor } = props.visit
  const told = toldAt(props, 'finger')
  return (
    <Form
      action={`${props.at}/finger`}
      hasFiles
      hidden={{ _csrf: visitor.csrfToken }}
      label={speak(words.finger)}
    >
      <h2 class="govuk-heading-m">{speak(words.finger)}</h2>
      <FingerSelect visit={props.visit} error={told('position')} />
      <FileUpload
        id={told('file') ? 'file' : 'finger-file'}
        name="file"
        label={speak(words.fingerFile)}
        hint={speak(words.fingerHint)}
        error={told('file')}
      />
      <Button preventDoubleClick variant="secondary">
        {speak(words.takeFinger)}
      </Button>
    </Form>
  )
}

function ExceptionForm(props: TakeProps) {
  const { speak, visitor, fields } = props.visit
  const told = toldAt(props, 'exception')
  const wordsOf = (name: 'reason' | 'proof') => (
    <Textarea
      name={name}
      label={speak(words[name])}
      error={told(name)}
      value={fieldOf(fields, name)}
      maxLength={exceptionWordsMax}
      rows={3}
      dir="auto"
    />
  )
  return (
    <Form
      action={`${props.at}/exception`}
      hidden={{ _csrf: visitor.csrfToken }}
      label={speak(words.exception)}
    >
      <h2 class="govuk-heading-m">{speak(words.exception)}</h2>
      <p class="govuk-body">{speak(words.exceptionHow)}</p>
      <Radios
        name="standsFor"
        idPrefix="standsFor"
        legend={speak(words.standsFor)}
        legendSize="s"
        inline
        value={fieldOf(fields, 'standsFor') || 'finger'}
        items={[
          { value: 'finger', text: speak(words.aFinger) },
          { value: 'face', text: speak(words.aFace) },
        ]}
      />
      {wordsOf('reason')}
      {wordsOf('proof')}
      <Button preventDoubleClick variant="secondary">
        {speak(words.ask)}
      </Button>
    </Form>
  )
}
