/** A list of persons: a page for each, and a page that shows them all. */
import {
  BackLink,
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  Lines,
  Split,
  SummaryList,
  type RowAction,
  fieldOf,
  goTo,
} from '#channels/components'
import type { Platform } from '#platform/catalogue'
import {
  addPerson,
  canAddPerson,
  controlsOf,
  missingOf,
  parseWebAnswer,
  pathOf,
  personField,
  personQuestionOf,
  removePerson,
  replacePerson,
  summaryOf,
  webFieldsOf,
  withAnswer,
  type FormWording,
  type PeopleQuestion,
  type Person,
  type WebFields,
} from '#platform/forms'
import type { Problem } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { applyWords as words } from './apply-wording.ts'
import {
  addressAfter,
  askedIn,
  isFromCheck,
  keepAnswers,
  onDraft,
  type Asked,
  type DraftVisit,
} from './draft.ts'
import { frameWords } from './frame-wording.ts'
import { portalProblems } from './problems.ts'
import { backOf, ownParticulars, PlaceInForm, showQuestionPage } from './question-page.tsx'
import { forSignedIn } from './signed-in.tsx'
import { showPage } from './visit.tsx'

export type AskedPeople = Asked & { readonly question: PeopleQuestion }

export function registerPeople(app: FastifyInstance, platform: Platform): void {
  const page = '/apply/:draftId/:question/:place'
  app.get(page, forSignedIn(platform, onDraft(showPerson)))
  app.post(page, forSignedIn(platform, onDraft(acceptPerson)))
  app.get(`${page}/remove`, forSignedIn(platform, onDraft(askToRemove)))
  app.post(`${page}/remove`, forSignedIn(platform, onDraft(remove)))
}

function peopleIn({ draft }: DraftVisit, name: string): readonly Person[] {
  const stored = draft.answers[name]
  return Array.isArray(stored) ? (stored as Person[]) : []
}

const fromCheck = (visit: DraftVisit) => (isFromCheck(visit) ? '?from=check' : '')

/** Everyone named so far; with nobody yet, the page of the first person. */
export async function showPeople(
  visit: DraftVisit,
  asked: AskedPeople,
  faults: readonly Problem[] = [],
): Promise<FastifyReply> {
  const { speak, language, draft, visitor } = visit
  const { name, question, wording } = asked
  const people = peopleIn(visit, name)
  const base = `/apply/${draft.id}/${name}`
  if (people.length === 0 && faults.length === 0) return goTo(visit, `${base}/1${fromCheck(visit)}`)
  return showPage(visit, {
    title: speak(wording.title),
    status: faults.length > 0 ? 422 : 200,
    hasErrors: faults.length > 0,
    before: <BackLink href={backOf(visit, name)} />,
    body: (
      <Split>
        {faults.length > 0 && (
          <ErrorSummary errors={faults.map((fault) => ({ text: fault.title(language) }))} />
        )}
        <PlaceInForm visit={visit} name={name} />
        <h1 class="govuk-heading-l">{speak(wording.title)}</h1>
        <p class="govuk-body">{speak(words.peopleSoFar, { count: String(people.length) })}</p>
        <PersonCards visit={visit} asked={asked} />
        <Form
          action={base}
          hidden={{ _csrf: visitor.csrfToken, ...(fromCheck(visit) && { from: 'check' }) }}
        >
          <ButtonGroup>
            <Button preventDoubleClick>{speak(frameWords.continue)}</Button>
            {canAddPerson(question, people) && (
              <Button variant="secondary" href={`${base}/${people.length + 1}${fromCheck(visit)}`}>
                {speak(words.addPerson)}
              </Button>
            )}
          </ButtonGroup>
        </Form>
      </Split>
    ),
  })
}

function PersonCards({ visit, asked }: { visit: DraftVisit; asked: AskedPeople }) {
  const { speak, language, draft, service, context } = visit
  const { name, wording } = asked
  const people = peopleIn(visit, name)
  const rows = summaryOf(
    { [name]: { kind: 'people' } },
    service.questions as FormWording,
    { [name]: people },
    language,
    context.lists,
  )
  return (
    <>
      {people.map((person, index) => {
        const place = `/apply/${draft.id}/${name}/${index + 1}`
        const actions: RowAction[] = [
          { text: speak(words.change), href: `${place}${fromCheck(visit)}` },
          { text: speak(words.remove), href: `${place}/remove${fromCheck(visit)}` },
        ]
        const [, ...lines] = rows[index]?.lines ?? []
        const title = <bdi>{person.name}</bdi>
        return (
          <SummaryList
            card={{ title, actions, headingLevel: 2 }}
            rows={[{ key: speak(wording.short ?? wording.title), value: <Lines lines={lines} /> }]}
          />
        )
      })}
    </>
  )
}

/** Continue on the list: on, unless too few are named. */
export async function acceptPeople(visit: DraftVisit, asked: AskedPeople): Promise<FastifyReply> {
  const { draft, service, context } = visit
  const { name, question } = asked
  if (missingOf(service.form, draft.answers).includes(name)) {
    const parsed = parseWebAnswer(question, name, {}, context)
    return showPeople(visit, asked, 'faults' in parsed ? parsed.faults : [])
  }
  return goTo(visit, addressAfter(visit, draft.answers, name))
}

type Place = AskedPeople & { readonly index: number; readonly people: readonly Person[] }

/** The person that an address names: one of the list, or the next to be added. */
function placeIn(visit: DraftVisit): Place {
  const asked = askedIn(visit)
  const { question } = asked
  if (question.kind !== 'people') throw portalProblems['portal-page-not-found']()
  const people = peopleIn(visit, asked.name)
  const index = Number(visit.params['place']) - 1
  const isPlace = Number.isInteger(index) && index >= 0 && index <= people.length
  if (!isPlace || !pathOf(visit.service.form, visit.draft.answers).includes(asked.name)) {
    throw portalProblems['portal-page-not-found']()
  }
  return { ...asked, question, index, people }
}

async function showPerson(visit: DraftVisit): Promise<FastifyReply> {
  return showPlace(visit, placeIn(visit), [])
}

function showPlace(visit: DraftVisit, place: Place, faults: readonly Problem[]): FastifyReply {
  const { draft, context, fields } = visit
  const { name, question, wording, index, people } = place
  const field = personField(name, index)
  const one = personQuestionOf(question)
  const typed = faults.length > 0 ? (fields as WebFields) : undefined
  const own = visit.query['me'] === '1' && !typed ? ownParticulars(visit, field) : {}
  const base = `/apply/${draft.id}/${name}`
  return showQuestionPage(visit, {
    ...place,
    title: titleOf(place),
    controls: controlsOf(one, field, wording, context.lists),
    values: { ...webFieldsOf(one, field, people[index], typed), ...own },
    faults,
    action: `${base}/${index + 1}`,
    back: people.length > 0 ? `${base}${fromCheck(visit)}` : backOf(visit, name),
    maySkip: question.optional === true && people.length === 0,
  })
}

function titleOf({ wording, index }: Place) {
  const title = wording.one ?? wording.title
  if (index === 0) return title
  const count = String(index + 1)
  return {
    en: `${title.en} ${words.nthPerson.en.replace('{count}', count)}`,
    ur: `${title.ur} ${words.nthPerson.ur.replace('{count}', `\u2066${count}\u2069`)}`,
  }
}

async function acceptPerson(visit: DraftVisit): Promise<FastifyReply> {
  const { draft, fields, context } = visit
  const place = placeIn(visit)
  const { name, question, index, people } = place
  if (question.optional && people.length === 0 && fieldOf(fields, 'leave') === 'out') {
    const answers = withAnswer(draft.answers, name, undefined)
    await keepAnswers(visit, answers)
    return goTo(visit, addressAfter(visit, answers, name))
  }
  const field = personField(name, index)
  const parsed = parseWebAnswer(personQuestionOf(question), field, fields as WebFields, context)
  if ('faults' in parsed) return showPlace(visit, place, parsed.faults)
  const person = parsed.value as Person
  const list =
    index < people.length
      ? replacePerson(question, name, people, index, person)
      : addPerson(question, name, people, person)
  if ('faults' in list) return showPlace(visit, place, list.faults)
  await keepAnswers(visit, withAnswer(draft.answers, name, list.value))
  return goTo(visit, `/apply/${draft.id}/${name}${fromCheck(visit)}`)
}

async function askToRemove(visit: DraftVisit): Promise<FastifyReply> {
  const { speak, draft, visitor } = visit
  const { name, index, people } = placeIn(visit)
  const person = people[index]
  if (!person) throw portalProblems['portal-page-not-found']()
  const title = speak(words.removeTitle, { name: person.name })
  const base = `/apply/${draft.id}/${name}`
  return showPage(visit, {
    title,
    before: <BackLink href={`${base}${fromCheck(visit)}`} />,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(words.removeText)}</p>
        <Form
          action={`${base}/${index + 1}/remove`}
          hidden={{ _csrf: visitor.csrfToken, ...(fromCheck(visit) && { from: 'check' }) }}
        >
          <ButtonGroup>
            <Button variant="warning" preventDoubleClick>
              {speak(words.removeYes)}
            </Button>
            <Button variant="secondary" href={`${base}${fromCheck(visit)}`}>
              {speak(words.removeNo)}
            </Button>
          </ButtonGroup>
        </Form>
      </Split>
    ),
  })
}

async function remove(visit: DraftVisit): Promise<FastifyReply> {
  const { draft } = visit
  const { name, index, people } = placeIn(visit)
  const list = removePerson(name, people, index)
  if ('faults' in list) throw portalProblems['portal-page-not-found']()
  await keepAnswers(visit, withAnswer(draft.answers, name, list.value))
  return goTo(visit, `/apply/${draft.id}/${name}${fromCheck(visit)}`)
}
