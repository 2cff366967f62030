/** Words and photos of public cases: what the acts of a case come to. Pure. */
import type { CaseKey } from '#platform/cases'

export type PartKind = 'text' | 'photo'
/** Who gave it: whoever handed the case in, or the office that answered. */
export type PartSource = 'told' | 'answer'
/** `taken-back`: by whose case it is, for good. */
export type PartState = 'waiting' | 'released' | 'withheld' | 'taken-back'

/** Why an office may withhold something: a closed list, counted and told. */
export const withheldReasons = ['abuse', 'advertising', 'person', 'danger'] as const
export type WithheldReason = (typeof withheldReasons)[number]

/** What somebody takes back of his case at once. */
export const backGroups = ['words', 'photos', 'answer'] as const
export type BackGroup = (typeof backGroups)[number]

/** Which step handed it in, and the question that it answers or the attachment that it is. */
export type PartName = { readonly seq: number; readonly name: string }

export type Box = readonly [left: number, top: number, width: number, height: number]

export type Part = CaseKey &
  PartName & {
    readonly source: PartSource
    readonly kind: PartKind
    readonly state: PartState
    readonly reason: WithheldReason | null
    /** Of a text as everybody reads it, and while everybody may: else empty. */
    readonly words: string | null
    /** Stretches of a text, or of a photo the cells of its grid. */
    readonly covered: readonly (readonly [number, number])[] | readonly number[]
    /** Of a photo, in thousandths of its sides; null until faces were looked for. */
    readonly faces: readonly Box[] | null
    readonly shownAt: Date | null
    readonly address: string | null
  }

/** What an act says of one part; the same words bring it about and compute it again. */
export type PartDecision = PartName &
  (
    | { readonly to: 'withheld'; readonly reason: WithheldReason }
    | {
        readonly to: 'released'
        readonly covered: Part['covered']
        readonly faces?: readonly Box[]
        readonly address?: string
      }
  )

/** A photo is divided into so many cells, which are covered whole. */
export const grid = { columns: 6, rows: 8 } as const

/** The part as a decision leaves it; the words of a text follow from its stretches. */
export function decidedPart(part: Part, decision: PartDecision): Part {
  if (decision.to === 'withheld') {
    return { ...unsaid(part), state: 'withheld', reason: decision.reason }
  }
  const { covered, faces = part.faces, address = null } = decision
  return { ...part, state: 'released', reason: null, covered, faces, address }
}

export const takenBack = (part: Part): Part => ({
  ...unsaid(part),
  state: 'taken-back',
  reason: null,
})

/** What nobody may see is in its case alone. */
const unsaid = (part: Part): Part => ({
  ...part,
  words: part.kind === 'text' ? '' : null,
  address: null,
})

export function isOfGroup({ source, kind }: Part, group: BackGroup): boolean {
  if (group === 'answer') return source === 'answer'
  return source === 'told' && kind === (group === 'words' ? 'text' : 'photo')
}

/** Whether everybody sees it now: a text also where nobody looked at it in time. */
export function isShown({ kind, state, shownAt, words }: Part, now: Date): boolean {
  if (state === 'released') return true
  if (kind !== 'text' || state !== 'waiting' || words === '') return false
  return shownAt !== null && shownAt <= now
}
