/** The result of a closed vote, how to count it again, and one's own ballot. */
import {
  Button,
  Form,
  Input,
  InsetText,
  Isolate,
  Link,
  Money,
  Table,
  Verbatim,
  fieldOf,
} from '#channels/components'
import { ballotNumber, ballotsOf, readBallotNumber, type BallotOutcome } from '#platform/ballots'
import type { Vote } from '#platform/catalogue'
import { moneyText } from '#platform/kernel'
import { bothNames, voteHref, type Visit } from './visit.ts'
import { voteWords as words } from './wording.ts'

type Counted = Extract<BallotOutcome, { kind: 'counted' }>
type Part = { readonly visit: Visit; readonly vote: Vote }

/** The ballot that was asked for by its number. */
export type FoundBallot = {
  readonly number: string
  /** Undefined where no such ballot was counted. */
  readonly choices: readonly string[] | undefined
}

export async function findAsked(visit: Visit, vote: Vote): Promise<FoundBallot | undefined> {
  const typed = fieldOf(visit.query, 'number')
  if (typed === '' || vote.round?.outcome?.kind !== 'counted') return undefined
  const number = readBallotNumber(typed)
  const ballots = number === undefined ? [] : await ballotsOf(visit.platform.db, vote.key)
  const found = ballots.find(({ paper }) => ballotNumber(paper) === number)
  return { number: number ?? typed.slice(0, 40), choices: found?.choices }
}

export function ResultPart(
  props: Part & {
    readonly outcome: BallotOutcome
    readonly found: FoundBallot | undefined
  },
) {
  const { visit, outcome } = props
  if (outcome.kind === 'too-few') return <p class="govuk-body">{visit.speak(words.tooFew)}</p>
  return <CountedPart {...props} outcome={outcome} />
}

function CountedPart(
  props: Part & { readonly outcome: Counted; readonly found: FoundBallot | undefined },
) {
  const { visit, vote, outcome, found } = props
  const { speak, request } = visit
  const page = `${request.protocol}://${request.host}${voteHref(vote.key)}`
  return (
    <>
      <Results visit={visit} vote={vote} outcome={outcome} />
      <h2 class="govuk-heading-m" id="mine">
        {speak(words.mine)}
      </h2>
      {found && <Found visit={visit} vote={vote} found={found} />}
      <Form action={`${voteHref(vote.key)}#mine`} method="get">
        <Input
          name="number"
          label={speak(words.number)}
          hint={speak(words.numberHint)}
          dir="ltr"
          width={30}
          autocomplete="off"
          spellcheck={false}
        />
        <Button variant="secondary">{speak(words.find)}</Button>
      </Form>
      <h2 class="govuk-heading-m">{speak(words.again)}</h2>
      <p class="govuk-body">{speak(words.againHow)}</p>
      <Verbatim>{`npm run daftar -- vote recount ${page}`}</Verbatim>
      <p class="govuk-body">
        {speak(words.list)}: <Link href={voteHref(vote.key, 'ballots.csv')}>CSV</Link>
        {' · '}
        <Link href={voteHref(vote.key, 'ballots.json')}>JSON</Link>
      </p>
    </>
  )
}

function Results({ visit, vote, outcome }: Part & { readonly outcome: Counted }) {
  const { speak } = visit
  const { tally, given, counted } = outcome
  const byId = new Map(vote.terms.projects.map((project) => [project.id, project]))
  return (
    <>
      <p class="govuk-body">
        {speak(words.counts, { counted: String(counted), given: String(given) })}
      </p>
      <Table
        caption={speak(words.result)}
        captionSize="m"
        stacked
        head={[
          { text: speak(words.project) },
          { text: speak(words.cost), format: 'numeric' },
          { text: speak(words.votes), format: 'numeric' },
          { text: speak(words.result) },
        ]}
        rows={tally.counts.flatMap(({ project: id, votes }) => {
          const project = byId.get(id)
          if (!project) return []
          const isBuilt = tally.winners.includes(id)
          return [
            [
              { text: speak(bothNames(project)) },
              { text: <Money paisa={project.cost} />, format: 'numeric' as const },
              { text: <Isolate>{votes}</Isolate>, format: 'numeric' as const },
              { text: speak(isBuilt ? words.built : words.notBuilt) },
            ],
          ]
        })}
      />
      <p class="govuk-body">{speak(words.left, { left: speak(moneyText(tally.left)) })}</p>
    </>
  )
}

function Found({ visit, vote, found }: Part & { readonly found: FoundBallot }) {
  const { speak } = visit
  const { number, choices } = found
  if (!choices) return <InsetText>{speak(words.notFound, { number })}</InsetText>
  const names = vote.terms.projects.filter(({ id }) => choices.includes(id))
  return (
    <InsetText>
      {speak(words.foundIt, { number })}
      <ul class="govuk-list govuk-list--bullet">
        {names.map((project) => (
          <li>{speak(bothNames(project))}</li>
        ))}
      </ul>
    </InsetText>
  )
}
