import {
  findCosignersOf,
  judgeWitnessed,
  logFaultWords,
  verifyLog,
  type LogReport,
  type Witnessed,
} from '#platform/log'

const fetchMsMax = 30_000

/**
 * The same as below; an address that is none, or where nothing answers, is named with what to do.
 */
export async function verifyLogAt(
  words: readonly string[],
  say: (line: string) => void,
): Promise<number> {
  const [address] = words
  if (address !== undefined && !/^https?:$/.test(URL.parse(address)?.protocol ?? '')) {
    say(`“${address}” is no address. Write it whole, for example: http://127.0.0.1:8080`)
    return 2
  }
  try {
    return await recompute(words, say)
  } catch (error) {
    if (!isUnreachable(error)) throw error
    say(`Nothing answers at ${address}. Check the address, and that the site runs; then try again.`)
    return 1
  }
}

/** As `fetch` tells it: no connection was made, or no answer came in time. */
function isUnreachable(error: unknown): boolean {
  const isNoConnection = error instanceof TypeError && error.message === 'fetch failed'
  return isNoConnection || (error instanceof DOMException && error.name === 'TimeoutError')
}

/**
 * Recomputes a whole log from outside, by its public files alone, and asks whether its head was
 * cosigned lately by more than half of its witnesses. `address` is the site or the log's own
 * address, such as `http://127.0.0.1:8080`; `keys` are the verifier keys of the witnesses that the
 * reader relies on. Gives the exit code.
 */
async function recompute(
  [address, ...keys]: readonly string[],
  say: (line: string) => void,
): Promise<number> {
  if (!address) {
    say(
      'daftar log verify URL [WITNESSKEY…]   for example: daftar log verify http://127.0.0.1:8080',
    )
    return 2
  }
  const base = `${address.replace(/\/+$/, '').replace(/\/log$/, '')}/log`
  const key = await fetchText(`${base}/key`)
  if (!key) {
    say(`There is no log key at ${base}/key`)
    return 1
  }
  let note = ''
  const report = await verifyLog(async (path) => {
    const bytes = await fetchBytes(`${base}/${path}`)
    if (path === 'checkpoint') note = bytes?.toString('utf8') ?? ''
    return bytes
  }, key.trim())
  for (const { path, kind } of report.faults) say(`${path}: ${logFaultWords[kind].en}`)
  say(
    report.isGood
      ? `The log is whole: ${report.entriesRead} leaves, ${report.tilesRead} tiles recomputed, ` +
          `the head is signed. Root ${rootOf(report)}`
      : `The log is NOT whole: ${report.faults.length} faults.`,
  )
  const named = keys.length > 0 ? keys : await publishedWitnesses(base)
  const isTrusted = tellWitnessed(await findCosignersOf(note, named), keys.length > 0, say)
  return report.isGood && isTrusted ? 0 : 1
}

/** Whether the head is trusted, or nobody is there who could cosign it; says which. */
function tellWitnessed(
  witnessed: Witnessed,
  areGiven: boolean,
  say: (line: string) => void,
): boolean {
  const { known, needed, by } = witnessed
  const verdict = judgeWitnessed(witnessed, new Date())
  if (verdict === 'none-known') {
    say('No witness is known: whether everybody is shown this same log, nobody can say.')
    return true
  }
  const source = areGiven ? '' : ' (their keys as the log itself names them)'
  say(`Cosigned by ${by.length} of ${known} witnesses, ${needed} are needed${source}.`)
  for (const { name, at } of by) say(`  ${name}  ${at.toISOString()}`)
  if (verdict === 'stale') say('The cosignatures are NOT recent: this may not be the last head.')
  if (verdict === 'too-few') say('The head is NOT to be trusted yet: ask again in a minute.')
  return verdict === 'trusted'
}

async function publishedWitnesses(base: string): Promise<string[]> {
  const listed = (await fetchText(`${base}/witnesses`)) ?? ''
  return listed.split('\n').filter(Boolean)
}

async function fetchText(url: string): Promise<string | undefined> {
  return (await fetchBytes(url))?.toString('utf8')
}

async function fetchBytes(url: string): Promise<Buffer | undefined> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(fetchMsMax) })
  if (answer.status === 404) return undefined
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  return Buffer.from(await answer.arrayBuffer())
}

function rootOf({ checkpoint }: LogReport): string {
  return Buffer.from(checkpoint?.root ?? []).toString('base64')
}
