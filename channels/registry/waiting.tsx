/** What one registrar has prepared: another looks at it and decides. */
import { BackLink, Button, ButtonGroup, Form, goTo, Link, SummaryList } from '#channels/components'
import { preparedFor, registryProposal, type Platform, type PreparedFor } from '#platform/catalogue'
import { findPostNames } from '#platform/identity'
import { formatInstant, type Text } from '#platform/kernel'
import { documentWords, type EvidencedEvent, type LifeEvent } from '#platform/population'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { rowsOf } from './proposed.ts'
import { toSummary, type Row } from './struck.tsx'
import { atRegistry, showPage, type RegistrarVisit } from './visit.tsx'
import { eventWords, words } from './wording.ts'

const path = '/registry/waiting/:place/:id'

export function registerWaiting(app: FastifyInstance, platform: Platform): void {
  app.get(path, atRegistry(platform, showProposal))
  for (const how of ['approve', 'refuse', 'withdraw'] as const) {
    app.post(
      `${path}/${how}`,
      atRegistry(platform, (visit) => decide(visit, how)),
    )
  }
}

const keyOf = ({ params }: RegistrarVisit) => ({
  jurisdiction: params['place'] ?? '',
  id: params['id'] ?? '',
})

async function decide(
  visit: RegistrarVisit,
  how: 'approve' | 'refuse' | 'withdraw',
): Promise<FastifyReply> {
  const { platform, actor } = visit
  const { jurisdiction, id } = keyOf(visit)
  const { personId } = await platform.door.perform({
    kind: 'population',
    actor,
    jurisdiction,
    step: { do: how, proposal: id },
  })
  if (how !== 'approve') {
    return goTo(visit, `/registry?done=${how === 'refuse' ? 'refused' : 'withdrawn'}`)
  }
  return goTo(visit, `/registry/persons/${personId ?? ''}?done=entered`)
}

async function showProposal(visit: RegistrarVisit): Promise<FastifyReply> {
  const { platform, actor, speak, language, visitor } = visit
  const key = keyOf(visit)
  const proposal = await registryProposal(platform, actor, key)
  const { content, madeBy, madePost, madeAt, what, persons } = proposal
  const role = preparedFor(actor, { madeBy, madePost, jurisdiction: key.jurisdiction })
  const at = `/registry/waiting/${key.jurisdiction}/${key.id}`
  const title = speak(eventWords[what])
  const press = (how: 'approve' | 'refuse' | 'withdraw', variant?: 'secondary') => (
    <Form action={`${at}/${how}`} hidden={{ _csrf: visitor.csrfToken }} label={speak(words[how])}>
      <Button variant={variant} preventDoubleClick>
        {speak(words[how])}
      </Button>
    </Form>
  )
  return showPage(visit, {
    title,
    before: <BackLink href="/registry" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{howToDecide(visit, role, content)}</p>
        {content && (
          <Content
            visit={visit}
            content={content}
            rows={[
              ...(await rowsOf(visit, content)),
              [words.preparedBy, await makerOf(visit, key.jurisdiction, madePost)],
              [words.prepared, [formatInstant(madeAt, language)]],
            ]}
          />
        )}
        {persons.map((personId) => (
          <p class="govuk-body">
            <Link href={`/registry/persons/${personId}`}>
              {speak(recordName(content?.event, personId))}
            </Link>
          </p>
        ))}
        <ButtonGroup>
          {role === 'maker' && press('withdraw', 'secondary')}
          {role === 'second' && content && press('approve')}
          {role === 'second' && press('refuse', 'secondary')}
        </ButtonGroup>
      </>
    ),
  })
}

/** What the second registrar certifies, truly: the paper itself, for no scan is kept. */
function howToDecide(
  { speak }: RegistrarVisit,
  role: PreparedFor,
  content: EvidencedEvent | undefined,
): string {
  if (role === 'same-post') return speak(words.samePostHow)
  if (!content) return speak(role === 'maker' ? words.goneOwnHow : words.goneHow)
  if (role === 'maker') return speak(words.ownHow)
  const { document, number } = content.evidence
  return speak(words.approveHow, { paper: speak(documentWords[document]), number })
}

/** An officer acts by his post: its title and office. */
async function makerOf(
  { platform, speak }: RegistrarVisit,
  jurisdiction: string,
  id: string,
): Promise<string[]> {
  const post = (await findPostNames(platform.db, [{ jurisdiction, id }])).get(
    `${jurisdiction}/${id}`,
  )
  return post ? [speak(post.title), speak(post.office)] : [id]
}

/** Whoever approves a merge must know which of the two records stays. */
function recordName(event: LifeEvent | undefined, personId: string): Text {
  if (event?.what !== 'merge' && event?.what !== 'separation') return words.record
  return personId === event.surviving ? words.stays : words.goes
}

type ContentProps = {
  readonly visit: RegistrarVisit
  readonly content: EvidencedEvent
  readonly rows: readonly Row[]
}

function Content({ visit, content, rows }: ContentProps) {
  const { speak } = visit
  const { document, number } = content.evidence
  return (
    <SummaryList
      rows={[
        ...toSummary(visit, rows),
        {
          key: speak(words.paper),
          value: (
            <>
              {speak(documentWords[document])} <bdi dir="ltr">{number}</bdi>
            </>
          ),
        },
      ]}
    />
  )
}
