/** What is pressed on the pages of refunds, on its way to the door. */
import { createHash } from 'node:crypto'
import { goTo } from '#channels/components'
import type { RefundsCommand } from '#platform/catalogue'
import { readAnswer } from '#platform/payments'
import type { FastifyReply } from 'fastify'
import { deskProblems } from './problems.ts'
import type { OfficerVisit } from './visit.tsx'

export const batchHref = (id: string): string => `/desk/refunds/batches/${id}`

export function perform({ platform, actor }: OfficerVisit, step: RefundsCommand['step']) {
  return platform.door.perform({ kind: 'refunds', actor, step })
}

export async function takeInAnswer(visit: OfficerVisit): Promise<FastifyReply> {
  const { file } = visit.request.body as { readonly file?: unknown }
  if (!Buffer.isBuffer(file) || file.length === 0) throw deskProblems['desk-file-missing']()
  const sha256 = createHash('sha256').update(file).digest('hex')
  await perform(visit, {
    do: 'answer',
    file: { name: `answer-${sha256.slice(0, 12)}`, sha256 },
    lines: readAnswer(file),
  })
  return goTo(visit, '/desk/refunds')
}
