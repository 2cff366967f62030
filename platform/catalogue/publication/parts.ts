/** What a step hands in for everybody to read and see: screened, bound by its event, a row each. */
import { coverStretches, findPersonal, joinStretches, type Stretch } from '#platform/forms'
import { instantAfter, type Calendar, type Duration } from '#platform/kernel'
import type { CaseKey } from '#platform/cases'
import {
  decidedPart,
  isOfGroup,
  takenBack,
  type BackGroup,
  type Part,
  type PartDecision,
} from '#platform/publication'
import type { Service } from '../definition.ts'

type Said = Readonly<Record<string, unknown>>

/** An office that does not look hides nothing: then what was covered by rule is shown. */
const shownUnseenAfter: Duration = '3 working days'

/** What an event binds of it: what is covered, never a word of what stands there. */
export type PublicFacts = {
  readonly handed?: {
    readonly text?: { readonly name: string; readonly covered: readonly Stretch[] }
    readonly photos: readonly string[]
    readonly shownAt: string
  }
  readonly decided?: PartDecision
  readonly back?: BackGroup
}

export const publicFactsOf = (facts: Said): PublicFacts | undefined =>
  facts['public'] as PublicFacts | undefined

/** The questions whose answers a step makes public; none for most steps. */
function published(
  { publication: shown }: Pick<Service, 'publication'>,
  opens: boolean,
  action: string,
) {
  if (!shown) return undefined
  if (opens) return { text: shown.text, photos: shown.photos, source: 'told' } as const
  return shown.answer?.step === action
    ? ({ ...shown.answer, source: 'answer' } as const)
    : undefined
}

/** Whether words of this step are published, so that names in them must be known. */
export function publishesWords(
  service: Pick<Service, 'publication'>,
  { opens, action }: { readonly opens: boolean; readonly action: string },
): boolean {
  return published(service, opens, action)?.text !== undefined
}

export type Handing = {
  readonly service: Pick<Service, 'publication'>
  readonly action: string
  readonly opens: boolean
  /** Of the application, which say whether the case is public. */
  readonly answers: Said
  /** What this very step says: of one that opens a case, its answers. */
  readonly said: Said
  /** Names that stand for persons in this case. */
  readonly known: readonly string[]
  readonly calendar: Calendar
  readonly now: Date
}

/** What of a step becomes public; undefined where nothing does. */
export function handedPublicly(handing: Handing): PublicFacts | undefined {
  const { service, action, opens, answers, said, known, calendar, now } = handing
  const asked = published(service, opens, action)
  if (!asked || !service.publication?.isPublic(answers as never)) return undefined
  const { text = '', photos = '', source } = asked
  const written = said[text]
  const found = typeof written === 'string' && written !== '' ? findPersonal(written, known) : []
  const ids = said[photos]
  const shownAt = source === 'told' ? instantAfter(now, shownUnseenAfter, calendar) : now
  const covered = joinStretches(found.map(({ at }) => at))
  return {
    handed: {
      ...(typeof written === 'string' && written !== '' && { text: { name: text, covered } }),
      photos: Array.isArray(ids) ? ids.map(String) : [],
      shownAt: shownAt.toISOString(),
    },
  }
}

export type Happened = CaseKey & {
  readonly seq: number
  readonly facts: PublicFacts
  /** What the step said, or for the one that opened the case its answers. */
  readonly content: Said
}

/** The parts of a case after one more of its events: the same by step or all at once. */
export function partsAfter(
  before: readonly Part[],
  { facts, content, ...key }: Happened,
  textOf: (part: Part) => string | undefined,
): Part[] {
  const { handed, decided, back } = facts
  const handedIn = handed ? partsHanded(key, handed, content) : []
  return [...before, ...handedIn].map((part) => {
    if (back && isOfGroup(part, back)) return takenBack(part)
    const isIts = decided?.seq === part.seq && decided.name === part.name
    return isIts ? withWords(decidedPart(part, decided), textOf) : part
  })
}

/** A text that is released follows from what is covered in it. */
function withWords(part: Part, textOf: (part: Part) => string | undefined): Part {
  const written = part.kind === 'text' && part.state === 'released' ? textOf(part) : undefined
  if (written === undefined) return part
  return { ...part, words: coverStretches(written, part.covered as readonly Stretch[]) }
}

/** A text at which nobody has looked, as everybody reads it once its time has come. */
export function coveredInTime(part: Part, written: string): Part {
  const { kind, state, covered } = part
  if (kind !== 'text' || state !== 'waiting') return part
  return { ...part, words: coverStretches(written, covered as readonly Stretch[]) }
}

function partsHanded(
  { seq, ...key }: CaseKey & { readonly seq: number },
  { text, photos, shownAt }: NonNullable<PublicFacts['handed']>,
  content: Said,
): Part[] {
  const source = seq === 1 ? ('told' as const) : ('answer' as const)
  const waiting = { ...key, seq, source, state: 'waiting', reason: null, faces: null } as const
  const written = text && content[text.name]
  const none = { words: null, shownAt: null, address: null }
  return [
    ...(text && typeof written === 'string'
      ? [
          {
            ...waiting,
            ...none,
            name: text.name,
            kind: 'text' as const,
            // What waits is in its case alone until its time has come.
            words: source === 'told' ? '' : coverStretches(written, text.covered),
            covered: text.covered,
            shownAt: new Date(shownAt),
          },
        ]
      : []),
    ...photos.map((name) => ({ ...waiting, ...none, name, kind: 'photo' as const, covered: [] })),
  ]
}
