/** The public list: who may ask people for what, by which law, how often. */
import {
  InsetText,
  Isolate,
  sendCitizenPage,
  SummaryList,
  Tag,
  visitOf,
  type Visit,
} from '#channels/components'
import type { Platform } from '#platform/catalogue'
import { civilDateOf, formatDate } from '#platform/kernel'
import { claimWord, listParties, type Party, type PartyTerms } from '#platform/openid'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { assuranceWords, listWords as words, words as askWords } from './wording.ts'

export function registerPartyList(app: FastifyInstance, platform: Platform): void {
  app.get('/openid/relying-parties', (request, reply) =>
    showList(visitOf(platform, request, reply)),
  )
}

async function showList(visit: Visit<Platform>): Promise<FastifyReply> {
  const { speak, platform } = visit
  const parties = await listParties(platform.db)
  const shown = parties.filter(({ terms }) => terms !== undefined)
  return sendCitizenPage(visit, {
    title: speak(words.title),
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.lead)}</p>
        {shown.length === 0 && <InsetText>{speak(words.none)}</InsetText>}
        {shown.map((party) => (
          <OneParty visit={visit} party={party} />
        ))}
      </>
    ),
  })
}

function OneParty({ visit, party }: { readonly visit: Visit<Platform>; readonly party: Party }) {
  const { speak, language } = visit
  const { terms, approvedAt, state } = party
  if (!terms) return null
  return (
    <section id={party.id}>
      <h2 class="govuk-heading-m">
        {speak(terms.name)}{' '}
        {state === 'suspended' && <Tag colour="red">{speak(words.suspended)}</Tag>}
      </h2>
      {state === 'suspended' && <p class="govuk-body">{speak(words.suspendedMeans)}</p>}
      <SummaryList
        rows={[
          ...termRows(visit, terms),
          approvedAt && {
            key: speak(words.since),
            value: <bdi>{formatDate(civilDateOf(approvedAt), language)}</bdi>,
          },
        ]}
      />
    </section>
  )
}

/** The terms of a relying party in words; also for the officers who decide about them. */
export function termRows({ speak, language }: Visit<Platform>, terms: PartyTerms) {
  const { accessDays, redirectUris } = terms
  return [
    { key: speak(words.purpose), value: speak(terms.purpose) },
    {
      key: speak(words.asks),
      value: (
        <ul class="govuk-list govuk-list--bullet">
          {terms.claims.map(({ name, purpose, legalBasis }) => (
            <li>
              <strong>{speak(claimWord(name))}</strong>
              <br />
              {speak(askWords.because, { purpose: purpose[language], law: legalBasis[language] })}
            </li>
          ))}
        </ul>
      ),
    },
    { key: speak(words.assurance), value: speak(assuranceWords[terms.assurance]) },
    {
      key: speak(words.access),
      value:
        accessDays === 0
          ? speak(words.accessOnce)
          : speak(words.accessDays, { days: String(accessDays) }),
    },
    { key: speak(askWords.keeps), value: speak(terms.retention) },
    { key: speak(askWords.contact), value: <bdi>{terms.contact}</bdi> },
    {
      key: speak(words.sites),
      value: <Isolate>{new URL(redirectUris[0] ?? 'https://unknown').host}</Isolate>,
    },
  ]
}
