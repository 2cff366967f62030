/** What a file of proofs says by itself, without the document: each act, and whether it holds. */
import { checkProofBundle, leafKindWords, parseProofBundle } from '../../../platform/log/browser.ts'
import { fill, formatDate, type Language } from '#platform/kernel'
import type { OfflineData } from '../offline-data.ts'
import { savedProofWords as words } from './browser-wording.ts'

/** Undefined when the file is none of these. */
export async function listSavedProofs(
  content: string,
  { logVerifierKey, witnesses }: OfflineData,
  language: Language,
) {
  const bundle = parseProofBundle(content)
  if (!bundle) return undefined
  const keys = { log: logVerifierKey, witnesses: witnesses.verifierKeys }
  const checked = await checkProofBundle(bundle, keys)
  return (
    <>
      <h2 class="govuk-heading-m">{words.title[language]}</h2>
      <ol class="govuk-list govuk-list--number">
        {checked.map(({ answer, entry, witnessed }) => (
          <li>
            <strong class={`govuk-tag govuk-tag--${answer.included ? 'green' : 'red'}`}>
              {(answer.included ? words.holds : words.fails)[language]}
            </strong>{' '}
            {entry &&
              `${leafKindWords[entry.kind][language]}, ${formatDate(entry.day, language)}. `}
            {answer.included &&
              fill(words.place, language, {
                index: String(answer.index),
                count: String(witnessed.by.length),
                known: String(witnessed.known),
              })}
          </li>
        ))}
      </ol>
    </>
  )
}
