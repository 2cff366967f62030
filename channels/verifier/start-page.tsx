/** Three ways to verify, on one page; it comes back with what was wrong, and what was typed. */
import {
  Button,
  ErrorSummary,
  FileUpload,
  Form,
  FormToken,
  InsetText,
  Isolate,
  Link,
  Split,
  tellProblem,
  Textarea,
  WarningText,
} from '#channels/components'
import type { Problem } from '#platform/kernel'
import type { FastifyReply } from 'fastify'
import type { BrowserCode } from './browser-code.ts'
import type { Elsewhere } from './elsewhere.ts'
import { codeStart } from './findings.ts'
import { showPage, weave, type Asking } from './frame.tsx'
import { NumberField } from './number-field.tsx'
import { startWords as words } from './page-wording.ts'

export type Field = 'file' | 'number' | 'code'

export type StartPage = {
  readonly fault?: { readonly field: Field; readonly problem: Problem }
  readonly number?: string
  readonly code?: string
  /** Where what was typed belongs instead. */
  readonly elsewhere?: Elsewhere | undefined
}

const exampleNumber = 'PB-LHR-0032 5123 4567 8942'

type PartProps = {
  readonly asking: Asking
  readonly errorOf: (field: Field) => string | undefined
  readonly typed?: string | undefined
}

export function showStart(asking: Asking, code: BrowserCode, page: StartPage = {}): FastifyReply {
  const { speak, language } = asking
  const { fault, elsewhere } = page
  const errorOf = (field: Field) =>
    fault?.field === field ? tellProblem(fault.problem, language) : undefined
  return showPage(asking, {
    title: speak(words.title),
    status: fault?.problem.status ?? 200,
    hasErrors: fault !== undefined,
    body: (
      <Split>
        {fault && (
          <ErrorSummary
            errors={[{ text: fault.problem.title(language), href: `#${fault.field}` }]}
          />
        )}
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        {elsewhere && (
          <InsetText>
            {speak(elsewhere.says)} <Link href={elsewhere.href}>{speak(elsewhere.link)}</Link>
          </InsetText>
        )}
        <p class="govuk-body">{speak(words.lead)}</p>
        <WarningText>{speak(words.warning)}</WarningText>
        <FilePart asking={asking} errorOf={errorOf} />
        <NumberPart asking={asking} errorOf={errorOf} typed={page.number} />
        <CodePart asking={asking} errorOf={errorOf} typed={page.code} />
        <p class="govuk-body">
          <Link href="/verify/offline">{speak(words.offline)}</Link>
        </p>
        <script type="module" src={code.addressOf('scan.js')} />
      </Split>
    ),
  })
}

function FilePart({ asking, errorOf }: PartProps) {
  const { speak, request } = asking
  return (
    <section>
      <h2 class="govuk-heading-m">{speak(words.byFile)}</h2>
      <div id="camera" hidden />
      <Form action="/verify" hasFiles label={speak(words.byFile)}>
        <FormToken visitor={request.visitor} />
        <FileUpload
          name="file"
          label={speak(words.file)}
          hint={speak(words.fileHint, { kinds: 'JPEG, PNG, PDF' })}
          error={errorOf('file')}
          accept="image/*,application/pdf"
        />
        <Button>{speak(words.fileButton)}</Button>
      </Form>
    </section>
  )
}

function NumberPart({ asking, errorOf, typed }: PartProps) {
  const { speak, language } = asking
  return (
    <section>
      <h2 class="govuk-heading-m">{speak(words.byNumber)}</h2>
      <Form action="/verify/number" method="get" label={speak(words.byNumber)}>
        <NumberField
          asking={asking}
          hint={weave(words.numberHint, language, { example: <Isolate>{exampleNumber}</Isolate> })}
          error={errorOf('number')}
          typed={typed}
        />
        <Button>{speak(words.numberButton)}</Button>
      </Form>
    </section>
  )
}

function CodePart({ asking, errorOf, typed }: PartProps) {
  const { speak, language, request } = asking
  return (
    <section>
      <h2 class="govuk-heading-m">{speak(words.byCode)}</h2>
      <Form action="/verify" label={speak(words.byCode)}>
        <FormToken visitor={request.visitor} />
        <Textarea
          name="code"
          label={speak(words.code)}
          hint={weave(words.codeHint, language, { start: <Isolate>{codeStart}</Isolate> })}
          error={errorOf('code')}
          value={typed}
          rows={3}
          dir="ltr"
          spellcheck={false}
          autocomplete="off"
        />
        <Button>{speak(words.codeButton)}</Button>
      </Form>
    </section>
  )
}
