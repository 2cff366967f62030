/** What the population register says of oneself; of others only that they are there. */
import { BackLink, forSignedIn, InsetText, Link, SummaryList } from '#channels/components'
import type { Platform } from '#platform/catalogue'
import { ownReading } from '#platform/consent'
import { openerFor } from '#platform/identity'
import { formatDate, maskCnic, type Text } from '#platform/kernel'
import {
  findPersonEntries,
  personRecordOf,
  placeNames,
  sexWords,
  type Address,
  type PersonRecord,
} from '#platform/population'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { showAccountPage, type SignedInVisit } from '../visit.tsx'
import { personWords as words } from './wording.ts'

export function registerPerson(app: FastifyInstance, platform: Platform): void {
  app.get('/account/person', forSignedIn(platform, showPerson))
}

async function showPerson(visit: SignedInVisit): Promise<FastifyReply> {
  const { speak, session, platform } = visit
  const { db, setting } = platform
  const { id } = session.person
  const opener = openerFor(db, ownReading(id))
  const entries = (await findPersonEntries(db, setting.vault, opener, [id])).get(id) ?? []
  const record = personRecordOf(id, entries)
  const codes = [record.permanent, record.present].flatMap((address) => address?.place ?? [])
  const places = await placeNames(db, codes)
  const title = speak(words.title)
  return showAccountPage(visit, {
    title,
    before: <BackLink href="/account" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        {entries.length === 0 ? (
          <InsetText>{speak(words.none)}</InsetText>
        ) : (
          <Record visit={visit} record={record} places={places} />
        )}
        {setting.outsideRegister && <InsetText>{speak(words.elsewhere)}</InsetText>}
        <h2 class="govuk-heading-m">{speak(words.wrongTitle)}</h2>
        <p class="govuk-body">{speak(words.wrong)}</p>
        <p class="govuk-body">
          <Link href="/account/data">{speak(words.correct)}</Link>
        </p>
      </>
    ),
  })
}

type RecordProps = {
  readonly visit: SignedInVisit
  readonly record: PersonRecord
  readonly places: ReadonlyMap<string, Text>
}

function Record({ visit, record, places }: RecordProps) {
  const { speak, language, session } = visit
  const unknown = speak(words.unknown)
  const day = (date: string | undefined) => (date ? formatDate(date, language) : unknown)
  const addressOf = (address: Address | undefined) => {
    if (!address) return unknown
    const place = places.get(address.place)
    const parts = [address.line, place ? speak(place) : address.place].filter((part) => part !== '')
    // Each part alone: a line in Urdu must not turn round an English place beside it.
    return parts.map((part, i) => (
      <>
        {i > 0 && (language === 'ur' ? '، ' : ', ')}
        <bdi>{part}</bdi>
      </>
    ))
  }
  const parentOf = (as: 'father' | 'mother') => {
    const parent = record.parents.find((one) => one.as === as && one.tie === 'birth')
    if (!parent) return unknown
    return parent.name ? <bdi>{parent.name[language]}</bdi> : speak(words.recorded)
  }
  const marriages = record.marriages.map(({ on, ended }) =>
    ended
      ? speak(words.marriedUntil, { from: day(on), to: day(ended.on) })
      : speak(words.marriedSince, { date: day(on) }),
  )
  const rows = [
    { key: words.name, value: <bdi>{record.name?.[language] ?? unknown}</bdi> },
    { key: words.number, value: <bdi dir="ltr">{maskCnic(session.person.cnic)}</bdi> },
    { key: words.born, value: day(record.born) },
    { key: words.sex, value: speak(sexWords[record.sex ?? ''] ?? words.unknown) },
    { key: words.address, value: addressOf(record.permanent) },
    { key: words.present, value: addressOf(record.present) },
    { key: words.father, value: parentOf('father') },
    { key: words.mother, value: parentOf('mother') },
    ...marriages.map((value) => ({ key: words.marriage, value })),
    { key: words.children, value: String(record.children.length) },
    { key: words.entries, value: String(record.seq) },
  ]
  return (
    <>
      <SummaryList rows={rows.map(({ key, value }) => ({ key: speak(key), value }))} />
      <p class="govuk-body">{speak(words.family)}</p>
    </>
  )
}
