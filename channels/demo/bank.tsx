/** The demo bank: a bill is found by its PSID, paid, and, on request, paid badly. */
import { BackLink, Button, ErrorSummary, Form, Input, Split, visitOf } from '#channels/components'
import { formatReference } from '#platform/cases'
import { civilDateOf } from '#platform/kernel'
import { findCharge, formatPsid, isBasketPsid, parsePsid } from '#platform/payments'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { Bill, Result } from './bank-pages.tsx'
import { inquire, pay, type AdviceFields, type Payment } from './bank-wire.ts'
import { fieldOf, showPage, type DemoPlatform, type Visit } from './frame.tsx'
import { bankWords as words } from './wording.ts'

/** How often the same advice is sent when the bank runs wild. */
const manyTimes = 20

export function registerBank(app: FastifyInstance, platform: DemoPlatform): void {
  app.get('/demo/bank', (request, reply) => showAsk(visitOf(platform, request, reply)))
  app.get('/demo/bank/bill', (request, reply) => showBill(visitOf(platform, request, reply)))
  // Where somebody comes back to the answer of a form, e.g. to read it in the other language.
  app.get('/demo/bank/pay', (_request, reply) => reply.redirect('/demo/bank', 303))
  app.post('/demo/bank/pay', (request, reply) => takePayment(visitOf(platform, request, reply)))
}

function showAsk(visit: Visit, isFaulty = false): FastifyReply {
  const { speak, request } = visit
  const typed = fieldOf(request.query, 'psid')
  const psid = parsePsid(typed)
  const fault = isFaulty ? speak(words.psidFaulty) : undefined
  return showPage(visit, {
    title: speak(words.title),
    hasErrors: isFaulty,
    status: isFaulty ? 422 : 200,
    body: (
      <Split>
        {fault && <ErrorSummary errors={[{ text: fault, href: '#psid' }]} />}
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.intro)}</p>
        <Form method="get" action="/demo/bank/bill">
          <Input
            name="psid"
            label={speak(words.psid)}
            labelSize="s"
            hint={speak(words.psidHint)}
            error={fault}
            value={psid ? formatPsid(psid) : typed}
            inputmode="numeric"
            autocomplete="off"
            spellcheck={false}
            dir="ltr"
            width={30}
          />
          <Button>{speak(words.find)}</Button>
        </Form>
      </Split>
    ),
  })
}

async function showBill(visit: Visit): Promise<FastifyReply> {
  const { speak, request } = visit
  const psid = parsePsid(fieldOf(request.query, 'psid'))
  if (!psid) return showAsk(visit, true)
  const inquiry = await inquire(visit, psid)
  const caseHref = await caseOf(visit, psid)
  return showPage(visit, {
    title: speak(words.bill),
    before: <BackLink href={`/demo/bank?psid=${psid}`} />,
    body: (
      <Split>
        <Bill
          visit={visit}
          psid={psid}
          inquiry={inquiry}
          adviceOf={(paisa) => newAdvice(visit, psid, paisa)}
          caseHref={caseHref}
        />
      </Split>
    ),
  })
}

/**
 * The message is complete when the page is drawn, its number included: pressing twice, reloading
 * or going back sends the very same advice, which counts once.
 */
function newAdvice({ platform }: Visit, psid: string, paisa: number): AdviceFields {
  const now = platform.setting.now()
  return {
    consumer_number: psid,
    tran_auth_id: String(platform.setting.randomBelow(1_000_000)).padStart(6, '0'),
    transaction_amount: String(paisa).padStart(12, '0'),
    tran_date: civilDateOf(now).replaceAll('-', ''),
    tran_time: now.toLocaleTimeString('en-GB', { timeZone: 'Asia/Karachi' }).replaceAll(':', ''),
  }
}

function adviceIn(fields: unknown): AdviceFields {
  return {
    consumer_number: fieldOf(fields, 'consumer_number'),
    tran_auth_id: fieldOf(fields, 'tran_auth_id'),
    transaction_amount: fieldOf(fields, 'transaction_amount'),
    tran_date: fieldOf(fields, 'tran_date'),
    tran_time: fieldOf(fields, 'tran_time'),
  }
}

async function takePayment(visit: Visit): Promise<FastifyReply> {
  const { speak, request, platform } = visit
  const advice = adviceIn(request.body)
  const times = fieldOf(request.body, 'times') === 'many' ? manyTimes : 1
  const payments: Payment[] = await Promise.all(
    Array.from({ length: times }, () => pay(visit, advice)),
  )
  platform.sender.wake()
  const isTaken = payments.some(({ answer }) => ['00', '03'].includes(answer.response_Code))
  const caseHref = await caseOf(visit, advice.consumer_number)
  return showPage(visit, {
    title: speak(isTaken ? words.accepted : words.refused),
    body: (
      <Split>
        <Result visit={visit} advice={advice} payments={payments} caseHref={caseHref} />
      </Split>
    ),
  })
}

/** Where the bank's customer sees what the payment has done. */
async function caseOf({ platform }: Visit, typed: string): Promise<string> {
  const psid = parsePsid(typed)
  const charge = psid && (await findCharge(platform.db, psid))
  if (!charge) return psid && isBasketPsid(psid) ? `/pay/${psid}` : '/cases'
  const { jurisdiction, caseId: id } = charge
  return `/cases/${formatReference({ jurisdiction, id })}`
}
