/** What somebody has said, what became of each comment, and the way to the head. */
import {
  BackLink,
  Button,
  ButtonGroup,
  Form,
  InsetText,
  Lines,
  Link,
  NotificationBanner,
  Split,
  SummaryList,
  fieldOf,
  goTo,
  sendCitizenPage,
} from '#channels/components'
import {
  appealComment,
  consultationPhase,
  findOpenConsultation,
  findOpened,
  ownOpinion,
  type Consultation,
  type OwnComment,
  type OwnSaid,
} from '#platform/catalogue'
import { namesOf, titlesOf } from '#platform/consultations'
import type { FastifyReply } from 'fastify'
import { consultationHref, keyIn, subjectName, type SignedInVisit } from './visit.ts'
import { groundWords, mineWords as words, stateWords } from './wording.ts'

export async function showMine(visit: SignedInVisit): Promise<FastifyReply> {
  const { speak, platform, session, query } = visit
  const { db, setting } = platform
  const consultation = await findOpened(db, setting, keyIn(visit.params))
  const { key } = consultation
  const own = await ownOpinion(platform, session.actor, consultation)
  const isOpen = consultationPhase(consultation, setting.now()) === 'open'
  return sendCitizenPage(visit, {
    title: speak(words.title),
    section: 'services',
    before: <BackLink href={consultationHref(key)} />,
    body: (
      <Split>
        {fieldOf(query, 'sent') !== '' && own && (
          <NotificationBanner type="success">{speak(words.sent)}</NotificationBanner>
        )}
        <span class="govuk-caption-l">{speak(consultation.name)}</span>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        {own ? (
          <Said visit={visit} consultation={consultation} own={own} />
        ) : (
          <p class="govuk-body">{speak(words.nothing)}</p>
        )}
        {isOpen && (
          <ButtonGroup>
            <Button href={consultationHref(key, 'say')}>{speak(words.change)}</Button>
          </ButtonGroup>
        )}
        {isOpen && own && (
          <p class="govuk-body">
            <Link href={consultationHref(key, 'take-back')}>{speak(words.takeBack)}</Link>
          </p>
        )}
      </Split>
    ),
  })
}

/** Before all of it is gone: what that is, and what stays. */
export async function askToTakeBack(visit: SignedInVisit): Promise<FastifyReply> {
  const { speak, platform, session, visitor } = visit
  const consultation = await findOpenConsultation(platform, keyIn(visit.params))
  const { key } = consultation
  const own = await ownOpinion(platform, session.actor, consultation)
  if (!own) return goTo(visit, consultationHref(key, 'mine'))
  return sendCitizenPage(visit, {
    title: speak(words.takeBackAsk),
    section: 'services',
    before: <BackLink href={consultationHref(key, 'mine')} />,
    body: (
      <Split>
        <span class="govuk-caption-l">{speak(consultation.name)}</span>
        <h1 class="govuk-heading-l">{speak(words.takeBackAsk)}</h1>
        <p class="govuk-body">{speak(words.takeBackIs)}</p>
        <Said visit={visit} consultation={consultation} own={own} />
        <Form action={consultationHref(key, 'take-back')} hidden={{ _csrf: visitor.csrfToken }}>
          <ButtonGroup>
            <Button variant="warning" preventDoubleClick>
              {speak(words.takeBack)}
            </Button>
            <Link href={consultationHref(key, 'mine')}>{speak(words.takeBackNot)}</Link>
          </ButtonGroup>
        </Form>
      </Split>
    ),
  })
}

type Part = { readonly visit: SignedInVisit; readonly consultation: Consultation }

function Said({ visit, consultation, own }: Part & { readonly own: OwnSaid }) {
  const { speak } = visit
  const answered = consultation.terms.questions.flatMap((question) => {
    const option = question.options?.find(({ id }) => id === own.answers.get(question.id))
    return option ? [{ key: speak(titlesOf(question)), value: speak(namesOf(option)) }] : []
  })
  return (
    <>
      {answered.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{speak(words.answers)}</h2>
          <SummaryList rows={answered} />
        </>
      )}
      {own.comments.length > 0 && <h2 class="govuk-heading-m">{speak(words.comments)}</h2>}
      {own.comments.map((comment) => (
        <OwnPart visit={visit} consultation={consultation} comment={comment} />
      ))}
    </>
  )
}

function OwnPart({ visit, consultation, comment }: Part & { readonly comment: OwnComment }) {
  const { speak, visitor } = visit
  const { about, words: written, state, ground } = comment
  const hidden = { _csrf: visitor.csrfToken, comment: comment.id }
  return (
    <InsetText>
      <h3 class="govuk-heading-s">{speak(subjectName(consultation, about))}</h3>
      <p class="govuk-body">
        <Lines lines={written.split('\n')} />
      </p>
      <p class="govuk-body-s">
        {speak(stateWords[state])}
        {ground && <> – {speak(words.reason, { ground: speak(groundWords[ground]) })}</>}
      </p>
      {state === 'withheld' && (
        <Form action={consultationHref(consultation.key, 'appeal')} hidden={hidden}>
          <p class="govuk-body-s">{speak(words.appealWhy)}</p>
          <Button variant="secondary" preventDoubleClick>
            {speak(words.appeal)}
          </Button>
        </Form>
      )}
    </InsetText>
  )
}

export async function appealIt(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, fields } = visit
  const key = keyIn(visit.params)
  await appealComment(platform, session.actor, { key, comment: fieldOf(fields, 'comment') })
  return goTo(visit, consultationHref(key, 'mine'))
}
