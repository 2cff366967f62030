/** The page of a question that is answered with what was taken of a person: a face, a finger. */
import {
  BackLink,
  Button,
  ButtonGroup,
  Details,
  ErrorSummary,
  FileUpload,
  Form,
  LiveFace,
  OfficePlace,
  Radios,
  Split,
  tellProblem,
} from '#channels/components'
import { awaitsPortrait, enrolmentRolesOf, type Service } from '#platform/catalogue'
import { captureList } from '#platform/forms'
import { findOfficesFor, type Office } from '#platform/identity'
import type { FastifyReply } from 'fastify'
import { applyWords } from './apply-wording.ts'
import { isFromCheck, type DraftVisit } from './draft.ts'
import { faceWords as words } from './face-wording.ts'
import { asksFace, framesField, isOwn, photoField } from './face.ts'
import { frameWords } from './frame-wording.ts'
import { PlaceInForm, type QuestionPage } from './question-page.tsx'
import { showPage } from './visit.tsx'

type PartProps = { readonly visit: DraftVisit; readonly page: QuestionPage }

const ids = { chosen: 'chosen', camera: 'camera', photo: 'photo', otherwise: 'otherwise' } as const

/** Which part of the page a fault is about. */
function placeOf({ name }: QuestionPage, field: string | undefined): string {
  if (field === framesField(name)) return ids.camera
  return field === photoField(name) ? ids.photo : ids.chosen
}

const showsPortrait = (service: Service) => awaitsPortrait(service, service.workflow.initial)

const offersOf = ({ context }: DraftVisit, { name }: QuestionPage) =>
  context.lists[captureList(name)] ?? []

/** Everything but the camera works without JavaScript: a phone opens its own for the photograph. */
export async function showCapturePage(
  visit: DraftVisit,
  page: QuestionPage,
): Promise<FastifyReply> {
  const { language, speak, platform, service, draft } = visit
  const { name, wording, faults } = page
  const offers = offersOf(visit, page)
  const takes = asksFace(page) && isOwn(visit)
  const [fault] = faults
  const offices = await findOfficesFor(platform.db, {
    roles: [...enrolmentRolesOf(service).taking],
    jurisdiction: draft.jurisdiction,
  })
  return showPage(visit, {
    title: wording.title[language],
    status: fault ? (fault.status === 429 ? 429 : 422) : 200,
    hasErrors: faults.length > 0,
    hasLiveFace: takes,
    before: <BackLink href={page.back} />,
    body: (
      <Split>
        {faults.length > 0 && (
          <ErrorSummary
            errors={faults.map((one) => ({
              text: tellProblem(one, language),
              href: `#${placeOf(page, one.field)}`,
            }))}
          />
        )}
        <PlaceInForm visit={visit} name={name} />
        <h1 class="govuk-heading-l" id={offers.length === 0 ? ids.chosen : undefined}>
          {wording.title[language]}
        </h1>
        {wording.hint && <p class="govuk-body">{wording.hint[language]}</p>}
        {offers.length > 0 && <Chosen visit={visit} page={page} />}
        {takes && offers.length > 0 ? (
          <Details summary={speak(words.again)} open={faults.length > 0}>
            <Taking visit={visit} page={page} />
          </Details>
        ) : (
          takes && <Taking visit={visit} page={page} />
        )}
        <Elsewhere visit={visit} page={page} offices={offices} />
        {offers.length === 0 && page.maySkip && (
          <Form action={page.action} hidden={hiddenOf(visit)}>
            <Skip visit={visit} />
          </Form>
        )}
        <p class="govuk-hint">{speak(applyWords.kept)}</p>
      </Split>
    ),
  })
}

function hiddenOf(visit: DraftVisit): Record<string, string> {
  const { csrfToken } = visit.visitor
  return { _csrf: csrfToken, ...(isFromCheck(visit) && { from: 'check' }) }
}

function Skip({ visit: { speak } }: Pick<PartProps, 'visit'>) {
  return (
    <Button variant="secondary" name="leave" value="out">
      {speak(applyWords.skip)}
    </Button>
  )
}

/** What was taken before, to go on with. */
function Chosen({ visit, page }: PartProps) {
  const { speak, language } = visit
  const offers = offersOf(visit, page)
  const told = page.faults.filter(({ field }) => placeOf(page, field) === ids.chosen)
  const [newest] = offers
  const kept = page.values[page.name]
  const chosen = offers.some(({ value }) => value === kept) ? kept : newest?.value
  return (
    <Form action={page.action} hidden={hiddenOf(visit)}>
      <Radios
        name={page.name}
        idPrefix={ids.chosen}
        legend={speak(words.chosen)}
        legendSize="m"
        value={chosen}
        error={told.length > 0 && told.map((one) => tellProblem(one, language)).join(' ')}
        items={offers.map(({ value, label }) => ({ value, text: label[language] }))}
      />
      <ButtonGroup>
        <Button preventDoubleClick>{speak(frameWords.continue)}</Button>
        {page.maySkip && <Skip visit={visit} />}
      </ButtonGroup>
    </Form>
  )
}

/** The camera, which the script shows; and a photograph, which always works. */
function Taking({ visit, page }: PartProps) {
  const { speak, language } = visit
  const { name, action, faults } = page
  const told = faults.filter(({ field }) => placeOf(page, field) === ids.photo)
  return (
    <>
      <LiveFace
        visit={visit}
        action={action}
        challenge={`${action}/challenge`}
        name={framesField(name)}
        otherwise={ids.otherwise}
        hidden={hiddenOf(visit)}
      >
        <h2 class="govuk-heading-m">{speak(words.live)}</h2>
        <p class="govuk-body">{speak(words.liveLead)}</p>
      </LiveFace>
      <h2 class="govuk-heading-m" id={ids.otherwise} tabIndex={-1}>
        {speak(words.sent)}
      </h2>
      <p class="govuk-body">{speak(words.sentLead)}</p>
      <Form action={action} hasFiles hidden={hiddenOf(visit)}>
        <FileUpload
          id={ids.photo}
          name={photoField(name)}
          label={speak(words.photo)}
          hint={speak(words.photoHint)}
          error={told.length > 0 && told.map((one) => tellProblem(one, language)).join(' ')}
          accept="image/jpeg,image/png,image/webp"
          capture="user"
        />
        <Button variant="secondary" preventDoubleClick>
          {speak(words.send)}
        </Button>
      </Form>
      <p class="govuk-hint">
        {speak(showsPortrait(visit.service) ? words.keptPortrait : words.kept)}
      </p>
    </>
  )
}

type ElsewhereProps = PartProps & { readonly offices: readonly Office[] }

/** The way of equal standing. */
function Elsewhere({ visit, page, offices }: ElsewhereProps) {
  const { speak } = visit
  const isFace = asksFace(page)
  const told = !isFace ? words.centreFinger : isOwn(visit) ? words.centreFace : words.ofAnother
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.centre)}</h2>
      <p class="govuk-body">{speak(told)}</p>
      {offices.map((office) => (
        <OfficePlace office={office} speak={speak} />
      ))}
    </>
  )
}
