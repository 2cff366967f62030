/** A person's bills: what is due, paying one or many of them, and the list itself. */
import {
  BackLink,
  Button,
  ButtonGroup,
  Checkboxes,
  ErrorSummary,
  Form,
  Lines,
  Split,
  SummaryList,
  goTo,
  tellProblem,
} from '#channels/components'
import { billingProblems, showIdentifier } from '#platform/billing'
import {
  askToPay,
  billsOf,
  fillBasket,
  unwatchBill,
  watchedAccounts,
  type DueBill,
  type Platform,
  type WatchedBill,
} from '#platform/catalogue'
import { asRefusal, formatDate, moneyText, type Problem } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { registerAddBill } from './add-bill.tsx'
import { billWords as words } from './bill-wording.ts'
import { forSignedIn } from './signed-in.tsx'
import { showPage, type SignedInVisit } from './visit.tsx'

export function registerBills(app: FastifyInstance, platform: Platform): void {
  const showList = (visit: SignedInVisit) => showBills(visit)
  app.get('/bills', forSignedIn(platform, showList))
  app.post('/bills', forSignedIn(platform, pay))
  app.get('/bills/:id/remove', forSignedIn(platform, askToRemove))
  app.post('/bills/:id/remove', forSignedIn(platform, remove))
  registerAddBill(app, platform)
}

type Chosen = { readonly problem: Problem; readonly bills: readonly string[] }

async function showBills(visit: SignedInVisit, chosen?: Chosen): Promise<FastifyReply> {
  const { platform, session, speak, language } = visit
  const watched = await billsOf(platform, session.person.id)
  const problem = chosen?.problem
  return showPage(visit, {
    title: speak(words.title),
    section: 'bills',
    status: problem?.status ?? 200,
    hasErrors: problem !== undefined,
    body: (
      <Split>
        {problem && (
          <ErrorSummary errors={[{ text: tellProblem(problem, language), href: '#bill' }]} />
        )}
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        {watched.length === 0 && <p class="govuk-body">{speak(words.none)}</p>}
        {watched.length > 0 && <Due visit={visit} watched={watched} chosen={chosen} />}
        <List visit={visit} watched={watched} />
        <Button variant="secondary" href="/bills/add">
          {speak(words.add)}
        </Button>
      </Split>
    ),
  })
}

type DueProps = {
  readonly visit: SignedInVisit
  readonly watched: readonly WatchedBill[]
  readonly chosen: Chosen | undefined
}

function Due({ visit, watched, chosen }: DueProps) {
  const { speak, visitor, language } = visit
  const items = watched.flatMap((one) => one.due.map((due) => itemOf(visit, one, due)))
  if (items.length === 0) return <p class="govuk-body">{speak(words.nothingDue)}</p>
  return (
    <Form action="/bills" hidden={{ _csrf: visitor.csrfToken }}>
      <Checkboxes
        name="bill[]"
        idPrefix="bill"
        legend={speak(words.due)}
        legendSize="m"
        hint={items.length > 1 ? speak(words.dueHint) : undefined}
        error={chosen && tellProblem(chosen.problem, language)}
        values={chosen?.bills ?? items.map(({ value }) => value)}
        items={items}
      />
      <Button preventDoubleClick>{speak(words.pay)}</Button>
    </Form>
  )
}

/** A bill by which line of the list it is on, and its number. */
const valueOf = ({ saved }: WatchedBill, { bill }: DueBill) => `${saved.id} ${bill.number}`

function itemOf({ speak, language }: SignedInVisit, watched: WatchedBill, due: DueBill) {
  const { service, saved } = watched
  const { bill, amount, isLate } = due
  const { terms } = amount
  const account = showIdentifier(service.biller, saved.identifier)
  const sayAmount = (paisa: number) => moneyText(paisa)[language]
  const dueDate = formatDate(bill.dueDate, language)
  const lines = [
    speak(words.billOf, { number: bill.number, account }),
    speak(isLate ? words.late : words.payBy, { date: dueDate }),
    ...amount.notices.map((notice) => speak(notice)),
  ]
  if (terms?.surcharge) {
    const later = sayAmount(amount.amount + terms.surcharge)
    const date = formatDate(terms.dueDate, language)
    lines.splice(2, 0, speak(words.later, { amount: later, date }))
  }
  return {
    value: valueOf(watched, due),
    text: speak(words.bill, {
      biller: speak(service.wording.name),
      amount: sayAmount(amount.amount),
    }),
    hint: <Lines lines={lines} />,
  }
}

function List({ visit, watched }: Pick<DueProps, 'visit' | 'watched'>) {
  const { speak } = visit
  if (watched.length === 0) return null
  const rows = watched.map(({ saved, service, due, isStale }) => {
    const name = speak(service.wording.name)
    const account = showIdentifier(service.biller, saved.identifier)
    const count = speak(words.countDue, { count: String(due.length) })
    const known = due.length > 0 ? count : speak(words.noneDue)
    const stale = due.length > 0 ? [count, speak(words.stale)] : [speak(words.unreached)]
    return {
      key: name,
      value: <Lines lines={[account, ...(isStale ? stale : [known])]} />,
      actions: [
        {
          text: speak(words.remove),
          href: `/bills/${saved.id}/remove`,
          visuallyHiddenText: `${name} ${account}`,
        },
      ],
    }
  })
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.list)}</h2>
      <SummaryList rows={rows} />
    </>
  )
}

/** One bill leads to its case; several lead to one payment number for all of them. */
async function pay(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, language, fields } = visit
  const bills = [fields['bill[]'] ?? []].flat()
  const { actor, person } = session
  const payer = { actor, personId: person.id, language }
  try {
    const chosen = bills.map((value) => {
      const [id = '', number = ''] = value.split(' ')
      return { id, number }
    })
    const payments = await askToPay(platform, payer, chosen)
    const [only, ...others] = payments
    if (only && others.length === 0) return goTo(visit, `/cases/${only.reference}`)
    const psids = payments.map(({ psid }) => psid)
    const basket = await fillBasket(platform.db, platform.setting, person.id, psids)
    return goTo(visit, `/pay/${basket.psid}`)
  } catch (thrown) {
    return showBills(visit, { problem: asRefusal(thrown), bills })
  }
}

async function askToRemove(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, speak, visitor, params } = visit
  const watched = await watchedAccounts(platform, session.person.id)
  const one = watched.find(({ saved }) => saved.id === params['id'])
  if (!one) throw billingProblems['billing-saved-unknown']()
  const title = speak(words.removeTitle)
  return showPage(visit, {
    title,
    section: 'bills',
    before: <BackLink href="/bills" />,
    body: (
      <Split>
        <span class="govuk-caption-m">{speak(one.service.wording.name)}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          <bdi>{showIdentifier(one.service.biller, one.saved.identifier)}</bdi>
        </p>
        <p class="govuk-body">{speak(words.removeText)}</p>
        <Form action={`/bills/${one.saved.id}/remove`} hidden={{ _csrf: visitor.csrfToken }}>
          <ButtonGroup>
            <Button variant="warning" preventDoubleClick>
              {speak(words.removeYes)}
            </Button>
            <Button variant="secondary" href="/bills">
              {speak(words.removeNo)}
            </Button>
          </ButtonGroup>
        </Form>
      </Split>
    ),
  })
}

async function remove(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, params } = visit
  await unwatchBill(platform, session.person.id, params['id'] ?? '')
  return goTo(visit, '/bills')
}
