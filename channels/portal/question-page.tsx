/** The page of one question, whichever kind it is. */
import {
  asksFile,
  BackLink,
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  Link,
  PhotosContext,
  PinMapContext,
  Split,
  type PinMap,
} from '#channels/components'
import {
  countOf,
  pathOf,
  previousQuestion,
  type Control,
  type QuestionWording,
} from '#platform/forms'
import { nameIn } from '#platform/identity'
import { formatCnic, formatPhone, type Problem, type Text } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import { applyWords as words } from './apply-wording.ts'
import { errorsOf, QuestionFields } from './controls.tsx'
import { isFromCheck, type Asked, type DraftVisit } from './draft.ts'
import { frameWords } from './frame-wording.ts'
import { showPage, type SignedInVisit } from './visit.tsx'

/** What the visitor's own sign-in tells, for the fields of a person. */
export function ownParticulars(
  { session, language }: SignedInVisit,
  field: string,
): Record<string, string> {
  const { cnic, phone, guest } = session.person
  if (guest) return {}
  return {
    [`${field}.name`]: nameIn(session.person, language),
    [`${field}.cnic`]: formatCnic(cnic),
    [`${field}.phone`]: formatPhone(phone),
  }
}

export function backOf(visit: DraftVisit, name: string): string {
  const { draft, service } = visit
  if (isFromCheck(visit)) return `/apply/${draft.id}/check`
  const before = previousQuestion(service.form, draft.answers, name)
  return before ? `/apply/${draft.id}/${before}` : `/services/${service.id}`
}

export type QuestionPage = {
  readonly name: string
  readonly question: Asked['question']
  readonly wording: QuestionWording
  readonly title?: Text
  readonly controls: readonly Control[]
  readonly faults: readonly Problem[]
  readonly values: Readonly<Record<string, string>>
  readonly action: string
  readonly back: string
  readonly maySkip: boolean
  /** Of a question that asks for a place. */
  readonly map?: PinMap | undefined
  /** Of photos that were added, in bytes. */
  readonly photoSizes?: ReadonlyMap<string, number>
}

/** The page of one question, or of one person in a list. */
export function showQuestionPage(visit: DraftVisit, page: QuestionPage): FastifyReply {
  const { speak, language, visitor } = visit
  const { wording, title, faults, controls, question } = page
  const isChange = isFromCheck(visit)
  const isPerson = question.kind === 'person' || question.kind === 'people'
  // Also after a fault: what was typed is what may be wrong.
  const isToFill = faults.length > 0 || Object.keys(page.values).length === 0
  const mayFillIn = isPerson && isToFill && !visit.session.person.guest
  return showPage(visit, {
    title: (title ?? wording.title)[language],
    status: faults.length > 0 ? 422 : 200,
    hasErrors: faults.length > 0,
    before: <BackLink href={page.back} />,
    body: (
      <Split>
        {faults.length > 0 && <ErrorSummary errors={errorsOf(controls, faults, language)} />}
        <PlaceInForm visit={visit} name={page.name} />
        <Form
          action={page.action}
          hasFiles={asksFile({ [page.name]: question })}
          hidden={{ _csrf: visitor.csrfToken, ...(isChange && { from: 'check' }) }}
        >
          <PinMapContext.Provider value={page.map}>
            <PhotosContext.Provider value={photosAt(visit, page)}>
              <QuestionFields
                question={question}
                wording={wording}
                title={title}
                controls={controls}
                values={page.values}
                faults={faults}
                language={language}
                isPage
                helper={mayFillIn && <FillIn visit={visit} page={page} isChange={isChange} />}
              />
            </PhotosContext.Provider>
          </PinMapContext.Provider>
          <ButtonGroup>
            <Button preventDoubleClick>{speak(frameWords.continue)}</Button>
            {page.maySkip && (
              <Button variant="secondary" name="leave" value="out">
                {speak(words.skip)}
              </Button>
            )}
          </ButtonGroup>
        </Form>
        <p class="govuk-hint">{speak(words.kept)}</p>
      </Split>
    ),
  })
}

const photosAt = ({ draft }: DraftVisit, { photoSizes }: QuestionPage) => ({
  base: `/photos/drafts/${draft.id}`,
  ...(photoSizes && { sizes: photoSizes }),
})

type FillInProps = {
  readonly visit: DraftVisit
  readonly page: QuestionPage
  readonly isChange: boolean
}

/** Fills the fields below with who is signed in. */
function FillIn({ visit, page, isChange }: FillInProps) {
  return (
    <p class="govuk-body">
      <Link href={`${page.action}?me=1${isChange ? '&from=check' : ''}`}>
        {visit.speak(words.myself)}
      </Link>
    </p>
  )
}

/** The service, and how far one has come; of how many, where no answer changes that any more. */
export function PlaceInForm({
  visit,
  name,
}: {
  readonly visit: DraftVisit
  readonly name: string
}) {
  const { speak, service, draft } = visit
  const path = pathOf(service.form, draft.answers)
  const count = countOf(service.form, draft.answers, name)
  const here = { service: speak(service.wording.name), number: String(path.indexOf(name) + 1) }
  const place =
    count === undefined
      ? speak(words.placeSoFar, here)
      : speak(words.place, { ...here, count: String(count) })
  return <span class="govuk-caption-m">{place}</span>
}
