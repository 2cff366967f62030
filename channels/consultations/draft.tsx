/** A draft section by section, with what was said of each and, in the end, what is answered. */
import { Details, Link } from '#channels/components'
import type { Consultation, ToldAnswer } from '#platform/catalogue'
import {
  differenceOf,
  titlesOf,
  type CommentCount,
  type Reply,
  type Section,
} from '#platform/consultations'
import type { Language } from '#platform/kernel'
import { consultationHref, directionOf, inReach, subjectName, type Visit } from './visit.ts'
import { words } from './wording.ts'

type Part = {
  readonly visit: Visit
  readonly consultation: Consultation
  readonly counts: ReadonlyMap<string, CommentCount>
  readonly answer: ToldAnswer | undefined
}

/** Where each section stands. */
export function Contents({ visit: { speak }, consultation }: Pick<Part, 'visit' | 'consultation'>) {
  return (
    <nav aria-labelledby="contents">
      <h2 class="govuk-heading-m" id="contents">
        {speak(words.contents)}
      </h2>
      <ul class="govuk-list">
        {consultation.terms.sections.map((section) => (
          <li>
            <Link href={`#${section.id}`}>{speak(titlesOf(section))}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function Sections({ visit, consultation, counts, answer }: Part) {
  const { speak } = visit
  return (
    <>
      {consultation.terms.sections.map((section) => {
        const told = answer?.sections.find((one) => one.section.id === section.id)
        return (
          <section aria-labelledby={section.id}>
            <h2 class="govuk-heading-m" id={section.id}>
              {speak(titlesOf(section))}
            </h2>
            <SectionText visit={visit} section={section} />
            <Counted visit={visit} consultation={consultation} counts={counts} about={section.id} />
            {told?.reply && <ReplyPart visit={visit} reply={told.reply} section={section} />}
          </section>
        )
      })}
    </>
  )
}

/** What a language's letters need: its direction and its name, for screen readers as well. */
export function Written({ lang, words: written }: { lang: Language; words: string }) {
  return (
    <div lang={lang} dir={directionOf(lang)}>
      {written.split('\n').map((line) => (
        <p class="govuk-body">{line}</p>
      ))}
    </div>
  )
}

export function SectionText({
  visit: { speak, language },
  section,
}: {
  readonly visit: Visit
  readonly section: Section
}) {
  const { textEn: en, textUr: ur } = section
  const own = inReach({ en, ur }, language)
  const other: Language = own.lang === 'ur' ? 'en' : 'ur'
  const otherText = other === 'ur' ? ur : en
  return (
    <>
      <Written {...own} />
      {otherText !== undefined && (
        <Details summary={speak(other === 'en' ? words.inEnglish : words.inUrdu)}>
          <Written lang={other} words={otherText} />
        </Details>
      )}
    </>
  )
}

/** How much was said of it, withheld comments among them, with a link to all. */
export function Counted({
  visit: { speak },
  consultation,
  counts,
  about,
}: Omit<Part, 'answer'> & { readonly about: string }) {
  const { published = 0, withheld = 0, waiting = 0 } = counts.get(about) ?? {}
  if (published + withheld + waiting === 0) {
    return <p class="govuk-body-s">{speak(words.noComments)}</p>
  }
  const said = speak(words.comments, {
    published: String(published),
    withheld: String(withheld),
    waiting: String(waiting),
  })
  if (published + withheld === 0) return <p class="govuk-body-s">{said}</p>
  const href = `${consultationHref(consultation.key, 'comments')}?about=${about}`
  return (
    <p class="govuk-body-s">
      <Link href={href}>{said}</Link>
    </p>
  )
}

/** What the office answers to one subject. */
function ReplyPart({
  visit: { speak, language },
  reply,
  section,
}: {
  readonly visit: Visit
  readonly reply: Reply
  readonly section: Section | undefined
}) {
  const given = (en: string | null, ur: string | null) =>
    inReach({ en: en ?? undefined, ur: ur ?? undefined }, language)
  return (
    <div class="govuk-inset-text">
      <h3 class="govuk-heading-s">{speak(words.wasSaid)}</h3>
      <Written {...given(reply.saidEn, reply.saidUr)} />
      <h3 class="govuk-heading-s">{speak(words.outcomes[reply.outcome])}</h3>
      <Written {...given(reply.whyEn, reply.whyUr)} />
      {section && reply.outcome === 'changed' && (
        <>
          <h3 class="govuk-heading-s">{speak(words.adopted)}</h3>
          <Changes section={section} reply={reply} language={language} />
          <Details summary={speak(words.adoptedPlain)}>
            <Written {...given(reply.textEn, reply.textUr)} />
          </Details>
        </>
      )}
    </div>
  )
}

/** Word by word, in every language that the draft has. */
function Changes({
  section,
  reply,
  language,
}: {
  readonly section: Section
  readonly reply: Reply
  readonly language: Language
}) {
  const all = [
    { lang: 'ur', before: section.textUr, after: reply.textUr },
    { lang: 'en', before: section.textEn, after: reply.textEn },
  ] as const
  const inOrder = all.toSorted((a) => (a.lang === language ? -1 : 1))
  return (
    <>
      {inOrder.map(
        ({ lang, before, after }) =>
          before !== undefined &&
          after !== null && (
            <p class="govuk-body" lang={lang} dir={directionOf(lang)}>
              {differenceOf(before, after).map(({ kind, words: said }) => {
                if (kind === 'removed') return <del>{said}</del>
                return kind === 'added' ? <ins>{said}</ins> : said
              })}
            </p>
          ),
      )}
    </>
  )
}

/** What is asked in words, and the whole, with what was said and answered. */
export function Others({ visit, consultation, counts, answer }: Part) {
  const { speak } = visit
  const inWords = consultation.terms.questions.filter(({ options }) => !options)
  const subjects = [...inWords.map(({ id }) => id), 'general']
  return (
    <>
      {subjects.map((about) => {
        const reply = answer?.others.find((one) => one.about === about)
        return (
          <>
            <h2 class="govuk-heading-m" id={about}>
              {speak(subjectName(consultation, about))}
            </h2>
            <Counted visit={visit} consultation={consultation} counts={counts} about={about} />
            {reply && <ReplyPart visit={visit} reply={reply} section={undefined} />}
          </>
        )
      })}
    </>
  )
}
