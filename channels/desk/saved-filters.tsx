/** Filters of the queue that an officer has named: links with what each shows now. */
import {
  BackLink,
  Button,
  Details,
  ErrorSummary,
  fieldOf,
  Form,
  goTo,
  Input,
  InsetText,
  Link,
  LinkList,
  pressKeyIn,
  readAsked,
  tellProblem,
} from '#channels/components'
import { deleteSavedFilter, type SavedFilter } from '#platform/cases'
import {
  filterForm,
  savedFiltersMax,
  savedFiltersOf,
  saveFilter,
  type Platform,
} from '#platform/catalogue'
import { civilDateOf, eachFault, Problem } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { filterWords as words } from './filters-wording.ts'
import { forOfficer } from './officer.ts'
import { queueAddress, queueAskedIn, type QueueAsked } from './queue-asked.ts'
import type { Queue } from './queue-cases.ts'
import { showPage, type OfficerVisit } from './visit.tsx'

const page = '/desk/filters'

export function registerSavedFilters(app: FastifyInstance, platform: Platform): void {
  app.get(
    page,
    forOfficer(platform, (visit) => showFilters(visit)),
  )
  app.post(page, forOfficer(platform, save))
  app.post(`${page}/deleted`, forOfficer(platform, remove))
}

type SavedProps = {
  readonly visit: OfficerVisit
  readonly saved: readonly SavedFilter[]
  readonly asked: QueueAsked
  readonly queue: Queue
}

/** Beside the queue; what is shown now can be saved where it is narrowed and not saved yet. */
export function SavedFilters({ visit, saved, asked, queue }: SavedProps) {
  const { speak } = visit
  const shown = addressOf(asked)
  const filters = saved.map((one) => ({ ...one, asked: askedOf(visit, one) }))
  const isSaved = filters.some((one) => addressOf(one.asked) === shown)
  return (
    <>
      {filters.length > 0 && (
        <nav aria-label={speak(words.title)}>
          <ul class="govuk-list daftar-links">
            {filters.map((one) => {
              const count = String(queue.countOf(one.asked))
              const text = speak(words.counted, { text: one.name, count })
              const address = addressOf(one.asked)
              return (
                <li>
                  {address === shown ? <strong>{text}</strong> : <Link href={address}>{text}</Link>}
                </li>
              )
            })}
            <li>
              <Link href={page}>{speak(words.change)}</Link>
            </li>
          </ul>
        </nav>
      )}
      {shown !== '/desk' && !isSaved && (
        <Details summary={speak(words.save)}>
          <SaveForm visit={visit} asked={asked} />
        </Details>
      )}
    </>
  )
}

type SaveProps = {
  readonly visit: OfficerVisit
  readonly asked: QueueAsked
  readonly error?: string | undefined
}

function SaveForm({ visit, asked, error }: SaveProps) {
  const { speak, visitor, platform, fields } = visit
  const key = pressKeyIn(fields) || platform.setting.newId()
  return (
    <Form
      action={page}
      label={speak(words.save)}
      hidden={{ _csrf: visitor.csrfToken, key, query: queryOf(asked) }}
    >
      <Input
        name="name"
        label={speak(words.name)}
        hint={speak(words.nameHint)}
        value={fieldOf(fields, 'name')}
        error={error}
        maxLength={40}
        width={20}
        dir="auto"
        autocomplete="off"
      />
      <Button variant="secondary" preventDoubleClick>
        {speak(words.save)}
      </Button>
    </Form>
  )
}

/** Not the place in it: the list begins at its beginning. */
const addressOf = (asked: QueueAsked) => queueAddress({ ...asked, after: undefined })
const queryOf = (asked: QueueAsked) => addressOf(asked).split('?')[1] ?? ''

/** As the queue reads an address: what has gone since narrows nothing. */
function askedOf({ platform }: OfficerVisit, { query }: Pick<SavedFilter, 'query'>): QueueAsked {
  return queueAskedIn({ query: Object.fromEntries(new URLSearchParams(query)), platform })
}

async function save(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, actor, fields } = visit
  const asked = askedOf(visit, { query: fieldOf(fields, 'query').slice(0, 500) })
  if (addressOf(asked) === '/desk') return goTo(visit, '/desk')
  const today = civilDateOf(platform.setting.now())
  const { input, faults } = readAsked(filterForm, fields, { today, lists: {} })
  if (faults.length > 0) return showFilters(visit, { asked, faults })
  const id = pressKeyIn(fields) || platform.setting.newId()
  try {
    await saveFilter(platform, actor, { id, input, query: queryOf(asked) })
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown
    return showFilters(visit, { asked, faults: eachFault(thrown) })
  }
  return goTo(visit, addressOf(asked))
}

async function remove(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, actor, fields } = visit
  await deleteSavedFilter(platform.db, actor.personId, fieldOf(fields, 'filter'))
  return goTo(visit, page)
}

type Refused = { readonly asked: QueueAsked; readonly faults: readonly Problem[] }

async function showFilters(visit: OfficerVisit, refused?: Refused): Promise<FastifyReply> {
  const { platform, actor, speak, language } = visit
  const saved = await savedFiltersOf(platform.db, actor)
  const told = refused?.faults.map((fault) => tellProblem(fault, language)).join(' ')
  return showPage(visit, {
    title: speak(words.title),
    status: refused ? 422 : 200,
    hasErrors: refused !== undefined,
    before: <BackLink href="/desk" />,
    body: (
      <>
        {told && <ErrorSummary errors={[{ text: told, href: '#name' }]} />}
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.lead, { most: String(savedFiltersMax) })}</p>
        {refused && <SaveForm visit={visit} asked={refused.asked} error={told} />}
        {saved.length === 0 && <InsetText>{speak(words.none)}</InsetText>}
        <ul class="daftar-cards">
          {saved.map((filter) => (
            <SavedCard visit={visit} filter={filter} />
          ))}
        </ul>
      </>
    ),
  })
}

function SavedCard({ visit, filter }: { visit: OfficerVisit; filter: SavedFilter }) {
  const { speak, visitor } = visit
  const { id, name } = filter
  const label = speak(words.remove, { name })
  return (
    <li class="daftar-card">
      <LinkList items={[{ text: name, href: addressOf(askedOf(visit, filter)) }]} />
      <Form
        action={`${page}/deleted`}
        hidden={{ _csrf: visitor.csrfToken, filter: id }}
        label={label}
      >
        <Button variant="secondary" preventDoubleClick>
          {label}
        </Button>
      </Form>
    </li>
  )
}
