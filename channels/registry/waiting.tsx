/** What one registrar has prepared: another looks at it and decides. */
import { BackLink, Button, ButtonGroup, Form, goTo, Link, SummaryList } from '#channels/components'
import { registryProposal, type Platform } from '#platform/catalogue'
import { formatDate, formatInstant, maskCnic, type Text } from '#platform/kernel'
import {
  documentWords,
  factParts,
  factWords,
  placeNames,
  type EvidencedEvent,
  type LifeEvent,
} from '#platform/population'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { struckRows, toSummary, type Row } from './struck.tsx'
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
  const { content, madeBy, madeAt, what, persons } = proposal
  const isOwn = madeBy === actor.personId
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
        <p class="govuk-body">{speak(isOwn ? words.ownHow : words.approveHow)}</p>
        {content && <Content visit={visit} content={content} rows={await rowsOf(visit, content)} />}
        <p class="govuk-body">
          {speak(words.prepared)}: {formatInstant(madeAt, language)}
        </p>
        {persons.map((personId) => (
          <p class="govuk-body">
            <Link href={`/registry/persons/${personId}`}>
              {speak(recordName(content?.event, personId))}
            </Link>
          </p>
        ))}
        <ButtonGroup>
          {isOwn
            ? press('withdraw', 'secondary')
            : [press('approve'), press('refuse', 'secondary')]}
        </ButtonGroup>
      </>
    ),
  })
}

/** Whoever approves a merge must know which of the two records stays. */
function recordName(event: LifeEvent | undefined, personId: string): Text {
  if (event?.what !== 'merge' && event?.what !== 'separation') return words.record
  return personId === event.surviving ? words.stays : words.goes
}

/** What it would enter, in the words of the history. */
async function rowsOf(visit: RegistrarVisit, { event }: EvidencedEvent): Promise<Row[]> {
  const { platform, language } = visit
  const places = await placeNames(platform.db, codesIn(event))
  const telling = { language, names: new Map<string, string>(), places }
  const day = (on: string) => formatDate(on, language)
  const of = (kind: string, parts: readonly string[]): Row => [
    factWords[kind] ?? words.what,
    parts.filter((part) => part !== ''),
  ]
  switch (event.what) {
    case 'birth': {
      const { name, cnic, born, sex, birthPlace, address } = event.person
      return [
        [words.name, [name.en, name.ur]],
        [words.number, [maskCnic(cnic)]],
        [words.sex, factParts({ kind: 'sex', sex }, telling)],
        of('birth', factParts({ kind: 'birth', on: born, place: birthPlace ?? '' }, telling)),
        ...(address
          ? [
              of(
                'address',
                factParts({ kind: 'address', use: 'permanent', address, on: born }, telling),
              ),
            ]
          : []),
      ]
    }
    case 'name':
      return [of('name', [event.name.en, event.name.ur, day(event.on)])]
    case 'sex':
      return [of('sex', factParts({ kind: 'sex', sex: event.sex }, telling))]
    case 'birth-date':
      return [of('birth', [day(event.born)])]
    case 'parent':
      return [of('parent', factParts({ kind: 'parent', as: event.as, tie: event.tie }, telling))]
    case 'death':
      return [
        of('death', factParts({ kind: 'death', on: event.on, place: event.place ?? '' }, telling)),
      ]
    case 'guardian':
      return [of('guardian', [day(event.on)])]
    case 'strike':
      return struckRows(visit, event)
    default:
      return []
  }
}

function codesIn(event: LifeEvent): string[] {
  if (event.what === 'birth') {
    return [event.person.birthPlace, event.person.address?.place].flatMap((code) => code ?? [])
  }
  return event.what === 'death' && event.place !== undefined ? [event.place] : []
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
