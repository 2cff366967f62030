/** The demo phone: every message that was sent, newest first, and the code to sign in with. */
import {
  Button,
  fieldOf,
  InsetText,
  Isolate,
  Link,
  Name,
  Panel,
  Reference,
  Split,
  visitOf,
} from '#channels/components'
import { codeLimits, nameIn } from '#platform/identity'
import { formatInstant, formatPhone, parsePhone } from '#platform/kernel'
import { demoMessages, type DemoMessage, type DemoPhone } from '#platform/notifications'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { showDemoPage, type DemoPlatform, type Visit } from './frame.tsx'
import { homeWords, mailBoxWords, phoneWords as words } from './wording.ts'

const messagesMax = 20
const refreshSeconds = 5

/** What the visitor asked to see. */
type Asked = { readonly phone: string | undefined; readonly isLive: boolean }

type Message = DemoMessage & { readonly phone: string }

export function registerPhone(app: FastifyInstance, platform: DemoPlatform): void {
  app.get('/demo/phone', (request, reply) => showPhone(visitOf(platform, request, reply)))
}

async function showPhone(visit: Visit): Promise<FastifyReply> {
  const { platform, query, reply, speak } = visit
  const phone = parsePhone(fieldOf(query, 'phone'))
  const asked: Asked = { phone, isLive: fieldOf(query, 'live') === '1' }
  const phones = await demoMessages(platform.db, platform.setting.vault, {
    phone,
    limit: messagesMax,
  })
  const messages = newestFirst(phones)
  // The header does what a meta refresh would, and needs no place in the page.
  if (asked.isLive) void reply.header('refresh', String(refreshSeconds))
  const name = phone && nameOf(visit, phone)
  const title = name ? speak(words.of, { name }) : speak(words.title)
  return showDemoPage(visit, {
    title,
    body: (
      <Split>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(words.intro)}</p>
        <NewestCode visit={visit} messages={messages} />
        <Phones visit={visit} asked={asked} />
        <Ways visit={visit} asked={asked} />
        <Messages visit={visit} messages={messages} asked={asked} />
      </Split>
    ),
  })
}

function newestFirst(phones: readonly DemoPhone[]): Message[] {
  return phones
    .flatMap(({ phone, messages }) => messages.map((message) => ({ ...message, phone })))
    .sort((a, b) => (a.id < b.id ? 1 : -1))
}

function addressOf({ phone, isLive }: Asked): string {
  const query = new URLSearchParams({ ...(phone && { phone }), ...(isLive && { live: '1' }) })
  return query.size > 0 ? `/demo/phone?${query.toString()}` : '/demo/phone'
}

function nameOf({ platform, speak, language }: Visit, phone: string): string {
  const known = platform.demo.persons.find((person) => person.phone === phone)
  return known ? nameIn(known, language) : speak(words.unknown)
}

/** The six digits that a sign-in message begins with; values in Urdu stand between isolates. */
export function codeIn(text: string): string | undefined {
  return /^[\u2066-\u2069]*(\d{6})(?!\d)/.exec(text)?.[1]
}

/** The code that somebody came here for, large and above everything else. */
function NewestCode({ visit, messages }: { visit: Visit; messages: readonly Message[] }) {
  const { speak, language, platform } = visit
  const message = messages.find(({ text }) => codeIn(text) !== undefined)
  const code = message && codeIn(message.text)
  if (!message || !code) return null
  const ageMs = platform.setting.now().getTime() - message.sentAt.getTime()
  return (
    <Panel title={<CodeHeading visit={visit} code={code} />} headingLevel={2}>
      {speak(words.codeFor, {
        name: nameOf(visit, message.phone),
        when: formatInstant(message.sentAt, language),
      })}
      {ageMs > codeLimits.lifetimeMs && (
        <>
          <br />
          {speak(words.codeOld)}
        </>
      )}
    </Panel>
  )
}

function CodeHeading({ visit, code }: { visit: Visit; code: string }) {
  return (
    <span data-code={code}>
      {visit.speak(words.newestCode)}
      <br />
      <Reference value={code} />
    </span>
  )
}

function Ways({ visit, asked }: { visit: Visit; asked: Asked }) {
  const { speak } = visit
  const other = addressOf({ ...asked, isLive: !asked.isLive })
  const mails = speak(mailBoxWords.title)
  return (
    <p class="govuk-body">
      <Link href={addressOf(asked)}>{speak(words.again)}</Link>
      {' · '}
      <Link href={other}>{speak(asked.isLive ? words.quiet : words.live)}</Link>
      {' · '}
      <Link href="/demo/mail">{mails}</Link>
      {' · '}
      <Link href="/demo">{speak(homeWords.title)}</Link>
    </p>
  )
}

type MessagesProps = { visit: Visit; messages: readonly Message[]; asked: Asked }

function Messages({ visit, messages, asked }: MessagesProps) {
  const { speak } = visit
  if (messages.length === 0) {
    return (
      <>
        <p class="govuk-body">
          <strong>{speak(words.none)}</strong> {speak(words.noneWayOut)}
        </p>
        <Button href="/sign-in">{speak(words.enterCode)}</Button>
      </>
    )
  }
  return (
    <ol class="govuk-list">
      {messages.map((message) => (
        <MessageCard visit={visit} message={message} isNamed={asked.phone === undefined} />
      ))}
    </ol>
  )
}

type MessageCardProps = { visit: Visit; message: Message; isNamed: boolean }

function MessageCard({ visit, message, isNamed }: MessageCardProps) {
  const { speak, language } = visit
  const { phone, segments, sentAt } = message
  const parts = segments === 1 ? words.part : words.parts
  return (
    <li>
      <InsetText>
        {isNamed && (
          <p class="daftar-card__note">
            <Name>{nameOf(visit, phone)}</Name> · <Isolate>{formatPhone(phone)}</Isolate>
          </p>
        )}
        <p class="daftar-card__text" lang={message.language} dir="auto">
          {message.text}
        </p>
        <p class="daftar-card__note">
          <time datetime={sentAt.toISOString()}>
            <bdi>{formatInstant(sentAt, language)}</bdi>
          </time>
          {' · '}
          {speak(parts, { count: String(segments) })}
        </p>
      </InsetText>
    </li>
  )
}

/** The phones to pick from: those of the demo persons. */
function Phones({ visit, asked }: { visit: Visit; asked: Asked }) {
  const { speak, platform, language } = visit
  return (
    <nav aria-label={speak(words.phones)}>
      <p class="govuk-body">
        <PhoneLink asked={asked} phone={undefined} name={speak(words.all)} />
        {platform.demo.persons.map((person) => (
          <>
            {' · '}
            <PhoneLink asked={asked} phone={person.phone} name={nameIn(person, language)} />
          </>
        ))}
      </p>
    </nav>
  )
}

type PhoneLinkProps = { asked: Asked; phone: string | undefined; name: string }

function PhoneLink({ asked, phone, name }: PhoneLinkProps) {
  const isShown = asked.phone === phone
  if (isShown) {
    return (
      <strong aria-current="page">
        <Name>{name}</Name>
      </strong>
    )
  }
  return (
    <Link href={addressOf({ ...asked, phone })}>
      <Name>{name}</Name>
    </Link>
  )
}
