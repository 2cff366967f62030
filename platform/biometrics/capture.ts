/** A capture: what was taken of a person for one case, without its template. */
import type { CaptureModality, Position } from './positions.ts'
import type { TemplateFormat } from './vault.ts'

/** How we know that somebody alive was there: `attended` by an officer, or by a challenge. */
export type Liveness = 'attended' | 'active-challenge' | 'not-tested'

/** Whether attacks with pictures and masks were tested for, and by a test that is certified. */
export type AttackTest = 'certified' | 'uncertified' | 'none'

export type Capture = {
  readonly id: string
  readonly personId: string
  readonly modality: CaptureModality
  readonly position: Position
  readonly format: TemplateFormat
  /** 0 to 100. */
  readonly quality: number | undefined
  readonly liveness: Liveness
  readonly pad: AttackTest
  /** The person who took it: the subject, or an officer. */
  readonly takenBy: string
  /** The post of the officer who stood beside. */
  readonly assistedBy: string | undefined
  /** The case that it was taken for: it serves no other. */
  readonly takenForCase: string | undefined
  readonly takenAt: Date
  /** From then on it serves nothing; a sweep removes it. */
  readonly expiresAt: Date
  /** Of the comparison with the person's own template; undefined while there was none. */
  readonly matched: boolean | undefined
  readonly score: number | undefined
  readonly threshold: number | undefined
  /** When other people's templates were searched for it. */
  readonly searchedAt: Date | undefined
  /** How many found by the search nobody has judged to be another person. */
  readonly duplicates: number
  readonly usedByCase: string | undefined
  /** The question that it answered there. */
  readonly usedAs: string | undefined
  /** The seal of the portrait that is kept of it, which an act binds; undefined where none is. */
  readonly portrait: string | undefined
}

export type CaptureRow = {
  id: string
  person_id: string
  modality: CaptureModality
  position: Position
  format: TemplateFormat
  quality: number | null
  liveness: Liveness
  pad: AttackTest
  taken_by: string
  assisted_by: string | null
  taken_for_case: string | null
  taken_at: Date
  expires_at: Date
  matched: boolean | null
  score: number | null
  threshold: number | null
  searched_at: Date | null
  duplicates: number
  used_by_case: string | null
  used_as: string | null
  portrait: string | null
}

export function captureOf(row: CaptureRow): Capture {
  return {
    id: row.id,
    personId: row.person_id,
    modality: row.modality,
    position: row.position,
    format: row.format,
    quality: row.quality ?? undefined,
    liveness: row.liveness,
    pad: row.pad,
    takenBy: row.taken_by,
    assistedBy: row.assisted_by ?? undefined,
    takenForCase: row.taken_for_case ?? undefined,
    takenAt: row.taken_at,
    expiresAt: row.expires_at,
    matched: row.matched ?? undefined,
    score: row.score ?? undefined,
    threshold: row.threshold ?? undefined,
    searchedAt: row.searched_at ?? undefined,
    duplicates: row.duplicates,
    usedByCase: row.used_by_case ?? undefined,
    usedAs: row.used_as ?? undefined,
    portrait: row.portrait ?? undefined,
  }
}
