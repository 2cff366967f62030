/** Is this the person? A number, a face or a finger; the answer is a word. */
import {
  Button,
  fieldOf,
  FileUpload,
  fingerprintUpload,
  Form,
  Input,
  Panel,
  Split,
  tellProblem,
  WarningText,
} from '#channels/components'
import { checkPerson, enrolmentProblems, type CheckTold, type Platform } from '#platform/catalogue'
import type { Problem } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { FaceFile } from './face-file.tsx'
import { fingerIn } from './person.tsx'
import { FingerSelect } from './take-forms.tsx'
import { atCentre, fileIn, onForm, showPage, type CentreVisit } from './visit.tsx'
import { answerWords, checkWords as words, frameWords, homeWords, personWords } from './wording.ts'

const path = '/enrolment/check'
type Modality = 'face' | 'finger'

export function registerCheck(app: FastifyInstance, platform: Platform): void {
  app.get(
    path,
    atCentre(platform, (visit) => showCheck(visit, {})),
  )
  for (const modality of ['face', 'finger'] as const) {
    app.post(
      `${path}/${modality}`,
      { config: { multipartOptions: fingerprintUpload } },
      onForm(
        platform,
        (visit) => compare(visit, modality),
        (visit, problem) => showCheck(visit, { problem, modality }),
      ),
    )
  }
}

async function compare(visit: CentreVisit, modality: Modality): Promise<FastifyReply> {
  const { platform, actor, posts, fields } = visit
  const [post] = posts.checking
  if (!post) throw enrolmentProblems['enrolment-not-yours']()
  const file = fileIn(visit)
  const shown =
    modality === 'face'
      ? { modality, image: file }
      : { modality, record: file, finger: fingerIn(visit) }
  const told = await checkPerson(
    platform,
    { actor, post },
    { cnic: fieldOf(fields, 'cnic'), shown },
  )
  return showCheck(visit, { told })
}

type Shown = {
  readonly problem?: Problem
  /** The form that was sent. */
  readonly modality?: Modality
  readonly told?: CheckTold
}

async function showCheck(visit: CentreVisit, shown: Shown): Promise<FastifyReply> {
  const { speak } = visit
  const { told, problem } = shown
  const title = speak(frameWords.check)
  // What was answered stands on no page that a reload or a neighbour could come back to.
  void visit.reply.header('cache-control', 'no-store')
  return showPage(visit, {
    title,
    problem,
    hasLiveFace: true,
    body: (
      <Split>
        {told && <Answer visit={visit} told={told} />}
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(words.how)}</p>
        <CompareForm visit={visit} modality="face" shown={shown} />
        <CompareForm visit={visit} modality="finger" shown={shown} />
      </Split>
    ),
  })
}

type AnswerProps = { readonly visit: CentreVisit; readonly told: CheckTold }

/** Only a yes looks like one. */
function Answer({ visit: { speak }, told }: AnswerProps) {
  const { title, then } = answerWords[told]
  if (told === 'yes') {
    return (
      <Panel title={speak(title)} headingLevel={2}>
        {speak(then)}
      </Panel>
    )
  }
  return (
    <>
      <WarningText>{speak(title)}</WarningText>
      <p class="govuk-body">{speak(then)}</p>
    </>
  )
}

type CompareProps = {
  readonly visit: CentreVisit
  readonly modality: Modality
  readonly shown: Shown
}

function CompareForm({ visit, modality, shown }: CompareProps) {
  const { speak, language, visitor, fields } = visit
  const { problem } = shown
  const isSent = shown.modality === modality
  const told = (field: string) =>
    isSent && problem && (problem.field ?? 'file') === field
      ? tellProblem(problem, language)
      : undefined
  const idOf = (field: string) => (told(field) ? field : `${modality}-${field}`)
  const isFace = modality === 'face'
  return (
    <Form
      action={`${path}/${modality}`}
      hasFiles
      hidden={{ _csrf: visitor.csrfToken }}
      label={speak(words[modality])}
    >
      <h2 class="govuk-heading-m">{speak(words[modality])}</h2>
      <Input
        id={idOf('cnic')}
        name="cnic"
        label={speak(homeWords.cnic)}
        error={told('cnic')}
        value={isSent ? fieldOf(fields, 'cnic') : ''}
        inputmode="numeric"
        autocomplete="off"
        dir="ltr"
        width={20}
      />
      {!isFace && <FingerSelect visit={visit} error={told('position')} />}
      {isFace ? (
        <FaceFile visit={visit} id={idOf('file')} error={told('file')} />
      ) : (
        <FileUpload
          id={idOf('file')}
          name="file"
          label={speak(personWords.fingerFile)}
          hint={speak(personWords.fingerHint)}
          error={told('file')}
        />
      )}
      <Button preventDoubleClick variant={isFace ? undefined : 'secondary'}>
        {speak(isFace ? words.compareFace : words.compareFinger)}
      </Button>
    </Form>
  )
}
