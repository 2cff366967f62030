/** Comments that wait for an officer, and appeals that wait for the head. */
import {
  BackLink,
  Button,
  ErrorSummary,
  Form,
  InsetText,
  Lines,
  Select,
  Split,
  SummaryList,
  fieldOf,
  goTo,
  tellProblem,
} from '#channels/components'
import {
  commentsToScreen,
  decideAppeal,
  screenComment,
  type CommentToScreen,
  type Consultation,
} from '#platform/catalogue'
import { grounds } from '#platform/consultations'
import { formatInstant, Problem } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import {
  consultationAt,
  consultationHref,
  keyIn,
  sendWorkPage,
  subjectName,
  type SignedInVisit,
} from './visit.ts'
import { screenWords as words } from './work-wording.ts'
import { groundWords } from './wording.ts'

type Duty = 'screen' | 'appeals'

export const showToScreen = (visit: SignedInVisit) => showWaiting(visit, 'screen')
export const showAppeals = (visit: SignedInVisit) => showWaiting(visit, 'appeals')

/** Of which comment, and what was missing. */
type Refused = { readonly comment: string; readonly problem: Problem }

async function showWaiting(
  visit: SignedInVisit,
  duty: Duty,
  refused?: Refused,
): Promise<FastifyReply> {
  const { speak, platform, session, language } = visit
  const told = refused && tellProblem(refused.problem, language)
  const consultation = await consultationAt(visit)
  const { key } = consultation
  const as = duty === 'screen' ? 'screenedBy' : 'head'
  const waiting = await commentsToScreen(platform, session.actor, { key, as })
  const title = speak(duty === 'screen' ? words.title : words.appeals)
  return sendWorkPage(visit, {
    title,
    status: refused?.problem.status ?? 200,
    hasErrors: refused !== undefined,
    before: <BackLink href={consultationHref(key)}>{speak(words.back)}</BackLink>,
    body: (
      <Split>
        {told && (
          <ErrorSummary errors={[{ text: told, href: `#ground-${refused?.comment ?? ''}` }]} />
        )}
        <span class="govuk-caption-l">{speak(consultation.name)}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(duty === 'screen' ? words.lead : words.appealsLead)}</p>
        {waiting.length === 0 && <p class="govuk-body">{speak(words.none)}</p>}
        {waiting.map((comment) => (
          <Waiting
            visit={visit}
            consultation={consultation}
            comment={comment}
            duty={duty}
            error={comment.id === refused?.comment ? told : undefined}
          />
        ))}
      </Split>
    ),
  })
}

type Part = {
  readonly visit: SignedInVisit
  readonly consultation: Consultation
  readonly comment: CommentToScreen
  readonly duty: Duty
  readonly error: string | undefined
}

function Waiting({ visit, consultation, comment, duty, error }: Part) {
  const { speak, visitor, language } = visit
  const { about, ground, dueAt, id, words: written } = comment
  return (
    <section>
      <h2 class="govuk-heading-s">{speak(subjectName(consultation, about))}</h2>
      <InsetText>
        <Lines lines={written.split('\n')} />
      </InsetText>
      <SummaryList
        rows={[
          duty === 'screen'
            ? { key: speak(words.shown), value: formatInstant(dueAt, language) }
            : { key: speak(words.before), value: ground ? speak(groundWords[ground]) : '' },
        ]}
      />
      <Form
        action={consultationHref(consultation.key, duty)}
        hidden={{ _csrf: visitor.csrfToken, comment: id }}
      >
        <Button name="do" value="show" preventDoubleClick>
          {speak(words.show)}
        </Button>
        <Select
          name="ground"
          id={`ground-${id}`}
          label={speak(words.reason)}
          value={ground ?? ''}
          error={error}
          options={[
            { value: '', text: speak(words.choose) },
            ...grounds.map((one) => ({ value: one, text: speak(groundWords[one]) })),
          ]}
        />
        <Button name="do" value="withhold" variant="warning" preventDoubleClick>
          {speak(words.withhold)}
        </Button>
      </Form>
    </section>
  )
}

export const screenIt = (visit: SignedInVisit) => decide(visit, 'screen')
export const decideIt = (visit: SignedInVisit) => decide(visit, 'appeals')

async function decide(visit: SignedInVisit, duty: Duty): Promise<FastifyReply> {
  const { platform, session, fields } = visit
  const key = keyIn(visit.params)
  const isShown = fieldOf(fields, 'do') === 'show'
  const decided = {
    key,
    comment: fieldOf(fields, 'comment'),
    ground: isShown ? undefined : fieldOf(fields, 'ground'),
  }
  try {
    await (duty === 'screen' ? screenComment : decideAppeal)(platform, session.actor, decided)
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 422) throw problem
    return showWaiting(visit, duty, { comment: decided.comment, problem })
  }
  return goTo(visit, consultationHref(key, duty))
}
