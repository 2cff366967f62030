/** Comments that wait for an officer, and appeals that wait for the head. */
import {
  BackLink,
  Button,
  Form,
  InsetText,
  Lines,
  Select,
  Split,
  SummaryList,
  fieldOf,
  goTo,
  sendOfficerPage,
} from '#channels/components'
import {
  commentsToScreen,
  decideAppeal,
  screenComment,
  type CommentToScreen,
  type Consultation,
} from '#platform/catalogue'
import { grounds } from '#platform/consultations'
import { formatInstant } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import {
  consultationAt,
  consultationHref,
  keyIn,
  subjectName,
  type SignedInVisit,
} from './visit.ts'
import { screenWords as words } from './work-wording.ts'
import { groundWords } from './wording.ts'

type Duty = 'screen' | 'appeals'

export const showToScreen = (visit: SignedInVisit) => showWaiting(visit, 'screen')
export const showAppeals = (visit: SignedInVisit) => showWaiting(visit, 'appeals')

async function showWaiting(visit: SignedInVisit, duty: Duty): Promise<FastifyReply> {
  const { speak, platform, session } = visit
  const consultation = await consultationAt(visit)
  const { key } = consultation
  const as = duty === 'screen' ? 'screenedBy' : 'head'
  const waiting = await commentsToScreen(platform, session.actor, { key, as })
  const title = speak(duty === 'screen' ? words.title : words.appeals)
  return sendOfficerPage(visit, {
    title,
    before: <BackLink href={consultationHref(key)}>{speak(words.back)}</BackLink>,
    body: (
      <Split>
        <span class="govuk-caption-l">{speak(consultation.name)}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(duty === 'screen' ? words.lead : words.appealsLead)}</p>
        {waiting.length === 0 && <p class="govuk-body">{speak(words.none)}</p>}
        {waiting.map((comment) => (
          <Waiting visit={visit} consultation={consultation} comment={comment} duty={duty} />
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
}

function Waiting({ visit, consultation, comment, duty }: Part) {
  const { speak, visitor, language } = visit
  const { about, ground, dueAt, id, words: written } = comment
  return (
    <section aria-labelledby={`c${id}`}>
      <h2 class="govuk-heading-s" id={`c${id}`}>
        {speak(subjectName(consultation, about))}
      </h2>
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
  await (duty === 'screen' ? screenComment : decideAppeal)(platform, session.actor, decided)
  return goTo(visit, consultationHref(key, duty))
}
