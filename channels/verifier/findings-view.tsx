/**
 * How findings look. The same view draws on the server and, without network, in the browser; so
 * it takes nothing from channels/components, which reads files, but their class names.
 */
import { fill } from '#platform/kernel'
import type { ComponentChildren } from 'preact'
import { adviceWords, resultWords, type Tone } from './answer-wording.ts'
import type { Finding, Findings, ShownDocument } from './findings.ts'
import type { ShownField } from './shown-fields.ts'

const colours: Record<Tone, string> = {
  good: 'green',
  bad: 'red',
  caution: 'yellow',
  open: 'grey',
}

const calmAdvice = new Set(['compare', 'compareNumber'])

export function FindingsView({ findings }: { readonly findings: Findings }) {
  const { language, advice, document } = findings
  const proofText = resultWords.proof[language]
  const told = fill(adviceWords[advice], language, { state: findings.state.meaning })
  return (
    <>
      {calmAdvice.has(advice) ? (
        <div class="govuk-inset-text">{told}</div>
      ) : (
        <div class="govuk-warning-text">
          <span class="govuk-warning-text__icon" aria-hidden="true">
            !
          </span>
          <strong class="govuk-warning-text__text">{told}</strong>
        </div>
      )}
      <ol class="daftar-cards">
        <Result title={resultWords.signature[language]} findings={findings.signature} />
        <Result title={resultWords.state[language]} findings={[findings.state]} />
        <Result title={resultWords.log[language]} findings={aboutLog(findings)}>
          {findings.proofHref && (
            <p class="daftar-card__text">
              <a class="govuk-link" href={findings.proofHref} download>
                {proofText}
              </a>
            </p>
          )}
        </Result>
      </ol>
      {document && <DocumentView document={document} findings={findings} />}
    </>
  )
}

/** The place in the log and its witnesses: two lines, because either can fail alone. */
function aboutLog({ log, witnesses }: Findings): readonly Finding[] {
  return witnesses ? [log, witnesses] : [log]
}

type ResultProps = {
  readonly title: string
  readonly findings: readonly Finding[]
  readonly children?: ComponentChildren
}

function Result({ title, findings, children }: ResultProps) {
  return (
    <li class="daftar-card">
      <h2 class="govuk-heading-s daftar-card__title">{title}</h2>
      {findings.map((finding) => (
        <>
          <p class="daftar-card__text">
            <strong class={`govuk-tag govuk-tag--${colours[finding.tone]}`}>{finding.name}</strong>
          </p>
          <p class="daftar-card__text">{finding.meaning}</p>
          {finding.also.map((sentence) => (
            <p class="daftar-card__note">{sentence}</p>
          ))}
        </>
      ))}
      {children}
    </li>
  )
}

type DocumentProps = { readonly document: ShownDocument; readonly findings: Findings }

function DocumentView({ document, findings: { language } }: DocumentProps) {
  const title = document.isSigned ? resultWords.signedFields : resultWords.registerFields
  return (
    <section>
      <h2 class="govuk-heading-m">{title[language]}</h2>
      {!document.isSigned && <p class="govuk-body">{resultWords.noNames[language]}</p>}
      <dl class="govuk-summary-list">
        <Row label={resultWords.document[language]}>
          <p class="govuk-heading-m">{document.title}</p>
        </Row>
        {document.fields.map((field) => (
          <Row label={field.label}>
            <FieldValue field={field} />
          </Row>
        ))}
        <Row label={resultWords.number[language]}>
          <bdi dir="ltr" class="daftar-reference">
            {document.number}
          </bdi>
        </Row>
        <Row label={resultWords.issuedAt[language]}>{document.issuedAt}</Row>
        <Row label={resultWords.issuer[language]}>{document.issuer}</Row>
      </dl>
    </section>
  )
}

function Row({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">{label}</dt>
      <dd class="govuk-summary-list__value">{children}</dd>
    </div>
  )
}

function FieldValue({ field }: { readonly field: ShownField }) {
  const isMoney = field.kind === 'money'
  return (
    <>
      <p class={isMoney ? 'govuk-heading-l' : 'govuk-heading-m'}>
        {isMoney ? <bdi dir="auto">{field.value}</bdi> : <MixedText value={field.value} />}
      </p>
      {field.words?.map(({ language, text }) => (
        <p class="govuk-body" lang={language} dir={language === 'ur' ? 'rtl' : 'ltr'}>
          {text}
        </p>
      ))}
    </>
  )
}

/** Names with numbers between them: each number stays in one piece and reads left to right. */
function MixedText({ value }: { readonly value: string }) {
  return (
    <bdi dir="auto">
      {value.split(' ').map((word, at) => (
        <>
          {at > 0 && ' '}
          {/\d/.test(word) ? <bdi dir="ltr">{word}</bdi> : word}
        </>
      ))}
    </bdi>
  )
}
