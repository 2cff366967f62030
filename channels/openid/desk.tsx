/** The officers' list of relying parties, and the page of one: read, approve, suspend. */
import {
  BackLink,
  Button,
  fieldOf,
  Form,
  goTo,
  InsetText,
  Isolate,
  Link,
  officerStepUp,
  requireStepUp,
  SummaryList,
  Table,
  Tag,
} from '#channels/components'
import { actOnParty, type Platform } from '#platform/catalogue'
import { formatInstant } from '#platform/kernel'
import {
  findParty,
  keyFingerprint,
  listParties,
  openIdProblems,
  type Party,
  type PartyTerms,
} from '#platform/openid'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { deskWords as words, formWords } from './desk-wording.ts'
import type { OpenIdHost } from './host.ts'
import { deskPlace, forRegistrar, show, type OfficerVisit } from './officer.ts'
import { termRows } from './parties-page.tsx'
import { registerPropose } from './propose.tsx'

export function registerPartyDesk(
  app: FastifyInstance,
  platform: Platform,
  host: OpenIdHost,
): void {
  app.get(deskPlace, forRegistrar(platform, host, showAll))
  registerPropose(app, platform, host)
  app.get(`${deskPlace}/:id`, forRegistrar(platform, host, showOne))
  app.post(
    `${deskPlace}/:id/approve`,
    forRegistrar(platform, host, (visit) =>
      act(visit, (id) => {
        const readAt = new Date(Number(fieldOf(visit.fields, 'readAt')))
        return actOnParty(platform, visit.actor, { do: 'approve', id, readAt })
      }),
    ),
  )
  app.post(
    `${deskPlace}/:id/suspend`,
    forRegistrar(platform, host, (visit) =>
      act(visit, (id) => actOnParty(platform, visit.actor, { do: 'suspend', id })),
    ),
  )
}

async function act(
  visit: OfficerVisit,
  work: (id: string) => Promise<void>,
): Promise<FastifyReply> {
  const asked = requireStepUp(visit, officerStepUp)
  if (asked) return asked
  const { id = '' } = visit.params
  await work(id)
  visit.host.parties.forget(id)
  return goTo(visit, `${deskPlace}/${id}`)
}

async function showAll(visit: OfficerVisit): Promise<FastifyReply> {
  const { speak, platform, language } = visit
  const parties = await listParties(platform.db)
  return show(visit, {
    title: speak(words.title),
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.lead)}</p>
        <Button href={`${deskPlace}/propose`}>{speak(words.propose)}</Button>
        {parties.length === 0 && <InsetText>{speak(words.none)}</InsetText>}
        {parties.length > 0 && (
          <Table
            stacked
            firstCellIsHeader
            caption={speak(words.title)}
            captionClasses="govuk-visually-hidden"
            head={[words.organisation, words.state, words.waits].map((one) => ({
              text: speak(one),
            }))}
            rows={parties.map((party) => [
              {
                text: (
                  <Link href={`${deskPlace}/${party.id}`}>
                    {(party.terms ?? party.proposal?.terms)?.name[language] ?? party.id}
                  </Link>
                ),
              },
              { text: <State visit={visit} party={party} /> },
              { text: party.proposal ? speak(words.waiting) : '–' },
            ])}
          />
        )}
      </>
    ),
  })
}

const colours = { proposed: 'yellow', open: 'green', suspended: 'red' } as const

type OneProps = { readonly visit: OfficerVisit; readonly party: Party }

function State({ visit, party: { state } }: OneProps) {
  return <Tag colour={colours[state]}>{visit.speak(words.states[state])}</Tag>
}

async function showOne(visit: OfficerVisit): Promise<FastifyReply> {
  const { speak, platform, language } = visit
  const { id = '' } = visit.params
  const party = await findParty(platform.db, id)
  if (!party) throw openIdProblems['openid-party-unknown']()
  const { terms, proposal } = party
  const title = (terms ?? proposal?.terms)?.name[language] ?? id
  return show(visit, {
    title,
    before: <BackLink href={deskPlace} />,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          <State visit={visit} party={party} /> <Isolate>{id}</Isolate>
        </p>
        <p class="govuk-body">
          <Link href={`${deskPlace}/propose?of=${id}`}>{speak(words.change)}</Link>
        </p>
        {proposal && <Proposal visit={visit} party={party} />}
        {terms && (
          <>
            <h2 class="govuk-heading-m">{speak(words.inForce)}</h2>
            <Terms visit={visit} terms={terms} />
          </>
        )}
        {party.state === 'open' && (
          <Form action={`${deskPlace}/${id}/suspend`} hidden={{ _csrf: visit.visitor.csrfToken }}>
            <p class="govuk-body">{speak(words.suspendMeans)}</p>
            <Button variant="warning" preventDoubleClick>
              {speak(words.suspend)}
            </Button>
          </Form>
        )}
      </>
    ),
  })
}

function Proposal({ visit, party: { id, proposal } }: OneProps) {
  const { speak, language, actor, visitor } = visit
  if (!proposal) return null
  const isOwn = actor.kind === 'officer' && actor.personId === proposal.by
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.proposal)}</h2>
      <p class="govuk-body">
        {speak(words.proposedAt)} <bdi>{formatInstant(proposal.at, language)}</bdi>
      </p>
      <Terms visit={visit} terms={proposal.terms} />
      {isOwn ? (
        <InsetText>{speak(words.ownProposal)}</InsetText>
      ) : (
        <Form
          action={`${deskPlace}/${id}/approve`}
          hidden={{ _csrf: visitor.csrfToken, readAt: String(proposal.at.getTime()) }}
        >
          <p class="govuk-body">{speak(words.approveMeans)}</p>
          <Button preventDoubleClick>{speak(words.approve)}</Button>
        </Form>
      )}
    </>
  )
}

/** A long address may go on in the next line after a slash, a key between its groups. */
const breakable = (long: string) =>
  long.split(/(?<=\/)/).map((part) => (
    <>
      {part}
      <wbr />
    </>
  ))

function Terms({ visit, terms }: { readonly visit: OfficerVisit; readonly terms: PartyTerms }) {
  const { speak } = visit
  const lines = (all: readonly string[]) => (
    <>
      {all.map((one) => (
        <div>
          <bdi>{breakable(one)}</bdi>
        </div>
      ))}
    </>
  )
  const { redirectUris, logoutUris, backchannelLogoutUri, keys } = terms
  return (
    <SummaryList
      rows={[
        { key: speak(formWords.nameEn), value: terms.name.en },
        { key: speak(formWords.nameUr), value: <bdi lang="ur">{terms.name.ur}</bdi> },
        ...termRows(visit, terms),
        { key: speak(formWords.redirectUris), value: lines(redirectUris) },
        logoutUris.length > 0
          ? { key: speak(formWords.logoutUris), value: lines(logoutUris) }
          : undefined,
        backchannelLogoutUri === undefined
          ? undefined
          : {
              key: speak(formWords.backchannelLogoutUri),
              value: lines([backchannelLogoutUri]),
            },
        {
          key: speak(formWords.keys),
          value: lines(keys.map((key) => keyFingerprint(key))),
        },
      ]}
    />
  )
}
