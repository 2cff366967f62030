/** Paying several charges at once: choose them, and get one payment number. */
import {
  BackLink,
  Button,
  ButtonGroup,
  Checkboxes,
  ErrorSummary,
  Form,
  Link,
  Money,
  Reference,
  Split,
  StatusTag,
  SummaryList,
  goTo,
  tellProblem,
} from '#channels/components'
import {
  fillBasket,
  getBasket,
  nameOfCase,
  openChargesOf,
  type BasketView,
  type OwnCharge,
  type Platform,
} from '#platform/catalogue'
import { formatReference } from '#platform/cases'
import { civilDateOf, formatDate, moneyText, Problem } from '#platform/kernel'
import {
  amountDueOn,
  basketChargesMax,
  chargeStateAt,
  formatPsid,
  parsePsid,
} from '#platform/payments'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { basketWords as words } from './basket-wording.ts'
import { caseWords } from './case-wording.ts'
import { receiptPath } from './receipts.tsx'
import { forSignedIn } from './signed-in.tsx'
import { showPage, type SignedInVisit } from './visit.tsx'

export function registerBasket(app: FastifyInstance, platform: Platform): void {
  app.get(
    '/pay',
    forSignedIn(platform, (visit) => showChoice(visit)),
  )
  app.post('/pay', forSignedIn(platform, choose))
  app.get('/pay/:psid', forSignedIn(platform, showBasket))
}

type Chosen = { readonly problem?: Problem; readonly psids?: readonly string[] }

async function showChoice(visit: SignedInVisit, chosen: Chosen = {}): Promise<FastifyReply> {
  const { platform, session, speak, language, visitor } = visit
  const { db, setting } = platform
  const open = await openChargesOf(db, setting, session.person.id)
  const { problem, psids = open.map(({ charge }) => charge.psid) } = chosen
  return showPage(visit, {
    title: speak(words.title),
    section: 'cases',
    status: problem?.status ?? 200,
    hasErrors: problem !== undefined,
    before: <BackLink href="/cases" />,
    body: (
      <Split>
        {problem && <ErrorSummary errors={[{ text: problem.title(language), href: '#psid' }]} />}
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        {open.length < 2 ? (
          <p class="govuk-body">{speak(words.none)}</p>
        ) : (
          <Form action="/pay" hidden={{ _csrf: visitor.csrfToken }}>
            <p class="govuk-body">{speak(words.intro)}</p>
            <Checkboxes
              name="psid[]"
              idPrefix="psid"
              legend={speak(words.choose)}
              legendSize="m"
              error={problem && tellProblem(problem, language)}
              values={psids}
              items={open.slice(0, basketChargesMax).map((own) => itemOf(visit, own))}
            />
            <Button preventDoubleClick>{speak(words.make)}</Button>
          </Form>
        )}
      </Split>
    ),
  })
}

function itemOf(
  { speak, language, platform }: SignedInVisit,
  { charge, case: kase, service }: OwnCharge,
) {
  const due = amountDueOn(charge, civilDateOf(platform.setting.now()))
  return {
    value: charge.psid,
    text: speak(nameOfCase(service, kase)),
    hint: speak(words.hint, {
      amount: moneyText(due)[language],
      reference: formatReference(kase),
      date: formatDate(civilDateOf(charge.expiresAt), language),
    }),
  }
}

async function choose(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, fields } = visit
  const psids = [fields['psid[]'] ?? []].flat()
  try {
    const basket = await fillBasket(platform.db, platform.setting, session.person.id, psids)
    return goTo(visit, `/pay/${basket.psid}`)
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    return showChoice(visit, { problem, psids })
  }
}

async function showBasket(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, speak } = visit
  const psid = parsePsid(visit.params['psid'] ?? '') ?? ''
  const view = await getBasket(platform.db, platform.setting, session.person.id, psid)
  const state = chargeStateAt(view.charge, platform.setting.now())
  const isOpen = state === 'unpaid'
  return showPage(visit, {
    title: speak(words.title),
    section: 'cases',
    before: <BackLink href="/pay" />,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">
          <StatusTag tone={state === 'paid' ? 'done' : isOpen ? 'action' : 'neutral'}>
            {speak(words.states[state])}
          </StatusTag>
        </p>
        <SummaryList rows={factsOf(visit, view, isOpen)} />
        {isOpen && <Ways visit={visit} psid={psid} />}
        <h2 class="govuk-heading-m">{speak(words.contains)}</h2>
        <ul class="govuk-list">
          {view.members.map((member) => (
            <Member visit={visit} member={member} />
          ))}
        </ul>
        {isOpen && <p class="govuk-body">{speak(words.singly)}</p>}
      </Split>
    ),
  })
}

function factsOf({ speak, language }: SignedInVisit, { basket }: BasketView, isOpen: boolean) {
  const payBy = formatDate(civilDateOf(basket.expiresAt), language)
  return [
    {
      key: speak(words.psid),
      value: <Reference value={formatPsid(basket.psid)} large={isOpen} />,
    },
    { key: speak(words.amount), value: <Money paisa={basket.amountPaisa} strong /> },
    isOpen ? { key: speak(words.payBy), value: <bdi>{payBy}</bdi> } : undefined,
  ]
}

function Ways({ visit, psid }: { readonly visit: SignedInVisit; readonly psid: string }) {
  const { speak, platform } = visit
  return (
    <>
      <ButtonGroup>
        {platform.demo && (
          <Button href={`/demo/bank?psid=${psid}`}>{speak(caseWords.demoPay)}</Button>
        )}
        <Button variant="secondary" href={`/pay/${psid}`}>
          {speak(caseWords.again)}
        </Button>
      </ButtonGroup>
      <p class="govuk-body">{speak(caseWords.payByApp)}</p>
    </>
  )
}

function Member({ visit, member }: { visit: SignedInVisit; member: OwnCharge }) {
  const { speak, platform } = visit
  const { charge, case: kase, service } = member
  const path = `/cases/${formatReference(kase)}`
  const paisa =
    charge.paidBy?.amountPaisa ?? amountDueOn(charge, civilDateOf(platform.setting.now()))
  return (
    <li>
      <Link href={path}>{speak(nameOfCase(service, kase))}</Link> <Money paisa={paisa} />
      {charge.paidBy && (
        <>
          {' '}
          <Link href={receiptPath(path, charge.psid)}>{speak(caseWords.receipt)}</Link>
        </>
      )}
    </li>
  )
}
