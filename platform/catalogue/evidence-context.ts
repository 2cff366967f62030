import type { CivilDate } from '#platform/kernel'

/** Where and when evidence is asked for. */
export type EvidenceContext = {
  readonly jurisdiction: string
  readonly today: CivilDate
  readonly post?: string | undefined
  /** What a later step says; nothing where an application is made. */
  readonly said?: Readonly<Record<string, unknown>> | undefined
}
