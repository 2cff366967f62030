/** The pages of a guest: the phone, its code, the word, and the word that is given. */
import {
  BackLink,
  Button,
  ErrorSummary,
  Form,
  Input,
  Isolate,
  Link,
  Panel,
  Reference,
  sealFor,
  Split,
  tellProblem,
  WarningText,
} from '#channels/components'
import { formatWord } from '#platform/identity'
import { formatPhone, type Problem } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import { CodeField, DemoCode } from '../code-form.tsx'
import { hiddenOf, type SignInWay } from '../sign-in-way.ts'
import { showPage, type Visit } from '../visit.tsx'
import { guestWords as words } from './wording.ts'

export const phonePath = '/guest/phone'
export const wordPath = '/guest/return'
export const newWordPath = '/guest/word'

export const askedPlace = 'portal.guest-code'

/** What the second page carries, sealed, for the browser that asked. */
export type AskedGuest = {
  readonly phone: string
  readonly challenge: string
  readonly browser: string
}

type Shown = SignInWay & {
  readonly typed?: string | undefined
  readonly problem?: Problem | undefined
}

export function showPhone(visit: Visit, page: Shown): FastifyReply {
  const { speak, language } = visit
  const { problem, typed } = page
  return showPage(visit, {
    title: speak(words.phoneTitle),
    status: problem?.status ?? 200,
    hasErrors: problem !== undefined,
    body: (
      <Split>
        {problem && <ErrorSummary errors={[{ text: problem.title(language), href: '#phone' }]} />}
        <h1 class="govuk-heading-l">{speak(words.phoneTitle)}</h1>
        <p class="govuk-body">{speak(words.phoneWhy)}</p>
        <Form action={phonePath} hidden={hiddenOf(visit, page)}>
          <Input
            name="phone"
            label={speak(words.phone)}
            labelSize="s"
            hint={
              <>
                {speak(words.phoneHint)} <Isolate>0300 1234567</Isolate>
              </>
            }
            error={problem && tellProblem(problem, language)}
            value={typed}
            inputmode="tel"
            autocomplete="tel"
            spellcheck={false}
            dir="ltr"
            width={20}
          />
          <Button preventDoubleClick>{speak(words.send)}</Button>
        </Form>
      </Split>
    ),
  })
}

export function showGuestCode(
  visit: Visit,
  page: Shown & { readonly phone: string; readonly challenge: string },
): FastifyReply {
  const { speak, language, platform, visitor } = visit
  const { problem, phone, challenge, next } = page
  const { vault, now } = platform.setting
  const content: AskedGuest = { phone, challenge, browser: visitor.browser }
  const asked = sealFor(vault, askedPlace, content, now())
  const again = `${phonePath}?next=${encodeURIComponent(next)}`
  return showPage(visit, {
    title: speak(words.codeTitle),
    status: problem?.status ?? 200,
    hasErrors: problem !== undefined,
    before: <BackLink href={again} />,
    body: (
      <Split>
        {problem && <ErrorSummary errors={[{ text: problem.title(language), href: '#code' }]} />}
        <h1 class="govuk-heading-l">{speak(words.codeTitle)}</h1>
        <p class="govuk-body">{speak(words.codeSent, { phone: formatPhone(phone) })}</p>
        <DemoCode visit={visit} />
        <Form action={phonePath} hidden={{ ...hiddenOf(visit, page), asked }}>
          <CodeField visit={visit} problem={problem} typed={page.typed} />
        </Form>
        <Form action={`${phonePath}/again`} hidden={hiddenOf(visit, page)}>
          <Button variant="secondary">{speak(words.otherNumber)}</Button>
        </Form>
      </Split>
    ),
  })
}

export function showWordForm(visit: Visit, page: Pick<Shown, 'next' | 'problem'>): FastifyReply {
  const { speak, language } = visit
  const { problem, next } = page
  return showPage(visit, {
    title: speak(words.wordTitle),
    status: problem?.status ?? 200,
    hasErrors: problem !== undefined,
    before: <BackLink href="/track" />,
    body: (
      <Split>
        {problem && <ErrorSummary errors={[{ text: problem.title(language), href: '#word' }]} />}
        <h1 class="govuk-heading-l">{speak(words.wordTitle)}</h1>
        <p class="govuk-body">{speak(words.wordWhy)}</p>
        <Form action={wordPath} hidden={hiddenOf(visit, { next, kept: '' })}>
          <Input
            name="word"
            label={speak(words.word)}
            labelSize="s"
            hint={speak(words.wordHint)}
            error={problem && tellProblem(problem, language)}
            autocomplete="off"
            spellcheck={false}
            dir="ltr"
            width={20}
          />
          <Button preventDoubleClick>{speak(words.goOn)}</Button>
        </Form>
      </Split>
    ),
  })
}

/** The one page on which a word stands; no address leads to it twice. */
export function showGivenWord(
  visit: Visit,
  { word, reference }: { readonly word: string; readonly reference: string | undefined },
): FastifyReply {
  const { speak } = visit
  return showPage(visit, {
    title: speak(words.givenTitle),
    body: (
      <Split>
        {reference ? (
          <Panel title={speak(words.givenTitle)}>
            {speak(words.givenHandedIn)}
            <br />
            <Reference value={reference} />
          </Panel>
        ) : (
          <h1 class="govuk-heading-l">{speak(words.givenTitle)}</h1>
        )}
        <p class="govuk-heading-l">
          <bdi dir="ltr">
            <code>{formatWord(word)}</code>
          </bdi>
        </p>
        <WarningText>{speak(words.givenOnce)}</WarningText>
        <p class="govuk-body">{speak(words.givenAlone)}</p>
        <p class="govuk-body">{speak(words.givenRead)}</p>
        <Button href={reference ? `/cases/${reference}` : '/cases'}>{speak(words.toCase)}</Button>
      </Split>
    ),
  })
}

/** For those who came without an account before: back by phone, or by word. */
export function HereBefore({ visit: { speak } }: { readonly visit: Visit }) {
  return (
    <>
      <h2 class="govuk-heading-s">{speak(words.hereBefore)}</h2>
      <ul class="govuk-list">
        <li>
          <Link href={phonePath}>{speak(words.toPhone)}</Link>
        </li>
        <li>
          <Link href={wordPath}>{speak(words.wordTitle)}</Link>
        </li>
      </ul>
    </>
  )
}
