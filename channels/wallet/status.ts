/**
 * Status lists: computed from the registers whenever they are asked for, so that there is no second
 * truth. A list may be kept for five seconds by whoever reads it, for one by us, unless somebody
 * was given a place on it since: a card in a wallet is never told what was so before it was there.
 */
import { credentialStatusOf, livingAmong, recordName } from '#platform/catalogue'
import { findRecords } from '#platform/registers'
import {
  countPlaced,
  credentialsOfList,
  listSize,
  signStatusList,
  statusListType,
  statusValues,
} from '#platform/wallet'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { credentialIssuer, issuerAddress, type House } from './house.ts'

const ttlMs = 5_000
const keptMs = 1_000
const listsMax = 100_000

type Kept = { readonly at: number; readonly placed: number; readonly list: Promise<string> }

/** Answers `/wallet/status/:list`; a list that nobody is in yet is as long as any other. */
export function createStatusLists(platform: House) {
  const kept = new Map<string, Kept>()
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { list } = request.params as { list: string }
    if (!/^\d{1,5}$/.test(list) || Number(list) >= listsMax) return reply.code(404).send()
    const issuer = issuerAddress(platform)
    const uri = `${issuer}/status/${Number(list)}`
    const now = platform.setting.now()
    const before = kept.get(uri)
    const placed = await countPlaced(platform.db, Number(list))
    const isFresh = before?.placed === placed && Math.abs(now.getTime() - before.at) < keptMs
    const made = isFresh ? before.list : listOf(platform, Number(list), { issuer, uri, now })
    if (!isFresh) kept.set(uri, { at: now.getTime(), placed, list: made })
    if (kept.size > 64) kept.clear()
    return reply
      .type(`application/${statusListType}`)
      .header('cache-control', `public, max-age=${ttlMs / 1000}`)
      .send(await made)
  }
}

async function listOf(
  platform: House,
  list: number,
  { issuer, uri, now }: { issuer: string; uri: string; now: Date },
): Promise<string> {
  const { db, setting } = platform
  const placed = await credentialsOfList(db, list)
  const holders = placed.map(({ personId }) => personId)
  const [records, living] = await Promise.all([findRecords(db, placed), livingAmong(db, holders)])
  const byName = new Map(records.map((one) => [recordName(one.register, one.key), one]))
  const statuses = Array.from<number>({ length: listSize }).fill(statusValues.invalid)
  for (const { index, register, key, personId } of placed) {
    if (!living.has(personId)) continue
    const record = byName.get(recordName(register, key))
    statuses[index] = statusValues[credentialStatusOf(setting, record, now)]
  }
  return signStatusList(statuses, { issuer, uri, now, ttlMs }, credentialIssuer(platform))
}
