/** The public log in plain words: how large it is, its signed head, and how to check it. */
import { InsetText, Isolate, Link, Split, SummaryList } from '#channels/components'
import { formatInstant } from '#platform/kernel'
import { pendingDepth, type PendingDepth, type SignedCheckpoint } from '#platform/log'
import type { FastifyReply } from 'fastify'
import { showPage, type Asking } from './frame.tsx'
import { logWords as words } from './log-wording.ts'

const specification = 'https://c2sp.org/tlog-tiles'

export async function showLog(asking: Asking): Promise<FastifyReply> {
  const { platform, speak, language, request } = asking
  const now = platform.setting.now()
  const [checkpoint, depth] = await Promise.all([
    platform.log.readCheckpoint(),
    pendingDepth(platform.db, now),
  ])
  const address = platform.origin ?? `${request.protocol}://${request.host}`
  const seconds = String(Math.ceil(depth.oldestAgeMs / 1000))
  return showPage(asking, {
    title: speak(words.title),
    section: undefined,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.what)}</p>
        {checkpoint ? (
          <>
            <InsetText>
              {depth.count === 0
                ? speak(words.upToDate, { time: formatInstant(now, language) })
                : speak(words.behind, { seconds })}
            </InsetText>
            <Head asking={asking} checkpoint={checkpoint} depth={depth} now={now} />
          </>
        ) : (
          <InsetText>{speak(words.none)}</InsetText>
        )}
        <h2 class="govuk-heading-m">{speak(words.checkTitle)}</h2>
        <p class="govuk-body">{speak(words.check)}</p>
        <Verbatim>{`npm run daftar -- log verify ${address}`}</Verbatim>
        <p class="govuk-body">
          {speak(words.others)} <Link href={specification}>{speak(words.specification)}</Link>
        </p>
        {checkpoint && (
          <>
            <h2 class="govuk-heading-m">{speak(words.checkpoint)}</h2>
            <p class="govuk-body">{speak(words.checkpointText)}</p>
            <Verbatim>{checkpoint.note}</Verbatim>
          </>
        )}
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

type HeadProps = {
  readonly asking: Asking
  readonly checkpoint: SignedCheckpoint
  readonly depth: PendingDepth
  readonly now: Date
}

function Head({ asking: { speak, language }, checkpoint, depth, now }: HeadProps) {
  const root = Buffer.from(checkpoint.root).toString('hex')
  return (
    <SummaryList
      rows={[
        { key: speak(words.size), value: <Isolate>{checkpoint.size}</Isolate> },
        { key: speak(words.waiting), value: <Isolate>{depth.count}</Isolate> },
        { key: speak(words.asOf), value: formatInstant(now, language) },
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

const shortMax = 30

/** Long codes may break after every eight letters, so that a phone shows them whole. */
function Breakable({ value }: { readonly value: string }) {
  const parts = value.length > shortMax ? (value.match(/.{1,8}/g) ?? []) : [value]
  return (
    <>
      {parts.map((part, at) => (
        <>
          {at > 0 && <wbr />}
          {part}
        </>
      ))}
    </>
  )
}

/** Text to be copied exactly, line by line. */
function Verbatim({ children }: { readonly children: string }) {
  return (
    <p class="govuk-body" dir="ltr">
      {children
        .trimEnd()
        .split('\n')
        .map((line, row) => (
          <>
            {row > 0 && <br />}
            <code>
              {line.split(' ').map((word, at) => (
                <>
                  {at > 0 && ' '}
                  <Breakable value={word} />
                </>
              ))}
            </code>
          </>
        ))}
    </p>
  )
}
