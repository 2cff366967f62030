/**
 * The page of a question whose list is too long to read: an option is found by words, suggested
 * from what was told before, or reached through what it stands under.
 */
import {
  BackLink,
  Button,
  ButtonGroup,
  controlId,
  ErrorSummary,
  fieldOf,
  Form,
  Input,
  Link,
  Radios,
  Split,
  tellProblem,
} from '#channels/components'
import {
  branchesOf,
  findOptions,
  suggestOptions,
  optionsUnder,
  type OneFromQuestion,
  type Option,
} from '#platform/forms'
import { inAlphabet, say, type Problem } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import { findWords as words } from './apply-wording.ts'
import { isFromCheck, type DraftVisit } from './draft.ts'
import { frameWords } from './frame-wording.ts'
import { PlaceInForm, type QuestionPage } from './question-page.tsx'
import { showPage } from './visit.tsx'

const offeredMax = 7
const asked = { words: 'words', under: 'under' } as const

type Found = QuestionPage & { readonly question: OneFromQuestion }

/** In the address of a look, in the form of an answer that was refused. */
const askedIn = ({ query, fields }: DraftVisit, name: string) =>
  fieldOf(query, name) || fieldOf(fields, name)

/** What is offered, under which heading. */
type Offer = { readonly title: string; readonly options: readonly Option[] }

export function showFindPage(visit: DraftVisit, page: Found): FastifyReply {
  const { language, speak } = visit
  const { name, wording, faults } = page
  const offers = offersOf(visit, page)
  const chosen = page.values[name] ?? ''
  const id = controlId({ name })
  return showPage(visit, {
    title: wording.title[language],
    status: faults.length > 0 ? 422 : 200,
    hasErrors: faults.length > 0,
    before: <BackLink href={page.back} />,
    body: (
      <Split>
        {faults.length > 0 && (
          <ErrorSummary
            errors={faults.map((fault) => ({
              text: fault.title(language),
              href: `#${offers.length > 0 ? `${id}-0` : asked.words}`,
            }))}
          />
        )}
        <PlaceInForm visit={visit} name={name} />
        <h1 class="govuk-heading-l">{wording.title[language]}</h1>
        {wording.hint && <p class="govuk-body">{wording.hint[language]}</p>}
        <SearchByWords visit={visit} page={page} />
        {askedIn(visit, asked.words) !== '' && offers.length === 0 && (
          <p class="govuk-body">{speak(words.nothing)}</p>
        )}
        {offers.length > 0 && (
          <Form
            action={page.action}
            hidden={{
              _csrf: visit.visitor.csrfToken,
              [asked.words]: askedIn(visit, asked.words),
              [asked.under]: askedIn(visit, asked.under),
              ...(isFromCheck(visit) && { from: 'check' }),
            }}
          >
            {offers.map((offer, index) => (
              <Radios
                name={name}
                idPrefix={`${id}-${index}`}
                legend={offer.title}
                legendSize="s"
                value={chosen}
                {...errorIn(faults, index, language)}
                items={offer.options.map((option) => ({
                  value: option.value,
                  text: say(option.label, language),
                  hint: aboveOf(option, offers.length === 1, language),
                }))}
              />
            ))}
            <ButtonGroup>
              <Button preventDoubleClick>{speak(frameWords.continue)}</Button>
            </ButtonGroup>
          </Form>
        )}
        <Browse visit={visit} page={page} />
      </Split>
    ),
  })
}

function errorIn(faults: readonly Problem[], index: number, language: DraftVisit['language']) {
  const told = faults.map((fault) => tellProblem(fault, language)).join(' ')
  return index === 0 && told !== '' ? { error: told } : {}
}

/** Where an option stands; nothing where its heading says so already. */
function aboveOf({ under = [] }: Option, isMixed: boolean, language: DraftVisit['language']) {
  const above = under.map(({ label }) => say(label, language)).join(' › ')
  return isMixed && above !== '' ? above : undefined
}

const optionsOf = ({ context }: DraftVisit, { question }: Found) =>
  context.lists[question.list] ?? []

/** By words, by a branch, by what was told before; what was chosen is offered always. */
function offersOf(visit: DraftVisit, page: Found): readonly Offer[] {
  const { speak, draft } = visit
  const options = optionsOf(visit, page)
  const typed = askedIn(visit, asked.words)
  const under = askedIn(visit, asked.under)
  if (typed !== '') {
    return offer(speak(words.found, { words: typed }), findOptions(options, typed, offeredMax))
  }
  if (under !== '') return offersUnder(visit, options, under)
  const told = draft.answers[page.question.found?.suggestedBy ?? '']
  const suggested = typeof told === 'string' ? suggestOptions(options, told, offeredMax) : []
  const chosen = options.filter(({ value }) => value === page.values[page.name])
  const offered = [...new Set([...chosen, ...suggested])]
  return offer(speak(suggested.length > 0 ? words.suggested : words.chosen), offered)
}

const offer = (title: string, options: readonly Option[]): readonly Offer[] =>
  options.length > 0 ? [{ title, options }] : []

/** One heading for each branch right under the one that was opened. */
function offersUnder(
  { language }: DraftVisit,
  options: readonly Option[],
  branch: string,
): readonly Offer[] {
  const all = inAlphabet(optionsUnder(options, branch), language, ({ label }) => label[language])
  const groups = Map.groupBy(all, ({ under = [] }) => under.at(-1)?.id)
  const offers = [...groups.values()].flatMap((group) => {
    const last = group[0]?.under?.at(-1)
    return last ? [{ title: say(last.label, language), options: group }] : []
  })
  return inAlphabet(offers, language, ({ title }) => title)
}

type PartProps = { readonly visit: DraftVisit; readonly page: Found }

function SearchByWords({ visit, page }: PartProps) {
  const { speak } = visit
  return (
    <form action={page.action} method="get" role="search">
      {isFromCheck(visit) && <input type="hidden" name="from" value="check" />}
      <Input
        name={asked.words}
        type="search"
        label={speak(words.label)}
        labelSize="s"
        hint={speak(words.hint)}
        value={askedIn(visit, asked.words)}
        maxLength={120}
        dir="auto"
      />
      <Button variant="secondary">{speak(words.search)}</Button>
    </form>
  )
}

/** The widest branches; the rest opens from there. */
function Browse({ visit, page }: PartProps) {
  const { language, speak } = visit
  const from = isFromCheck(visit) ? '&from=check' : ''
  const branches = branchesOf(optionsOf(visit, page))
  return (
    <nav aria-labelledby="branches">
      <h2 class="govuk-heading-s" id="branches">
        {speak(words.branches)}
      </h2>
      <ul class="govuk-list">
        {inAlphabet(branches, language, ({ label }) => label[language]).map(({ id, label }) => (
          <li>
            <Link href={`${page.action}?${asked.under}=${encodeURIComponent(id)}${from}`}>
              {say(label, language)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
