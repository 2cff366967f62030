/** What a code means and what to do: where the `type` of every refusal leads. */
import { BackLink, Layout, Link, renderPage, Table } from '#channels/components'
import { say, type Language, type ProblemKind, type Text } from '#platform/kernel'
import { heads } from './document-page.tsx'
import { pageWords } from './page-wording.ts'
import { problemList } from './problem-list.ts'

/** A wording with its places for values left as they are, set apart from the script around. */
function shown(words: Text, language: Language) {
  return words[language]
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith('{') ? <bdi dir="ltr">{part}</bdi> : part))
}

function Code({ code }: { readonly code: string }) {
  return <code dir="ltr">{code}</code>
}

/** Every code in one table. */
export function problemsPage(language: Language): string {
  const title = say(pageWords.problemTitle, language)
  const words = [pageWords.code, pageWords.status, pageWords.problem]
  return renderPage(
    <Layout language={language} title={title} area="API" before={<ToApi language={language} />}>
      <h1 class="govuk-heading-xl">{title}</h1>
      <Table
        stacked
        head={heads(words, language)}
        rows={Object.entries(problemList).map(([code, { status, title: wrong }]) => [
          {
            text: (
              <Link href={`/api/problems/${code}`}>
                <Code code={code} />
              </Link>
            ),
          },
          { text: <bdi dir="ltr">{status}</bdi> },
          { text: shown(wrong, language) },
        ])}
      />
    </Layout>,
  )
}

/** One code. */
export function problemPage(code: string, kind: ProblemKind, language: Language): string {
  return renderPage(
    <Layout language={language} title={code} area="API" before={<ToApi language={language} />}>
      <h1 class="govuk-heading-l">{shown(kind.title, language)}</h1>
      <p class="govuk-body-l">{shown(kind.wayOut, language)}</p>
      <p class="govuk-body">
        <Code code={code} /> · HTTP <bdi dir="ltr">{kind.status}</bdi>
      </p>
      <p class="govuk-body">
        <Link href="/api/problems">{say(pageWords.problems, language)}</Link>
      </p>
    </Layout>,
  )
}

function ToApi({ language }: { readonly language: Language }) {
  return <BackLink href="/api">{say(pageWords.backToApi, language)}</BackLink>
}
