import type { StepUpNeed } from '#channels/components'

/** Whoever finds a phone lying open takes nothing away with it. */
export const dataNeed: StepUpNeed = { assurance: 'substantial', withinMs: 10 * 60_000 }
