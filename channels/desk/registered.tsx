/** What the register says, beside what was handed in: for whoever compares the two. */
import { SummaryList } from '#channels/components'
import type { CaseView } from '#platform/catalogue'
import { formatCnic, formatDate, parseCnic, textOf } from '#platform/kernel'
import type { OfficerVisit } from './visit.tsx'
import { registeredWords as words } from './wording.ts'

type Item = NonNullable<CaseView['item']>
type Props = { readonly visit: OfficerVisit; readonly persons: readonly Item[] }

export function Registered({ visit, persons }: Props) {
  const { speak, language } = visit
  return (
    <>
      {persons.map((person) => {
        const word = (field: string) => textOf(person[field], '')
        const both = (field: string) => names(word(`${field}Ur`), word(`${field}En`))
        const born = word('dateOfBirth')
        const cnic = parseCnic(word('cnic'))
        const place = word(language === 'ur' ? 'addressPlaceUr' : 'addressPlaceEn')
        const rows = [
          { key: words.name, value: both('name') },
          { key: words.father, value: both('fatherName') },
          { key: words.mother, value: both('motherName') },
          { key: words.number, value: cnic && <bdi dir="ltr">{formatCnic(cnic)}</bdi> },
          { key: words.born, value: born && formatDate(born, language) },
          { key: words.address, value: names(word('addressLine'), place) },
        ]
        return (
          <SummaryList
            card={{ title: speak(person['alive'] === true ? words.title : words.dead) }}
            rows={rows.map(({ key, value }) => ({
              key: speak(key),
              value: value || speak(words.unknown),
            }))}
          />
        )
      })}
    </>
  )
}

/** Both scripts, each isolated on its own line; undefined where neither is known. */
function names(...parts: readonly string[]) {
  const known = [...new Set(parts.filter((part) => part !== ''))]
  if (known.length === 0) return undefined
  return known.map((part) => (
    <div>
      <bdi>{part}</bdi>
    </div>
  ))
}
