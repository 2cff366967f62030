/** What a case goes with, and which other offices work on a part of it. */
import type { LinksTold } from '#platform/catalogue'
import { formatDate, text } from '#platform/kernel'
import type { Content } from './attributes.ts'
import { Link } from './link.tsx'
import { Reference } from './isolate.tsx'
import { Tag } from './messages.tsx'
import type { Visit } from './visit.tsx'

const words = {
  title: text('What goes with it', 'اس سے جڑے کام'),
  joined: text('It is answered together with:', 'اس کا جواب اس کے ساتھ آئے گا:'),
  followers: text(
    'Others that tell the same and are answered with it: {count}',
    'یہی بات بتانے والے اور کیس، جن کا جواب ساتھ جائے گا: {count}',
  ),
  from: text('It was opened out of:', 'یہ اس میں سے الگ کیا گیا:'),
  into: text('Its second matter goes on as:', 'اس کا دوسرا معاملہ اس حوالے سے چل رہا ہے:'),
  task: text(
    'Also at work: {office}, until {date}',
    'یہ دفتر بھی کام کر رہا ہے: {office}، {date} تک',
  ),
  overdue: text('Overdue', 'مدت گزر گئی'),
}

type LinkedProps = {
  readonly visit: Pick<Visit<unknown>, 'speak' | 'language'>
  readonly links: LinksTold
  /** Where the reader finds the cases that are his to read; the others are only named. */
  readonly addressOf: (reference: string) => string
  /** An officer sees which cases joined it; a citizen only how many. */
  readonly isOfficer?: boolean
}

export function Linked({ visit, links, addressOf, isOfficer = false }: LinkedProps) {
  const { speak, language } = visit
  const { joinedTo, followers, splitFrom, splitInto, tasks } = links
  const own = (reference: string): Content => (
    <Link href={addressOf(reference)}>
      <Reference value={reference} />
    </Link>
  )
  const lines: Content[] = [
    ...tasks.map(({ name, until, isOverdue }) => (
      <>
        {speak(words.task, { office: name[language], date: formatDate(until, language) })}{' '}
        {isOverdue && <Tag colour="red">{speak(words.overdue)}</Tag>}
      </>
    )),
    joinedTo !== undefined && (
      <>
        {speak(words.joined)} {isOfficer ? own(joinedTo) : <Reference value={joinedTo} />}
      </>
    ),
    followers.length > 0 && (
      <>
        {speak(words.followers, { count: String(followers.length) })}{' '}
        {isOfficer && followers.map((one) => <>{own(one)} </>)}
      </>
    ),
    splitFrom !== undefined && (
      <>
        {speak(words.from)} {own(splitFrom)}
      </>
    ),
    ...splitInto.map((one) => (
      <>
        {speak(words.into)} {own(one)}
      </>
    )),
  ].filter((line) => line !== false)
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="linked">
      <h2 class="govuk-heading-m" id="linked">
        {speak(words.title)}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  )
}
