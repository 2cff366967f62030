/** Public cases that ask for support, apart from complaints and in an order of their own. */
import {
  Isolate,
  Link,
  Pagination,
  Split,
  Table,
  Tag,
  fieldOf,
  sendCitizenPage,
} from '#channels/components'
import { publicServices, stageWords, wordsReleased } from '#platform/catalogue'
import { civilDateOf, formatDate } from '#platform/kernel'
import {
  findPublic,
  inSupportOrder,
  listSupport,
  supportViews,
  type PublicCase,
  type Support,
} from '#platform/publication'
import type { FastifyReply } from 'fastify'
import { supportWords as words, viewWords } from './support-wording.ts'
import { namingOf, publicHref, type Naming, type Visit } from './visit.ts'

const onPage = 20
const path = '/public/suggestions'

export async function showSuggestions(visit: Visit): Promise<FastifyReply> {
  const { speak, platform, query } = visit
  const asked = fieldOf(query, 'show')
  const view = supportViews.find((one) => one === asked) ?? 'open'
  const page = Math.min(Math.max(1, Math.trunc(Number(fieldOf(query, 'page'))) || 1), 500)
  const today = civilDateOf(platform.setting.now())
  const sorted = inSupportOrder(await listSupport(platform.db, { view }), today)
  const shown = sorted.slice((page - 1) * onPage, page * onPage)
  const cases = await casesOf(visit, shown)
  const [naming, told] = await Promise.all([
    namingOf(platform, [...cases.values()]),
    wordsReleased(platform.db, platform.setting, shown),
  ])
  const [service] = publicServices(platform.setting).filter((one) => one.publication?.support)
  const at = (next: number) => `${path}?${new URLSearchParams({ show: view, page: String(next) })}`
  return sendCitizenPage(visit, {
    title: speak(words.title),
    section: 'services',
    body: (
      <>
        <Split>
          <h1 class="govuk-heading-l">{speak(words.title)}</h1>
          <p class="govuk-body-l">{speak(words.lead)}</p>
          <Views visit={visit} view={view} />
        </Split>
        {shown.length === 0 ? (
          <p class="govuk-body">{speak(words.none)}</p>
        ) : (
          <Suggestions visit={visit} {...{ shown, cases, naming, told }} />
        )}
        {(page > 1 || sorted.length > page * onPage) && (
          <Pagination
            {...(page > 1 && { previous: { href: at(page - 1) } })}
            {...(sorted.length > page * onPage && {
              next: { href: at(page + 1), text: speak(words.more) },
            })}
          />
        )}
        <Split>
          <h2 class="govuk-heading-m">{speak(words.order)}</h2>
          <p class="govuk-body">{speak(words.orderIs)}</p>
          {service && (
            <p class="govuk-body">
              <Link href={`/services/${service.id}`}>{speak(words.own)}</Link>
            </p>
          )}
        </Split>
      </>
    ),
  })
}

/** What the list of public cases knows of these, by their ids. */
async function casesOf(
  { platform }: Visit,
  shown: readonly Support[],
): Promise<ReadonlyMap<string, PublicCase>> {
  const ids = shown.map(({ id }) => id)
  const found = ids.length === 0 ? [] : await findPublic(platform.db, { ids }, { limit: onPage })
  return new Map(found.map((one) => [one.id, one]))
}

function Views({ visit: { speak }, view }: { visit: Visit; view: string }) {
  return (
    <p class="govuk-body">
      {supportViews.map((one, index) => (
        <>
          {index > 0 && ' · '}
          {one === view ? (
            <strong>{speak(viewWords[one])}</strong>
          ) : (
            <Link href={`${path}?show=${one}`}>{speak(viewWords[one])}</Link>
          )}
        </>
      ))}
    </p>
  )
}

type Listed = {
  readonly visit: Visit
  readonly shown: readonly Support[]
  readonly cases: ReadonlyMap<string, PublicCase>
  readonly naming: Naming
  /** What somebody suggests, in his own words, where an officer has shown them. */
  readonly told: ReadonlyMap<string, string>
}

const firstLetters = 120

/** The first words, cut between two of them. */
function firstWords(told: string): string {
  const line = told.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= firstLetters) return line
  const cut = line.slice(0, firstLetters)
  return `${cut.slice(0, cut.lastIndexOf(' ') + 1 || undefined).trimEnd()}…`
}

function Suggestions({ visit: { speak, language }, shown, cases, naming, told }: Listed) {
  return (
    <Table
      caption={speak(words.title)}
      captionClasses="govuk-visually-hidden"
      stacked
      head={[
        { text: speak(words.suggestion) },
        { text: speak(words.since) },
        { text: speak(words.verified), format: 'numeric' },
        { text: speak(words.phone), format: 'numeric' },
        { text: speak(words.state) },
      ]}
      rows={shown.flatMap((one) => {
        const found = cases.get(one.id)
        if (!found) return []
        const said = told.get(one.id)
        const place = naming.place(found)
        const title = [naming.topic(found), place].flatMap((part) => (part ? speak(part) : []))
        return [
          [
            {
              text: (
                <>
                  <Link href={publicHref(one)}>{title.join(' · ')}</Link>
                  {said !== undefined && (
                    <>
                      <br />
                      <bdi dir="auto">{firstWords(said)}</bdi>
                    </>
                  )}
                </>
              ),
            },
            { text: <bdi>{formatDate(one.openedOn, language)}</bdi> },
            { text: <Isolate>{one.verified}</Isolate>, format: 'numeric' as const },
            { text: <Isolate>{one.voices - one.verified}</Isolate>, format: 'numeric' as const },
            {
              text:
                one.overdueAt && one.answeredOn === null ? (
                  <Tag colour="red">{speak(words.late)}</Tag>
                ) : (
                  speak(stageWords[one.stage])
                ),
            },
          ],
        ]
      })}
    />
  )
}
