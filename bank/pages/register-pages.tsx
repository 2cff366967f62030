/** The pages of the bank: a counter, an app, a cash machine, a back office. */
import { BackLink, Split } from '#channels/components/drawing'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { registerAccountPages } from './account.tsx'
import { psidIn, showAsk, showMenu } from './ask.tsx'
import { Bill } from './bill.tsx'
import { registerFiles, showOffice } from './office.tsx'
import { Past } from './past.tsx'
import { paymentIn } from './payment-fields.ts'
import { Result } from './result.tsx'
import { customerOf, fieldOf, show, type Customer, type Site } from './site.ts'
import { registerWalletPages } from './wallet.tsx'
import { ways, type CustomerWay } from './ways.ts'
import { words } from './wording.ts'

/** How often the same advice is sent when the bank runs wild. */
const manyTimes = 20

type Answer = (customer: Customer) => FastifyReply | Promise<FastifyReply>

export function registerBankPages(app: FastifyInstance, site: Site): void {
  for (const way of Object.keys(ways) as CustomerWay[]) {
    const { place, ask, hasMenu } = ways[way]
    const by = (answer: Answer) => (request: FastifyRequest, reply: FastifyReply) =>
      answer(customerOf(site, way, place, request, reply))
    const at = site.base + place
    if (hasMenu) {
      app.get(at, by(showMenu))
      app.get(`${at}/past`, by(showPast))
    }
    app.get(at + ask || '/', by(showAsk))
    app.get(`${at}/bill`, by(showBill))
    // Where somebody comes back to the answer of a form, e.g. to read it in the other language.
    app.get(`${at}/pay`, (_request, reply) => reply.redirect(at || '/', 303))
    app.post(`${at}/pay`, by(takePayment))
  }
  app.get(`${site.base}/office`, (request, reply) =>
    showOffice(customerOf(site, 'order', '/office', request, reply)),
  )
  registerFiles(app, site)
  registerAccountPages(app, site)
  registerWalletPages(app, site)
}

async function showBill(customer: Customer): Promise<FastifyReply> {
  const { bank, frame, place, request, speak } = customer
  const psid = psidIn(fieldOf(request.query, 'psid'))
  if (!psid) return showAsk(customer, true)
  const inquiry = await bank.inquire(psid)
  const wayBack = await frame.wayBack?.(psid)
  const { ask } = ways[customer.way as CustomerWay]
  return show(customer, {
    title: speak(words.bill),
    status: inquiry ? 200 : 503,
    body: (
      <Split>
        <BackLink href={`${place}${ask}?psid=${psid}`} />
        {inquiry ? (
          <Bill customer={customer} psid={psid} inquiry={inquiry} wayBack={wayBack} />
        ) : (
          <>
            <h1 class="govuk-heading-l">{speak(words.unreachable)}</h1>
            <p class="govuk-body">{speak(words.unreachableMeans)}</p>
          </>
        )}
      </Split>
    ),
  })
}

async function takePayment(customer: Customer): Promise<FastifyReply> {
  const { bank, frame, request, speak } = customer
  const drawn = paymentIn(request.body, customer)
  if (!drawn) return showAsk(customer, true)
  const copies = fieldOf(request.body, 'times') === 'many' ? manyTimes : 1
  const tellings = await bank.pay(drawn, copies)
  const payment = bank.book.find(drawn)
  const wayBack = await frame.wayBack?.(drawn.psid)
  if (!payment) throw new Error('what was taken stands in the book')
  const titles = { kept: words.accepted, returned: words.refused, held: words.held }
  return show(customer, {
    title: speak(titles[payment.standing]),
    body: (
      <Split>
        <Result customer={customer} payment={payment} tellings={tellings} wayBack={wayBack} />
      </Split>
    ),
  })
}

function showPast(customer: Customer): FastifyReply {
  const { place, speak } = customer
  const title = speak(words.past)
  return show(customer, {
    title,
    body: (
      <Split>
        <BackLink href={place} />
        <h1 class="govuk-heading-l">{title}</h1>
        <Past customer={customer} isTitled />
      </Split>
    ),
  })
}
