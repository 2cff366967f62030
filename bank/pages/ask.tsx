/** Before a bill is found: the machine's menu, and the page that asks for the bill's number. */
import { westernDigits } from '#platform/kernel'
import {
  Button,
  Cards,
  ErrorSummary,
  Form,
  Input,
  LinkList,
  Split,
} from '#channels/components/drawing'
import type { FastifyReply } from 'fastify'
import { accountWords } from './account-wording.ts'
import { Past } from './past.tsx'
import { fieldOf, show, type Customer } from './site.ts'
import { ways, type CustomerWay } from './ways.ts'
import { walletWords } from './wallet-wording.ts'
import { words } from './wording.ts'

/** A biller's number as it is typed: 20 digits in groups, with spaces or hyphens, also in Urdu. */
export function psidIn(typed: string): string | undefined {
  const digits = westernDigits(typed).replace(/[\s\u2066-\u2069-]/g, '')
  return /^\d{20}$/.test(digits) ? digits : undefined
}

/** In fours, as it is read aloud. */
export function psidText(psid: string): string {
  return (psid.match(/.{1,4}/g) ?? []).join(' ')
}

/** The other ways to come to this bank, and its back office. */
export function Ways({ customer }: { readonly customer: Customer }) {
  const { base, speak } = customer
  const places = Object.entries(ways).map(([way, { name, place }]) => ({
    way,
    text: speak(name),
    href: base + place || '/',
  }))
  // Nobody stands in the back office: there the payments are that were ordered.
  const office = { way: 'order', text: speak(words.office), href: `${base}/office` }
  const account = { way: 'account', text: speak(accountWords.name), href: `${base}/account` }
  const wallet = { way: 'wallet', text: speak(walletWords.name), href: `${base}/account/wallet` }
  const identity = customer.bank.relyingParty ? [account, wallet] : []
  const items = [...places, office, ...identity].filter(
    ({ way, href }) => way !== customer.way && href !== customer.place,
  )
  return (
    <nav aria-label={speak(words.ways)}>
      <LinkList items={items} />
    </nav>
  )
}

export function showMenu(customer: Customer): FastifyReply {
  const { bank, place, speak } = customer
  const title = speak(words.menu, { bank: bank.name })
  return show(customer, {
    title,
    body: (
      <Split side={<Ways customer={customer} />}>
        <h1 class="govuk-heading-l">{title}</h1>
        <Cards
          cards={[
            { title: speak(words.payBill), href: `${place}/number` },
            { title: speak(words.past), href: `${place}/past` },
          ]}
        />
      </Split>
    ),
  })
}

export function showAsk(customer: Customer, isFaulty = false): FastifyReply {
  const { bank, speak, request, place } = customer
  const { title, intro, showsPast } = ways[customer.way as CustomerWay]
  const typed = fieldOf(request.query, 'psid')
  const psid = psidIn(typed)
  const fault = isFaulty ? speak(words.psidFaulty) : undefined
  const heading = speak(title, { bank: bank.name })
  return show(customer, {
    title: heading,
    hasErrors: isFaulty,
    status: isFaulty ? 422 : 200,
    body: (
      <Split side={<Ways customer={customer} />}>
        {fault && <ErrorSummary errors={[{ text: fault, href: '#psid' }]} />}
        <h1 class="govuk-heading-l">{heading}</h1>
        <p class="govuk-body">{speak(intro, { bank: bank.name })}</p>
        <Form method="get" action={`${place}/bill`}>
          <Input
            name="psid"
            label={speak(words.psid)}
            labelSize="s"
            hint={speak(words.psidHint)}
            error={fault}
            value={psid ? psidText(psid) : typed}
            inputmode="numeric"
            autocomplete="off"
            spellcheck={false}
            dir="ltr"
            width={30}
          />
          <Button>{speak(words.find)}</Button>
        </Form>
        {showsPast && <Past customer={customer} />}
      </Split>
    ),
  })
}
