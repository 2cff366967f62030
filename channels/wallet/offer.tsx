/** The page on which a person puts a paper into a wallet: a code to scan, a PIN by message. */
import {
  BackLink,
  Button,
  Form,
  FormToken,
  InsetText,
  Split,
  WarningText,
  forSignedIn,
  requireStepUp,
  sendCitizenPage,
  type SignedInVisit,
} from '#channels/components'
import { readReference } from '#platform/cases'
import { catalogueProblems, getCase, type CaseView } from '#platform/catalogue'
import { lockPersons } from '#platform/identity'
import { enqueueMessages, renderMessage } from '#platform/notifications'
import { keepOffer, offerLifetimeMs } from '#platform/wallet'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { Code, CodeAsText } from './code.tsx'
import { issuerAddress, type House } from './house.ts'
import { holdsNow } from './credential.ts'
import { walletProblems } from './problems.ts'
import { grantType, pinHashOf, secretBytes } from './token.ts'
import { offerWords as words } from './wording.ts'

type Visit = SignedInVisit<House>
const pinDigits = 6

export function registerOffer(app: FastifyInstance, platform: House): void {
  app.get('/cases/:reference/wallet', forSignedIn(platform, ask))
  app.post('/cases/:reference/wallet', forSignedIn(platform, offer))
}

/** @throws case-not-found for a case of somebody else, action-not-now where nothing is in force */
async function caseIn({ platform, session, params }: Visit): Promise<CaseView> {
  const key = readReference(params['reference'] ?? '')
  const view = await getCase(platform.db, platform.setting, session.actor, key)
  const isOwn = view.case.applicantId === session.person.id
  if (!isOwn || !view.service.output?.certificate.identity || !holdsNow(platform, view)) {
    throw catalogueProblems['action-not-now']()
  }
  return view
}

async function ask(visit: Visit): Promise<FastifyReply> {
  const view = await caseIn(visit)
  const { speak } = visit
  return sendCitizenPage(visit, {
    title: speak(words.title),
    section: 'cases',
    before: <BackLink href={`/cases/${view.reference}`} />,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.what)}</p>
        <p class="govuk-body">{speak(words.how)}</p>
        <InsetText>{speak(words.ends)}</InsetText>
        <Form action={`/cases/${view.reference}/wallet`}>
          <FormToken visitor={visit.visitor} />
          <Button preventDoubleClick>{speak(words.make)}</Button>
        </Form>
      </Split>
    ),
  })
}

/** A card in a wallet speaks for its person elsewhere: who lately took over a phone gets none. */
const need = { assurance: 'substantial', withinMs: 10 * 60_000 } as const

async function offer(visit: Visit): Promise<FastifyReply> {
  const asked = requireStepUp(visit, need)
  if (asked) return asked
  const view = await caseIn(visit)
  const { platform, speak } = visit
  const { setting } = platform
  const code = setting.randomBytes(secretBytes).toString('base64url')
  const pin = String(setting.randomBelow(10 ** pinDigits)).padStart(pinDigits, '0')
  await keepAndSend(visit, view, code, pin)
  const text = offerText({
    credential_issuer: issuerAddress(platform),
    credential_configuration_ids: [view.service.id],
    grants: {
      [grantType]: {
        'pre-authorized_code': code,
        tx_code: { length: pinDigits, input_mode: 'numeric', description: words.pin.en },
      },
    },
  })
  void visit.reply.header('cache-control', 'no-store')
  return sendCitizenPage(visit, {
    title: speak(words.scan),
    section: 'cases',
    before: <BackLink href={`/cases/${view.reference}`} />,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(words.scan)}</h1>
        <p class="govuk-body">{speak(words.pinSent)}</p>
        <Code visit={visit} text={text} label={speak(words.qrLabel)} />
        <CodeAsText visit={visit} text={text} />
        <WarningText>{speak(words.nobody)}</WarningText>
      </Split>
    ),
  })
}

function offerText(content: object): string {
  const offered = encodeURIComponent(JSON.stringify(content))
  return `openid-credential-offer://?credential_offer=${offered}`
}

/** The PIN goes to the phone that is registered: whoever only sees the page cannot use the code. */
async function keepAndSend(
  { platform, session, language }: Visit,
  view: CaseView,
  code: string,
  pin: string,
) {
  const { setting, db } = platform
  const now = setting.now()
  const { id: personId } = session.person
  await db.transact(async (tx) => {
    await lockPersons(tx, [personId])
    const isKept = await keepOffer(tx, {
      code,
      pinHash: pinHashOf(platform, code, pin),
      jurisdiction: view.case.jurisdiction,
      caseId: view.case.id,
      personId,
      now,
    })
    if (!isKept) throw walletProblems['wallet-offers-too-many']()
    await enqueueMessages(tx, setting.vault, [
      {
        id: setting.newId(),
        personId,
        template: 'wallet-pin',
        language,
        text: renderMessage(words.message, language, { code: pin }),
        secret: pin,
        createdAt: now,
        goodUntil: new Date(now.getTime() + offerLifetimeMs),
      },
    ])
  })
}
