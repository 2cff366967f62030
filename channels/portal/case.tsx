/** A case as its applicant sees it: where it stands, what to do, its papers, its history. */
import {
  AnswersList,
  BackLink,
  Button,
  ButtonGroup,
  Course,
  Details,
  Linked,
  Money,
  Panel,
  Photos,
  Portrait,
  Reference,
  registerPhotos,
  sendPortrait,
  sayDuration,
  Split,
  StatusTag,
  SummaryList,
} from '#channels/components'
import { readReference } from '#platform/cases'
import {
  asksFor,
  awaitsPortrait,
  type CasePortrait,
  type CourseTold,
  type CaseView,
  chargeAskedFor,
  findCasePortrait,
  getCase,
  handOutCertificate,
  nameOfCase,
  photosHandedIn,
  photosOfCase,
  type CasePhoto,
  type Platform,
  printChallan,
  type RaastWay,
  raastWayOf,
  type SealedEvent,
  sealsOf,
  stateNameOf,
  tellCourse,
  tellLinks,
  whoseTime,
} from '#platform/catalogue'
import { formatNumber } from '#platform/documents'
import type { Lists } from '#platform/forms'
import { findOfficesFor, type Office } from '#platform/identity'
import { civilDateOf, formatDate, moneyInWords, moneyText } from '#platform/kernel'
import { amountDueOn, chargeStateAt, formatPsid, type Charge } from '#platform/payments'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { Answered, photosBeside, PublicView } from './answered.tsx'
import { appliesFor } from './acting-for.ts'
import { Code, holds, OldPaper, Papers, qrTextOf } from './case-paper.tsx'
import { toneOf } from './case-state.ts'
import { caseWords as words } from './case-wording.ts'
import { Cost } from './cost.tsx'
import { NoMessage } from './guests/word.tsx'
import { RateLink } from './rate.tsx'
import { PartsTable } from './parts.tsx'
import { Receipts } from './receipts.tsx'
import { Raast } from './raast.tsx'
import { forSignedIn } from './signed-in.tsx'
import { History, postsThatActed, whoActed } from './history.tsx'
import { showPage, type SignedInVisit, type Visit } from './visit.tsx'
import { WhereToCome } from './where.tsx'

export function registerCase(app: FastifyInstance, platform: Platform): void {
  app.get('/cases/:reference', forSignedIn(platform, showCase))
  app.get('/cases/:reference/certificate.pdf', forSignedIn(platform, sendCertificate))
  app.get(
    '/cases/:reference/portrait.jpg',
    forSignedIn(platform, async (visit) => sendPortrait(visit, await caseIn(visit))),
  )
  registerPhotos<SignedInVisit>(app, {
    base: '/photos/cases/:reference',
    forWhom: (page) => forSignedIn(platform, page),
    placeOf: async (visit) => photosOfCase(await caseIn(visit), visit.session.person.id),
  })
  app.get('/cases/:reference/papers/:type.pdf', forSignedIn(platform, sendPaper))
  app.get('/cases/:reference/challan.pdf', forSignedIn(platform, sendChallan))
}

/** @throws case-not-found, also for a case that is somebody else's */
export async function caseIn({ platform, session, params }: SignedInVisit): Promise<CaseView> {
  const key = readReference(params['reference'])
  return getCase(platform.db, platform.setting, session.actor, key)
}

type Shown = {
  readonly visit: SignedInVisit
  readonly view: CaseView
  readonly lists: Lists
  readonly events: readonly SealedEvent[]
  readonly charge: Charge | undefined
  readonly raast: RaastWay | undefined
  readonly portrait: CasePortrait | undefined
  /** Where the applicant is awaited; none while the time is not his. */
  readonly offices: readonly Office[]
  readonly photos: readonly CasePhoto[]
  readonly course: CourseTold | undefined
}

async function showCase(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, speak } = visit
  const view = await caseIn(visit)
  const charge = openCharge(visit, view)
  const [events, lists, qrText, raast, portrait, offices, photos, course, links, posts] =
    await Promise.all([
      sealsOf(platform, view),
      platform.lists.of(view.service, view.case.jurisdiction, view.answers),
      qrTextOf(platform, view),
      charge && raastWayOf(platform, charge),
      findCasePortrait(platform, view),
      officesAwaiting(visit, view),
      photosHandedIn(platform, view),
      tellCourse(platform.db, platform.setting, view),
      tellLinks(platform.db, platform.setting, view),
      postsThatActed(visit, view),
    ])
  const found = { charge, raast, portrait, offices, photos, course }
  const shown: Shown = { visit, view, lists, events, ...found }
  const isHeld = qrText !== undefined && holds(visit, view)
  const name = speak(nameOfCase(view.service, view.case))
  const stateName = speak(stateNameOf(view.service, view.case.state))
  return showPage(visit, {
    title: `${name}: ${stateName}`,
    section: 'cases',
    before: <BackLink href="/cases" />,
    body: (
      <>
        <Split side={isHeld && <Code visit={visit} text={qrText} />}>
          <Standing shown={shown} name={name} stateName={stateName} />
          <SummaryList rows={numbersOf(shown)} />
          <NoMessage visit={visit} />
          {qrText && <Papers visit={visit} view={view} />}
          <Receipts visit={visit} view={view} />
        </Split>
        <Split>
          <Payment shown={shown} />
          <PartsTable visit={visit} view={view} />
          <Deadline shown={shown} />
          <Answered visit={visit} view={view} lists={lists} photos={photos} />
          <PublicView visit={visit} view={view} />
          <WhereToCome visit={visit} offices={offices} />
          <Actions shown={shown} />
          <Course visit={visit} course={course} />
          <Linked visit={visit} links={links} addressOf={(reference) => `/cases/${reference}`} />
          <Portrait
            portrait={portrait}
            address={`/cases/${view.reference}/portrait.jpg`}
            hint={awaitsPortrait(view.service, view.case.state) ? words.portrait : undefined}
            speak={speak}
            language={visit.language}
          />
          <Later shown={shown} />
          <h2 class="govuk-heading-m">{speak(words.history)}</h2>
          <History visit={visit} view={withLists(view, lists)} events={events} posts={posts} />
          <CaseCost visit={visit} view={view} />
          <Answers shown={shown} />
          <Photos photos={photosBeside(view, photos)} base={`/photos/cases/${view.reference}`} />
          {qrText && !isHeld && <OldPaper visit={visit} view={view} />}
        </Split>
      </>
    ),
  })
}

function CaseCost({ visit: { speak, language }, view }: Pick<Shown, 'visit' | 'view'>) {
  if (!view.explanation) return null
  const title = speak(words.cost)
  return <Cost amount={view.explanation} speak={speak} language={language} title={title} />
}

/** So that a history says what was chosen from a list. */
const withLists = (view: CaseView, lists: Lists): CaseView => ({
  ...view,
  captured: { ...lists, ...view.captured },
})

type StandingProps = { readonly shown: Shown; readonly name: string; readonly stateName: string }

/** Where the case stands; what has been given is said loudest. */
function Standing({ shown, name, stateName }: StandingProps) {
  const { visit, view } = shown
  const { service, case: kase } = view
  const tone = toneOf(service, kase.state)
  const meaning = service.wording.states[kase.state]?.meaning
  if (tone === 'done') {
    return (
      <>
        <Panel title={stateName}>{name}</Panel>
        {meaning && <p class="govuk-body">{visit.speak(meaning)}</p>}
      </>
    )
  }
  return (
    <>
      <h1 class="govuk-heading-l">{name}</h1>
      <p class="govuk-body">
        <StatusTag tone={tone}>{stateName}</StatusTag>
      </p>
      {meaning && <p class="govuk-body">{visit.speak(meaning)}</p>}
    </>
  )
}

/** The charge that still can be paid. */
export function openCharge({ platform }: SignedInVisit, view: CaseView): Charge | undefined {
  const charge = chargeAskedFor(view)
  if (!charge || !asksFor(view.service, view.case, charge.psid)) return undefined
  return chargeStateAt(charge, platform.setting.now()) === 'unpaid' ? charge : undefined
}

function numbersOf({ visit, view }: Shown) {
  const { speak } = visit
  const number = view.case.recordKey
  return [
    { key: speak(words.reference), value: <Reference value={view.reference} /> },
    number
      ? { key: speak(words.number), value: <Reference value={formatNumber(number)} /> }
      : undefined,
    ...view.acting.map((one) => ({ key: speak(words.actedBy), value: actedBy(visit, one) })),
  ]
}

function actedBy(visit: SignedInVisit, one: CaseView['acting'][number]): string {
  const { speak, session } = visit
  const isYou = one.by.personId === session.person.id && 'mandateId' in one.under
  return isYou ? speak(words.youActed, { mandate: one.under.mandateId }) : whoActed(visit, one)
}

function Payment({ shown }: { readonly shown: Shown }) {
  const { visit, view, charge, raast } = shown
  const { speak, language, platform } = visit
  if (!charge) return null
  const due = amountDueOn(charge, civilDateOf(platform.setting.now()))
  const payBy = formatDate(civilDateOf(charge.expiresAt), language)
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.pay)}</h2>
      <SummaryList
        rows={[
          { key: speak(words.psid), value: <Reference value={formatPsid(charge.psid)} large /> },
          { key: speak(words.amount), value: <Money paisa={due} strong /> },
          { key: speak(words.inWords), value: moneyInWords(due, language) },
          { key: speak(words.payBy), value: <bdi>{payBy}</bdi> },
        ]}
      />
      <ButtonGroup>
        {platform.demo && (
          <Button href={`/demo/bank?psid=${charge.psid}`}>{speak(words.demoPay)}</Button>
        )}
        {view.service.cost?.challan && (
          <Button variant="secondary" href={`/cases/${view.reference}/challan.pdf`}>
            {speak(words.challan)}
          </Button>
        )}
        <Button variant="secondary" href={`/cases/${view.reference}`}>
          {speak(words.again)}
        </Button>
      </ButtonGroup>
      <h3 class="govuk-heading-s">{speak(words.payHow)}</h3>
      <ul class="govuk-list govuk-list--bullet">
        <li>{speak(words.payByApp)}</li>
        <li>{speak(view.service.cost?.challan ? words.payWithChallan : words.payWithNumber)}</li>
      </ul>
      <Raast visit={visit} way={raast} reference={view.reference} />
    </>
  )
}

/** What is asked on top, and what went back: each with the reasons for it. */
function Later({ shown }: { readonly shown: Shown }) {
  const { visit, view } = shown
  const { speak, language } = visit
  const { due, refund, refundParts } = view
  return (
    <>
      {due && <Cost amount={due} speak={speak} language={language} title={speak(words.due)} />}
      {refund && (
        <Cost
          amount={{ ...refund, notices: [] }}
          speak={speak}
          language={language}
          title={speak(words.refund)}
        />
      )}
      {refundParts.map(({ state, amountPaisa, bank }) => (
        <p class="govuk-body">
          {speak(words.goesBack[state], { amount: moneyText(amountPaisa)[language], bank })}
        </p>
      ))}
    </>
  )
}

function Deadline({ shown }: { readonly shown: Shown }) {
  const { visit, view } = shown
  const { deadlineAt, state } = view.case
  const { speak, language } = visit
  if (!deadlineAt) return null
  const date = formatDate(civilDateOf(deadlineAt), language)
  const runs = whoseTime(view.service, state, view.answers)
  // Of a routed case the ladder says by when it is answered; here the next step.
  const answer = view.service.routing ? words.waitingStep : words.waiting
  const byThen = { applicant: words.comeBy, answer, step: words.waitingStep }
  const within = runs.for === 'applicant' ? runs.answerWithin : undefined
  return (
    <p class="govuk-body">
      <strong>{speak(byThen[runs.for], { date })}</strong>{' '}
      {within && speak(words.thenAnswer, { time: sayDuration(within, language) })}
    </p>
  )
}

async function officesAwaiting(
  { platform }: SignedInVisit,
  { service, case: kase, answers }: CaseView,
): Promise<readonly Office[]> {
  const { state, jurisdiction } = kase
  const role = service.serviceLevels?.[state]?.role
  if (!role || whoseTime(service, state, answers).for !== 'applicant') return []
  return findOfficesFor(platform.db, { roles: [role], jurisdiction })
}

/** The steps that are the applicant's own. */
function Actions({ shown }: { readonly shown: Shown }) {
  const { visit, view } = shown
  const own = view.moves.filter(({ move }) => move.by === 'applicant')
  const rate = <RateLink visit={visit} view={view} />
  if (own.length === 0) return rate
  return (
    <>
      <h2 class="govuk-heading-m">{visit.speak(words.actions)}</h2>
      <ButtonGroup>
        {own.map(({ action }) => (
          <Button variant="secondary" href={`/cases/${view.reference}/${action}`}>
            {visit.speak(view.service.wording.actions[action] ?? words.actions)}
          </Button>
        ))}
      </ButtonGroup>
      {rate}
    </>
  )
}

function Answers({ shown }: { readonly shown: Shown }) {
  const { visit, view, lists } = shown
  const { speak, language, session } = visit
  const masked = view.case.applicantId !== appliesFor(session.actor)
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.answers)}</h2>
      <Details summary={speak(words.showAnswers)}>
        <AnswersList view={view} language={language} lists={lists} masked={masked} />
      </Details>
    </>
  )
}

async function sendCertificate(visit: SignedInVisit): Promise<FastifyReply> {
  const paper = await handOutCertificate(visit.platform, visit.session.actor, await caseIn(visit))
  return sendPdf(visit, paper)
}

/** A further signed paper, by its type: what is attached to a deed. */
async function sendPaper(visit: SignedInVisit): Promise<FastifyReply> {
  const documentType = Number(visit.params['type'])
  const paper = await handOutCertificate(
    visit.platform,
    visit.session.actor,
    await caseIn(visit),
    documentType,
  )
  return sendPdf(visit, paper)
}

async function sendChallan(visit: SignedInVisit): Promise<FastifyReply> {
  const paper = await printChallan(visit.platform, await caseIn(visit))
  return sendPdf(visit, paper)
}

/** Shown in the browser, and kept by nobody on the way. */
export function sendPdf(
  { reply }: Pick<Visit, 'reply'>,
  paper: { bytes: Buffer; fileName: string },
): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `inline; filename="${paper.fileName}"`)
    .type('application/pdf')
    .send(paper.bytes)
}
