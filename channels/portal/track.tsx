/** Tracking by reference number: where an application stands, and nothing about persons. */
import {
  countAgainst,
  Button,
  ErrorSummary,
  eventNameOf,
  fieldOf,
  Form,
  InsetText,
  isOpen,
  Link,
  Reference,
  Split,
  StatusTag,
  SummaryList,
  Timeline,
  tellProblem,
} from '#channels/components'
import { parseReference } from '#platform/cases'
import {
  publicWordingOf,
  trackCase,
  whoseTime,
  type Platform,
  type Tracking,
} from '#platform/catalogue'
import { parseNumber } from '#platform/documents'
import { civilDateOf, formatDate, formatInstant, Problem } from '#platform/kernel'
import {
  findBaskets,
  findCharge,
  formatPsid,
  parsePsid,
  paymentProblems,
  type Charge,
} from '#platform/payments'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { basketWords } from './basket-wording.ts'
import { toneOf } from './case-state.ts'
import { caseWords } from './case-wording.ts'
import { HereBefore } from './guests/pages.tsx'
import { takesAnyGuests } from './guests/offer.tsx'
import { homeWords, trackWords as words } from './home-wording.ts'
import { portalProblems } from './problems.ts'
import { receiptPath } from './receipts.tsx'
import { ReferenceField } from './reference-field.tsx'
import { forAnybody } from './signed-in.tsx'
import { showPage, type Visit } from './visit.tsx'

export function registerTrack(app: FastifyInstance, platform: Platform): void {
  app.get('/track', forAnybody(platform, track))
}

async function track(visit: Visit): Promise<FastifyReply> {
  const { platform, query } = visit
  const typed = fieldOf(query, 'reference')
  if (typed.trim() === '') return showTrack(visit, {})
  const tooOften = countAgainst(visit, visit.platform.limits.trackPage)
  if (tooOften) return showTrack(visit, { typed, problem: tooOften })
  const number = parseNumber(typed)
  if (number) return showTrack(visit, { number: number.number })
  const psid = parsePsid(typed)
  try {
    const charge = psid === undefined ? undefined : await findCharge(platform.db, psid)
    if (psid && !charge) return await showTogether(visit, psid)
    const key = charge
      ? { jurisdiction: charge.jurisdiction, id: charge.caseId }
      : parseReference(typed)
    if (!key) throw portalProblems['portal-reference-shape']({ field: 'reference' })
    const tracking = await trackCase(platform.db, platform.setting, key)
    return showTrack(visit, { typed, tracking, charge })
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    return showTrack(visit, { typed, problem })
  }
}

/** A number for several payments leads to no case; its own page tells what it pays. */
async function showTogether(visit: Visit, psid: string): Promise<FastifyReply> {
  const [basket] = await findBaskets(visit.platform.db, [psid])
  if (basket) return showTrack(visit, { typed: formatPsid(psid), basket: psid })
  throw paymentProblems['payments-charge-unknown']({ values: { psid: formatPsid(psid) } })
}

type Found = {
  readonly typed?: string
  readonly problem?: Problem
  readonly tracking?: Tracking
  /** That whose payment number was typed. */
  readonly charge?: Charge | undefined
  /** The payment number of a basket. */
  readonly basket?: string
  /** The number of a document, which was typed where a reference is asked. */
  readonly number?: string
}

function showTrack(visit: Visit, found: Found): FastifyReply {
  const { typed = '', problem, tracking, charge, basket, number } = found
  const { speak, language } = visit
  return showPage(visit, {
    title: speak(words.title),
    section: 'track',
    status: problem?.status ?? 200,
    hasErrors: problem !== undefined,
    body: (
      <Split>
        {problem && (
          <ErrorSummary errors={[{ text: problem.title(language), href: '#reference' }]} />
        )}
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        {number && <IsNumber visit={visit} number={number} />}
        {charge && <InsetText>{speak(words.isPsid)}</InsetText>}
        {basket && (
          <InsetText>
            {speak(basketWords.isTogether)}{' '}
            <Link href={`/pay/${basket}`}>{speak(basketWords.toTogether)}</Link>
          </InsetText>
        )}
        {tracking && <Standing visit={visit} tracking={tracking} />}
        {charge?.paidBy && (
          <p class="govuk-body">
            <Link href={receiptPath('/track', charge.psid)}>{speak(caseWords.receipt)}</Link>
          </p>
        )}
        {!tracking && <p class="govuk-body">{speak(words.intro)}</p>}
        <Form action="/track" method="get">
          <ReferenceField
            speak={speak}
            labelSize="s"
            error={problem && tellProblem(problem, language)}
            value={typed}
            width={30}
          />
          <Button variant={tracking && 'secondary'}>{speak(homeWords.track)}</Button>
        </Form>
        {takesAnyGuests(visit.platform) && <HereBefore visit={visit} />}
      </Split>
    ),
  })
}

function IsNumber({ visit, number }: { readonly visit: Visit; readonly number: string }) {
  const { speak } = visit
  return (
    <InsetText>
      {speak(words.isNumber)}{' '}
      <Link href={`/verify/number?number=${encodeURIComponent(number)}`}>
        {speak(words.toVerifier)}
      </Link>
    </InsetText>
  )
}

const byThen = { applicant: words.comeBy, answer: words.answerBy, step: words.stepBy }

function Standing({ visit, tracking }: { readonly visit: Visit; readonly tracking: Tracking }) {
  const { speak, language } = visit
  const { service, state, reference, deadlineAt, clockAt, createdAt } = tracking
  const { name, meaning } = publicWordingOf(service, state)
  const dated = (at: Date) => <bdi>{formatDate(civilDateOf(at), language)}</bdi>
  return (
    <>
      <p class="govuk-body">
        <strong>{speak(service.wording.name)}</strong>{' '}
        <StatusTag tone={toneOf(service, state)}>{speak(name)}</StatusTag>
      </p>
      <p class="govuk-body">{speak(meaning)}</p>
      <SummaryList
        rows={[
          { key: speak(caseWords.reference), value: <Reference value={reference} /> },
          { key: speak(words.begun), value: dated(createdAt) },
          deadlineAt && {
            key: speak(byThen[whoseTime(service, state).for]),
            value: dated(deadlineAt),
          },
          clockAt && { key: speak(words.validUntil), value: dated(clockAt) },
        ]}
      />
      <Timeline
        label={speak(caseWords.history)}
        events={tracking.events.map((event, index, all) => ({
          title: speak(eventNameOf(service, all, index)),
          when: formatInstant(event.at, language),
          whenIso: event.at.toISOString(),
          state: index === all.length - 1 && isOpen(service, event.toState) ? 'current' : 'done',
        }))}
      />
      <p class="govuk-body">
        {speak(words.yours)} <Link href={`/cases/${reference}`}>{speak(words.open)}</Link>
      </p>
    </>
  )
}
