/** The OpenAPI document as a page that people read; all of it comes from the document itself. */
import {
  Details,
  Layout,
  Link,
  renderPage,
  SummaryList,
  Tag,
  type Cell,
} from '#channels/components'
import { say, type Language, type Text } from '#platform/kernel'
import { pageWords } from './page-wording.ts'

type Media = { readonly schema?: unknown; readonly example?: unknown }
type Content = Readonly<Record<string, Media>>
type Parameter = {
  readonly $ref?: string
  readonly name?: string
  readonly in?: string
  readonly required?: boolean
  readonly description?: string
}
type DescribedOperation = {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly 'x-ur': { readonly summary: string; readonly description?: string }
  readonly description?: string
  readonly security: readonly Readonly<Record<string, unknown>>[]
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Content }>
  >
}
type Described = {
  readonly tags: readonly {
    readonly name: string
    readonly description: string
    readonly 'x-ur': { readonly description: string }
  }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, unknown>>
    readonly parameters: Readonly<Record<string, Parameter>>
  }
}
type Listed = {
  readonly method: string
  readonly path: string
  readonly operation: DescribedOperation
}

const methodNames = ['get', 'post', 'put', 'delete']

function listed({ paths }: Described): Listed[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    methodNames.flatMap((method) =>
      method in item
        ? [{ method: method.toUpperCase(), path, operation: item[method] as DescribedOperation }]
        : [],
    ),
  )
}

/** The whole page; `document` is what `/api/openapi.json` holds. */
export function documentPage(document: Described, language: Language): string {
  const speak = (words: Text) => say(words, language)
  const all = listed(document)
  return renderPage(
    <Layout language={language} title={speak(pageWords.title)} area="API">
      <h1 class="govuk-heading-xl">{speak(pageWords.title)}</h1>
      <p class="govuk-body-l">{speak(pageWords.intro)}</p>
      <p class="govuk-body">{speak(pageWords.keyRule)}</p>
      <ul class="govuk-list">
        <li>
          <Link href="/api/openapi.json">{speak(pageWords.document)}</Link>
        </li>
        <li>
          <Link href="/api/problems">{speak(pageWords.problems)}</Link>
        </li>
      </ul>
      {document.tags.map(({ name, ...tag }) => (
        <section aria-labelledby={`tag-${name}`}>
          <h2 class="govuk-heading-l" id={`tag-${name}`}>
            {language === 'ur' ? tag['x-ur'].description : tag.description}
          </h2>
          {all
            .filter(({ operation }) => operation.tags.includes(name))
            .map((one) => (
              <OperationPart one={one} document={document} language={language} />
            ))}
        </section>
      ))}
      <Schemas document={document} language={language} />
    </Layout>,
  )
}

type OperationProps = {
  readonly one: Listed
  readonly document: Described
  readonly language: Language
}

function OperationPart({ one, document, language }: OperationProps) {
  const { method, path, operation } = one
  const { operationId, security, requestBody } = operation
  const { summary, description } = language === 'ur' ? operation['x-ur'] : operation
  const speak = (words: Text) => say(words, language)
  const [needed] = security
  return (
    <>
      <h3 class="govuk-heading-m" id={operationId}>
        {summary}
      </h3>
      <p class="govuk-body" dir="ltr">
        <Tag colour={method === 'GET' ? 'blue' : 'green'}>{method}</Tag> <Path path={path} />
      </p>
      {description && <Prose words={description} />}
      {needed && (
        <p class="govuk-body">
          {speak('bearer' in needed ? pageWords.needsToken : pageWords.needsBank)}
        </p>
      )}
      <Details summary={speak(pageWords.details)}>
        <Parameters operation={operation} document={document} language={language} />
        {requestBody && <Json title={speak(pageWords.body)} value={mediaOf(requestBody.content)} />}
        <Answers operation={operation} language={language} />
      </Details>
    </>
  )
}

/** A paragraph; what stands in backquotes is code. */
function Prose({ words }: { readonly words: string }) {
  return (
    <p class="govuk-body">
      {words.split('`').map((part, i) => (i % 2 === 1 ? <code dir="ltr">{part}</code> : part))}
    </p>
  )
}

/** May break after each slash, so that it fits a phone. */
function Path({ path }: { readonly path: string }) {
  return (
    <code>
      {path.split(/(?<=\/)/).map((part) => (
        <>
          {part}
          <wbr />
        </>
      ))}
    </code>
  )
}

function mediaOf(content: Content): unknown {
  const [media] = Object.values(content)
  return media?.example === undefined ? media?.schema : media
}

function Json({ title, value }: { readonly title: string; readonly value: unknown }) {
  return (
    <>
      <p class="govuk-body govuk-!-font-weight-bold">{title}</p>
      <textarea
        class="govuk-textarea"
        rows={12}
        readonly
        dir="ltr"
        lang="en"
        aria-label={title}
        spellcheck={false}
      >
        {JSON.stringify(value, undefined, 2)}
      </textarea>
    </>
  )
}

type PartProps = { readonly operation: DescribedOperation; readonly language: Language }

function Parameters({ operation, document, language }: PartProps & { document: Described }) {
  const speak = (words: Text) => say(words, language)
  const parameters = (operation.parameters ?? []).map((parameter) =>
    parameter.$ref
      ? (document.components.parameters[parameter.$ref.split('/').at(-1) ?? ''] ?? parameter)
      : parameter,
  )
  if (parameters.length === 0) return null
  return (
    <>
      <p class="govuk-body govuk-!-font-weight-bold">{speak(pageWords.parameters)}</p>
      <SummaryList
        rows={parameters.map(({ name, in: place, required, description }) => ({
          key: <bdi dir="ltr">{name}</bdi>,
          value: (
            <>
              <bdi dir="ltr">{place}</bdi>
              {required && <strong> {speak(pageWords.required)}</strong>}{' '}
              <span dir="ltr" lang="en">
                {description}
              </span>
            </>
          ),
        }))}
      />
    </>
  )
}

function Answers({ operation, language }: PartProps) {
  return (
    <>
      <p class="govuk-body govuk-!-font-weight-bold">{say(pageWords.answers, language)}</p>
      <SummaryList
        rows={Object.entries(operation.responses).map(([status, { description }]) => ({
          key: <bdi dir="ltr">{status}</bdi>,
          value: <Meaning lines={description.split('\n\n')} />,
        }))}
      />
    </>
  )
}

/** Lines of a description; a code in backquotes leads to what it means. */
function Meaning({ lines }: { readonly lines: readonly string[] }) {
  return (
    <div dir="ltr" lang="en">
      {lines.map((line) => {
        const [, code, rest] = /^`([a-z-]+)`(.*)$/.exec(line) ?? []
        if (code === undefined) return <div>{line}</div>
        return (
          <div>
            <a class="govuk-link" href={`/api/problems/${code}`}>
              <code>{code}</code>
            </a>
            {rest}
          </div>
        )
      })}
    </div>
  )
}

function Schemas({ document, language }: { document: Described; language: Language }) {
  return (
    <section aria-labelledby="schemas">
      <h2 class="govuk-heading-l" id="schemas">
        {say(pageWords.schemas, language)}
      </h2>
      {Object.entries(document.components.schemas).map(([name, schema]) => (
        <Details id={`schema-${name.replaceAll('.', '-')}`} summary={<bdi dir="ltr">{name}</bdi>}>
          <Json title={say(pageWords.schema, language)} value={schema} />
        </Details>
      ))}
    </section>
  )
}

export function heads(words: readonly Text[], language: Language): Cell[] {
  return words.map((one) => ({ text: say(one, language) }))
}
