/** The public log in plain words: what is in it, who keeps watch, and how to check it. */
import {
  Breakable,
  Button,
  Form,
  InsetText,
  Isolate,
  Link,
  Split,
  SummaryList,
  Verbatim,
} from '#channels/components'
import { witnessedHead } from '#platform/catalogue'
import { formatInstant } from '#platform/kernel'
import {
  findLastScrub,
  lastSealedAt,
  pendingDepth,
  type PendingDepth,
  type ScrubRun,
  type SignedCheckpoint,
  type Witnessed,
} from '#platform/log'
import type { FastifyReply } from 'fastify'
import { showPage, type Asking } from './frame.tsx'
import { logWords as words } from './log-wording.ts'
import { NumberField } from './number-field.tsx'
import { seenBy, witnessFinding } from './witness-findings.ts'
import { witnessWords } from './witness-wording.ts'

const specification = 'https://c2sp.org/tlog-tiles'

type LogState = {
  readonly now: Date
  readonly depth: PendingDepth
  readonly sealedAt: Date | undefined
  readonly scrub: ScrubRun | undefined
  readonly head:
    | { readonly checkpoint: SignedCheckpoint; readonly witnessed: Witnessed }
    | undefined
}

async function readState({ platform }: Asking): Promise<LogState> {
  const { db, log, setting } = platform
  const now = setting.now()
  const [checkpoint, depth, sealedAt, scrub] = await Promise.all([
    log.readCheckpoint(),
    pendingDepth(db, now),
    lastSealedAt(db),
    findLastScrub(db),
  ])
  const head = checkpoint && {
    checkpoint,
    witnessed: await witnessedHead(platform, checkpoint.note),
  }
  return { now, depth, sealedAt, scrub, head }
}

export async function showLog(asking: Asking): Promise<FastifyReply> {
  const { platform, speak } = asking
  const state = await readState(asking)
  return showPage(asking, {
    title: speak(words.title),
    section: undefined,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.what)}</p>
        <Contents asking={asking} />
        <State asking={asking} state={state} />
        <Witnesses asking={asking} state={state} />
        <OneDocument asking={asking} />
        <HowToCheck asking={asking} state={state} />
        <h2 class="govuk-heading-m">{speak(words.key)}</h2>
        <Verbatim>{platform.logVerifierKey}</Verbatim>
        <h2 class="govuk-heading-m">{speak(words.trust)}</h2>
        <p class="govuk-body">
          {speak(words.trustText)}{' '}
          <Link href="/verify/trust-list.json">{speak(words.trustLink)}</Link>
        </p>
      </Split>
    ),
  })
}

type PartProps = { readonly asking: Asking; readonly state: LogState }

function Contents({ asking: { speak } }: { readonly asking: Asking }) {
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.insideTitle)}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {words.inside.map((line) => (
          <li>{speak(line)}</li>
        ))}
      </ul>
      <p class="govuk-body">
        <Link href="/log/rules">{speak(words.rules)}</Link>
      </p>
      <h2 class="govuk-heading-m">{speak(words.outsideTitle)}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {words.outside.map((line) => (
          <li>{speak(line)}</li>
        ))}
      </ul>
    </>
  )
}

function State({ asking, state }: PartProps) {
  const { speak, language } = asking
  const { head, depth, now } = state
  if (!head) return <InsetText>{speak(words.none)}</InsetText>
  const seconds = String(Math.ceil(depth.oldestAgeMs / 1000))
  return (
    <>
      <InsetText>
        {depth.count === 0
          ? speak(words.upToDate, { time: formatInstant(now, language) })
          : speak(words.behind, { seconds })}
      </InsetText>
      <Head asking={asking} state={state} checkpoint={head.checkpoint} />
    </>
  )
}

function Head({
  asking: { speak, language },
  state: { depth, now, sealedAt, scrub },
  checkpoint,
}: PartProps & { readonly checkpoint: SignedCheckpoint }) {
  const root = Buffer.from(checkpoint.root).toString('hex')
  return (
    <SummaryList
      rows={[
        { key: speak(words.size), value: <Isolate>{checkpoint.size}</Isolate> },
        { key: speak(words.waiting), value: <Isolate>{depth.count}</Isolate> },
        sealedAt && { key: speak(words.lastSealed), value: formatInstant(sealedAt, language) },
        { key: speak(words.asOf), value: formatInstant(now, language) },
        {
          key: speak(words.lastScrub),
          value: scrub
            ? speak(scrub.faultCount === 0 ? words.scrubGood : words.scrubBad, {
                time: formatInstant(scrub.endedAt, language),
                leaves: String(scrub.leaves),
                faults: String(scrub.faultCount),
              })
            : speak(words.scrubNever),
        },
        { key: speak(words.origin), value: <Isolate>{checkpoint.origin}</Isolate> },
        {
          key: speak(words.head),
          value: (
            <code dir="ltr">
              <Breakable value={root} />
            </code>
          ),
        },
      ]}
    />
  )
}

/** Who confirms the head, each by name, and whether they are enough. */
function Witnesses({ asking, state }: PartProps) {
  const { speak, language, platform } = asking
  const { areDemo, verifierKeys } = platform.witnesses
  const witnessed = state.head?.witnessed
  const finding = witnessed && witnessFinding(seenBy(witnessed, areDemo, state.now), language)
  const seenAt = new Map(witnessed?.by.map(({ name, at }) => [name, at]))
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.witnesses)}</h2>
      <p class="govuk-body">{speak(words.witnessesText)}</p>
      {finding ? (
        <InsetText>
          <strong>{finding.name}</strong>
          <br />
          {finding.meaning} {finding.also.join(' ')}
        </InsetText>
      ) : (
        <InsetText>{speak(witnessWords.none)}</InsetText>
      )}
      {verifierKeys.map((key) => {
        const name = key.slice(0, key.indexOf('+'))
        const at = seenAt.get(name)
        return (
          <>
            <p class="govuk-body">
              <Isolate>{name}</Isolate>{' '}
              {at
                ? speak(words.sawIt, { time: formatInstant(at, language) })
                : speak(words.noWitness)}
            </p>
            <Verbatim>{key}</Verbatim>
          </>
        )
      })}
    </>
  )
}

function OneDocument({ asking }: { readonly asking: Asking }) {
  const { speak } = asking
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.documentTitle)}</h2>
      <p class="govuk-body">{speak(words.documentText)}</p>
      <Form action="/log/records" method="get" label={speak(words.documentTitle)}>
        <NumberField asking={asking} />
        <Button>{speak(words.documentButton)}</Button>
      </Form>
    </>
  )
}

function HowToCheck({ asking, state: { head } }: PartProps) {
  const { speak, platform, request } = asking
  const address = platform.origin ?? `${request.protocol}://${request.host}`
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.checkTitle)}</h2>
      <p class="govuk-body">{speak(words.check)}</p>
      <Verbatim>{`npm run daftar -- log verify ${address}`}</Verbatim>
      <p class="govuk-body">
        {speak(words.others)} <Link href={specification}>{speak(words.specification)}</Link>
      </p>
      {head && (
        <>
          <h2 class="govuk-heading-m">{speak(words.checkpoint)}</h2>
          <p class="govuk-body">{speak(words.checkpointText)}</p>
          <Verbatim>{head.checkpoint.note}</Verbatim>
        </>
      )}
    </>
  )
}
