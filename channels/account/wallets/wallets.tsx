/** Into which wallets a person has put cards, whether they still stand, and taking one back. */
import {
  BackLink,
  Button,
  fieldOf,
  Form,
  forSignedIn,
  goTo,
  InsetText,
  Link,
  NotificationBanner,
  Reference,
  Split,
  SummaryList,
} from '#channels/components'
import {
  canTakeBack,
  endWallet,
  walletsOf,
  type PaperInWallet,
  type PersonWallet,
  type Platform,
} from '#platform/catalogue'
import { formatInstant } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { showAccountPage, type SignedInVisit } from '../visit.tsx'
import { paperStandingWords, walletWords as words } from './wording.ts'

const path = '/account/wallets'

export function registerWallets(app: FastifyInstance, platform: Platform): void {
  app.get(path, forSignedIn(platform, showWallets))
  app.post(path, forSignedIn(platform, takeBack))
}

/**
 * Like signing out everywhere it asks for no new proof: it gives nobody anything, and whoever has
 * just lost the phone with the wallet has lost the passkey on it, or has changed the phone and is
 * refused whatever is grave for a day. A stranger who does it takes nothing that is not put back.
 */
async function takeBack(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, fields } = visit
  const { id: personId, language } = session.person
  await endWallet(platform, { personId, language }, fieldOf(fields, 'wallet'))
  platform.sender.wake()
  return goTo(visit, `${path}?done=yes`)
}

async function showWallets(visit: SignedInVisit): Promise<FastifyReply> {
  const { speak, session, platform, query } = visit
  const wallets = await walletsOf(platform, session.person.id)
  const title = speak(words.title)
  return showAccountPage(visit, {
    title,
    before: <BackLink href="/account" />,
    body: (
      <Split>
        {fieldOf(query, 'done') !== '' && (
          <NotificationBanner type="success">{speak(words.done)}</NotificationBanner>
        )}
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(words.lead)}</p>
        {wallets.length === 0 && (
          <InsetText>
            {speak(words.none)} <Link href="/cases">{speak(words.toCases)}</Link>
          </InsetText>
        )}
        {wallets.map((wallet) => (
          <One visit={visit} wallet={wallet} />
        ))}
      </Split>
    ),
  })
}

function One({ visit, wallet }: { readonly visit: SignedInVisit; readonly wallet: PersonWallet }) {
  const { speak, visitor } = visit
  const { id, mark, papers } = wallet
  return (
    <section>
      <h2 class="govuk-heading-m">{speak(words.wallet, { mark })}</h2>
      {papers.map((paper) => (
        <Paper visit={visit} paper={paper} />
      ))}
      {canTakeBack(wallet) && (
        <Form action={path} hidden={{ _csrf: visitor.csrfToken, wallet: id }}>
          <p class="govuk-hint">{speak(words.means)}</p>
          <Button variant="warning" preventDoubleClick>
            {speak(words.takeBack, { mark })}
          </Button>
        </Form>
      )}
    </section>
  )
}

function Paper({ visit, paper }: { readonly visit: SignedInVisit; readonly paper: PaperInWallet }) {
  const { speak, language } = visit
  const { name, number, issuedAt, expiresAt, takenBackAt, standing } = paper
  const when = (at: Date) => formatInstant(at, language)
  return (
    <SummaryList
      card={{ title: speak(name ?? words.former), headingLevel: 3 }}
      rows={[
        { key: speak(words.number), value: <Reference value={number} /> },
        { key: speak(words.put), value: <bdi>{when(issuedAt)}</bdi> },
        {
          key: speak(words.until),
          value: expiresAt ? <bdi>{when(expiresAt)}</bdi> : speak(words.unknown),
        },
        {
          key: speak(words.state),
          value: takenBackAt
            ? speak(words.takenBackAt, { at: when(takenBackAt) })
            : speak(paperStandingWords[standing]),
        },
      ]}
    />
  )
}
