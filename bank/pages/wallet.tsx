/** An age from a wallet: asked for by a code, answered by yes or no. */
import {
  BackLink,
  Button,
  Form,
  InsetText,
  Link,
  Panel,
  Qr,
  Split,
  Textarea,
  WireText,
} from '#channels/components/drawing'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import QRCode from 'qrcode'
import type { WalletAnswer, WalletQuestion } from '../identity/wallet-question.ts'
import { customerOf, fieldOf, show, type Customer, type Site } from './site.ts'
import { walletWords as words } from './wallet-wording.ts'

const place = '/account/wallet'
const askedMax = 1_000

/** The number of a question is known to the browser that was given it, and guessed by nobody. */
export function registerWalletPages(app: FastifyInstance, site: Site): void {
  const { walletQuestion } = site.bank
  if (!walletQuestion) return
  const at = site.base + place
  const texts = new Map<string, string>()
  const visit = (request: FastifyRequest, reply: FastifyReply) =>
    customerOf(site, 'order', place, request, reply)
  app.get(at, (request, reply) => showStart(visit(request, reply)))
  app.post(at, async (request, reply) => {
    try {
      const { id, text } = await walletQuestion.ask()
      if (texts.size >= askedMax) texts.clear()
      texts.set(id, text)
      return await reply.redirect(`${at}/${id}`, 303)
    } catch (error) {
      return showClosed(visit(request, reply), error)
    }
  })
  app.get(`${at}/:id`, async (request, reply) => {
    const id = fieldOf(request.params, 'id')
    const text = texts.get(id)
    if (text === undefined) return reply.redirect(at, 303)
    return showAsked(visit(request, reply), { id, text }, walletQuestion)
  })
}

function showStart(customer: Customer): FastifyReply {
  const { speak, bank, base, frame, request, place: at } = customer
  const title = speak(words.name)
  return show(customer, {
    title,
    body: (
      <Split>
        <BackLink href={`${base}/account`} />
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(words.lead, { bank: bank.name })}</p>
        <Form action={at} hidden={frame.formFields(request)}>
          <Button preventDoubleClick>{speak(words.ask)}</Button>
        </Form>
      </Split>
    ),
  })
}

async function showAsked(
  customer: Customer,
  asked: { readonly id: string; readonly text: string },
  question: WalletQuestion,
): Promise<FastifyReply> {
  try {
    const answer = await question.answerTo(asked.id)
    return answer === 'waiting' ? showCode(customer, asked.text) : showAnswer(customer, answer)
  } catch (error) {
    return showClosed(customer, error)
  }
}

function showCode(customer: Customer, text: string): FastifyReply {
  const { speak, place: at, request } = customer
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'L' })
  const title = speak(words.scan)
  return show(customer, {
    title,
    body: (
      <Split>
        <BackLink href={at} />
        <h1 class="govuk-heading-l">{title}</h1>
        <Qr modules={{ size: modules.size, data: modules.data }} label={speak(words.qr)} large />
        <p class="govuk-body">
          <a class="govuk-link" href={text}>
            {speak(words.link)}
          </a>
        </p>
        <ForTrial customer={customer} text={text} />
        <Textarea
          name="wallet-text"
          label={speak(words.text)}
          labelSize="s"
          rows={4}
          value={text}
          dir="ltr"
          spellcheck={false}
          attributes={{ readonly: true }}
        />
        <Button href={`${at}/${fieldOf(request.params, 'id')}`}>{speak(words.see)}</Button>
      </Split>
    ),
  })
}

/** Where one tries things out, the wallet is another program on the same machine. */
function ForTrial({ customer, text }: { readonly customer: Customer; readonly text: string }) {
  const { trialWallet } = customer.frame
  if (trialWallet === undefined) return null
  return (
    <InsetText>
      <p class="govuk-body">{customer.speak(words.trial)}</p>
      <WireText text="npm run daftar -- wallet" />
      <Link href={`${trialWallet}/request${text.slice(text.indexOf('?'))}`}>
        {customer.speak(words.toTrial)}
      </Link>
    </InsetText>
  )
}

function showAnswer(customer: Customer, answer: Exclude<WalletAnswer, 'waiting'>): FastifyReply {
  const { speak, place: at } = customer
  const title = speak(words[answer])
  return show(customer, {
    title,
    body: (
      <Split>
        {answer === 'yes' ? <Panel title={title} /> : <h1 class="govuk-heading-l">{title}</h1>}
        {answer === 'ended' && <p class="govuk-body">{speak(words.endedMeans)}</p>}
        <Button href={at} variant="secondary">
          {speak(words.again)}
        </Button>
      </Split>
    ),
  })
}

function showClosed(customer: Customer, error: unknown): FastifyReply {
  const { speak, bank, place: at, request } = customer
  request.log.warn({ err: error }, 'a wallet could not be asked')
  const title = speak(words.closed, { bank: bank.name })
  return show(customer, {
    title,
    status: 503,
    body: (
      <Split>
        <BackLink href={at} />
        <h1 class="govuk-heading-l">{title}</h1>
      </Split>
    ),
  })
}
