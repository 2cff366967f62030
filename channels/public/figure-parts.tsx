/** What pages of figures say alike: how they were counted, their files, offices and shares. */
import {
  BackLink,
  Link,
  Split,
  sendCitizenPage,
  type Cell,
  type Content,
} from '#channels/components'
import type { Text } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import { officeNames, type Visit } from './visit.ts'

type MethodProps = {
  readonly visit: Visit
  readonly words: {
    readonly method: Text
    readonly methodIs: readonly Text[]
    readonly files: Text
  }
  readonly values: Readonly<Record<string, string>>
  /** Of the files, without their endings. */
  readonly file: string
}

export function Method({ visit: { speak }, words, values, file }: MethodProps) {
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.method)}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {words.methodIs.map((one) => (
          <li>{speak(one, values)}</li>
        ))}
      </ul>
      <Files label={speak(words.files)} file={file} />
    </>
  )
}

export function Files({ label, file }: { readonly label: string; readonly file: string }) {
  return (
    <p class="govuk-body">
      {label}: <Link href={`${file}.csv`}>CSV</Link>
      {' · '}
      <Link href={`${file}.json`}>JSON</Link>
    </p>
  )
}

type FiguresPage<Told extends { readonly service: string }> = {
  readonly words: MethodProps['words'] & { readonly title: Text; readonly none: Text }
  readonly values: MethodProps['values']
  readonly back: string
  readonly file: string
  readonly services: readonly Told[]
  /** What is told of one service, under its name. */
  readonly part: (told: Told, offices: (name: string) => Text) => Content
}

/** A page of figures: service by service, then how they were counted and their files. */
export async function sendFigures<Told extends { readonly service: string }>(
  visit: Visit,
  { words, values, back, file, services, part }: FiguresPage<Told>,
): Promise<FastifyReply> {
  const { speak, platform } = visit
  const offices = await officeNames(platform)
  const nameOf = (service: string) => {
    const name = platform.setting.services.get(service)?.wording.name
    return name ? speak(name) : service
  }
  return sendCitizenPage(visit, {
    title: speak(words.title),
    section: 'services',
    before: <BackLink href={back} />,
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        {services.length === 0 && <p class="govuk-body">{speak(words.none, values)}</p>}
        {services.map((told) => (
          <>
            <h2 class="govuk-heading-m">{nameOf(told.service)}</h2>
            {part(told, offices)}
          </>
        ))}
        <Split>
          <Method visit={visit} words={words} values={values} file={file} />
        </Split>
      </>
    ),
  })
}

export const numeric = (text: Cell['text']): Cell => ({ text, format: 'numeric' })

/** Shares of one as percents, for a sentence. */
export function percentsOf(shares: {
  readonly share: number
  readonly low: number
  readonly high: number
}) {
  const percent = (share: number) => String(Math.round(share * 100))
  return { share: percent(shares.share), low: percent(shares.low), high: percent(shares.high) }
}

type OfficeWords = { readonly whole: Text; readonly others: Text }

/** No office: all of them; an empty name: those too small to be told apart. */
export function officeOf(
  words: OfficeWords,
  offices: (name: string) => Text,
  office: string | undefined,
): Text {
  if (office === undefined) return words.whole
  return office === '' ? words.others : offices(office)
}
