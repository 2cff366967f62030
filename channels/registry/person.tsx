/** One person's record: what holds, the family, what can be entered, and everything that was. */
import {
  BackLink,
  InsetText,
  Link,
  LinkList,
  NotificationBanner,
  SummaryList,
  Table,
  fieldOf,
} from '#channels/components'
import { registryPerson, type Platform, type RegistryPerson } from '#platform/catalogue'
import { formatDate, formatInstant, type Text } from '#platform/kernel'
import {
  documentWords,
  factParts,
  factWords,
  lifeEventKinds,
  placeNames,
  placesIn,
  sexWords,
  standingFacts,
  type Address,
  type Entry,
  type FamilyMember,
  type LifeEventKind,
  type NamesById,
} from '#platform/population'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { elsewherePath } from './elsewhere.tsx'
import { atRegistry, showPage, type RegistrarVisit } from './visit.tsx'
import { elsewhereWords, eventWords, relationWords, words } from './wording.ts'

export function registerPerson(app: FastifyInstance, platform: Platform): void {
  app.get('/registry/persons/:id', atRegistry(platform, showPerson))
}

type Places = ReadonlyMap<string, Text>
type Shown = {
  readonly visit: RegistrarVisit
  readonly person: RegistryPerson
  readonly places: Places
}

async function showPerson(visit: RegistrarVisit): Promise<FastifyReply> {
  const { platform, actor, params, language, speak, query } = visit
  const person = await registryPerson(platform, actor, params['id'] ?? '')
  const { record, history, family } = person
  const codes = [
    ...placesIn(history.map(({ fact }) => fact)),
    ...[record.permanent?.place, record.present?.place, record.birthPlace].flatMap((c) => c ?? []),
  ]
  const places = await placeNames(platform.db, codes)
  const name = record.name?.[language] ?? speak(words.unknown)
  const parts = { visit, person, places }
  return showPage(visit, {
    title: speak(words.registry),
    before: <BackLink href="/registry" />,
    body: (
      <>
        {fieldOf(query, 'done') === 'entered' && (
          <NotificationBanner type="success">{speak(words.doneEntered)}</NotificationBanner>
        )}
        <h1 class="govuk-heading-l">
          <bdi>{name}</bdi>
        </h1>
        {record.mergedInto !== undefined && (
          <InsetText>
            {speak(words.merged)}{' '}
            <Link href={`/registry/persons/${record.mergedInto}`}>{speak(words.otherRecord)}</Link>
          </InsetText>
        )}
        <Summary {...parts} />
        {platform.setting.outsideRegister && (
          <p class="govuk-body">
            <Link href={elsewherePath(record.personId)}>{speak(elsewhereWords.ask)}</Link>
          </p>
        )}
        <Members visit={visit} title={words.family} members={family.members.slice(1)} />
        <Members
          visit={visit}
          title={words.heirsTitle}
          hint={words.heirs}
          members={record.died === undefined ? [] : family.heirs}
        />
        <Actions {...parts} />
        <History {...parts} names={namesIn(person, visit)} />
      </>
    ),
  })
}

/** What those are called whom an entry of this person may name. */
export function namesIn(
  { family }: RegistryPerson,
  { language }: Pick<RegistrarVisit, 'language'>,
): NamesById {
  return new Map(
    [...family.members, ...family.heirs].flatMap(({ personId, nameEn, nameUr }) =>
      personId === undefined ? [] : [[personId, language === 'ur' ? nameUr : nameEn] as const],
    ),
  )
}

function Summary({ visit, person, places }: Shown) {
  const { speak, language } = visit
  const { record, cnic } = person
  const placeOf = (code: string | undefined) => {
    if (code === undefined) return speak(words.unknown)
    const name = places.get(code)
    return name ? speak(name) : code
  }
  const addressOf = (address: Address | undefined) =>
    address ? (
      <>
        <bdi>{address.line}</bdi>
        {address.line === '' ? '' : language === 'ur' ? '، ' : ', '}
        {placeOf(address.place)}
      </>
    ) : (
      speak(words.unknown)
    )
  const dayOf = (day: string | undefined) =>
    day === undefined ? speak(words.unknown) : formatDate(day, language)
  const other = language === 'ur' ? 'en' : 'ur'
  const otherName = other === 'en' ? words.nameEn : words.nameUr
  const rows: [Text, preact.ComponentChildren][] = [
    [otherName, <bdi>{record.name?.[other] ?? speak(words.unknown)}</bdi>],
    [words.number, <bdi dir="ltr">{cnic}</bdi>],
    [words.born, dayOf(record.born)],
    ...(record.died === undefined
      ? []
      : [[words.died, dayOf(record.died)] as [Text, preact.ComponentChildren]]),
    [words.birthPlace, placeOf(record.birthPlace)],
    [words.sex, speak(sexWords[record.sex ?? ''] ?? words.unknown)],
    [words.permanent, addressOf(record.permanent)],
    [words.present, addressOf(record.present)],
  ]
  if (record.formerNames.length > 0) {
    const names = record.formerNames
      .map((one) => one[language])
      .join(language === 'ur' ? '، ' : ', ')
    rows.push([words.formerNames, <bdi>{names}</bdi>])
  }
  return <SummaryList rows={rows.map(([key, value]) => ({ key: speak(key), value }))} />
}

type MembersProps = {
  readonly visit: RegistrarVisit
  readonly title: Text
  readonly hint?: Text
  readonly members: readonly FamilyMember[]
}

function Members({ visit, title, hint, members }: MembersProps) {
  const { speak, language } = visit
  if (members.length === 0) return null
  const nameOf = ({ nameEn, nameUr }: FamilyMember) => (language === 'ur' ? nameUr : nameEn)
  return (
    <>
      <Table
        caption={speak(title)}
        captionSize="m"
        stacked
        head={[words.relation, words.name, words.born].map((one) => ({ text: speak(one) }))}
        rows={members.map((member) => [
          { text: speak(relationWords[member.relation]) },
          {
            text: (
              <>
                {member.personId === undefined ? (
                  <bdi>{nameOf(member)}</bdi>
                ) : (
                  <Link href={`/registry/persons/${member.personId}`}>
                    <bdi>{nameOf(member)}</bdi>
                  </Link>
                )}
                {member.alive === false && ` (${speak(words.dead)})`}
              </>
            ),
          },
          {
            text:
              member.dateOfBirth === undefined
                ? speak(words.unknown)
                : formatDate(member.dateOfBirth, language),
          },
        ])}
      />
      {hint && <p class="govuk-hint">{speak(hint)}</p>}
    </>
  )
}

/** What may be entered of somebody in this state; the pages behind say the rest. */
function eventsFor({ record, history }: RegistryPerson): readonly LifeEventKind[] {
  const personId = history[0]?.personId
  if (record.mergedInto !== undefined) return personId === record.personId ? ['separation'] : []
  const others = ['birth', 'strike', 'separation']
  if (record.died !== undefined) return ['parent', 'birth-date', 'merge']
  return lifeEventKinds.filter((what) => !others.includes(what))
}

function Actions({ visit, person }: Shown) {
  const { speak } = visit
  const at = `/registry/persons/${person.record.personId}/enter`
  const events = eventsFor(person)
  if (events.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.enterTitle)}</h2>
      <LinkList
        items={events.map((what) => ({ text: speak(eventWords[what]), href: `${at}/${what}` }))}
      />
    </>
  )
}

function History({ visit, person, places, names }: Shown & { readonly names: NamesById }) {
  const { speak, language } = visit
  const { history, record } = person
  const standing = new Set(standingFacts(history).map(({ entry }) => entry.seq))
  const mayStrike = record.mergedInto === undefined
  const isOpen = ({ seq, fact }: Entry) =>
    standing.has(seq) &&
    !['birth', 'merge', 'merged', 'separation', 'widowhood', 'correction'].includes(fact.kind)
  const at = `/registry/persons/${record.personId}/enter/strike`
  return (
    <Table
      caption={speak(words.history)}
      captionSize="m"
      stacked
      head={[words.entered, words.what, words.paper].map((one) => ({ text: speak(one) }))}
      rows={history.map((entry) => [
        { text: formatInstant(entry.recordedAt, language) },
        {
          text: (
            <span>
              <strong>{speak(factWords[entry.fact.kind] ?? words.what)}</strong>
              {factParts(entry.fact, { language, names, places }).map((part) => (
                <>
                  {' · '}
                  <bdi>{part}</bdi>
                </>
              ))}
              {!standing.has(entry.seq) && ` (${speak(words.struck)})`}
              {mayStrike && isOpen(entry) && (
                <>
                  {' '}
                  <Link href={`${at}?seq=${entry.seq}`}>{speak(words.strike)}</Link>
                </>
              )}
            </span>
          ),
        },
        {
          text: entry.evidence ? (
            <span>
              {speak(documentWords[entry.evidence.document])}{' '}
              <bdi dir="ltr">{entry.evidence.number}</bdi>
            </span>
          ) : (
            ''
          ),
        },
      ])}
    />
  )
}
