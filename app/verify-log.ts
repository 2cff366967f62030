import { logFaultWords, verifyLog, type LogReport } from '#platform/log'

const fetchMsMax = 30_000

/**
 * Recomputes a whole log from outside, by its public files alone. `address` is the site or the
 * log's own address, such as `http://127.0.0.1:8080`. Gives the exit code.
 */
export async function verifyLogAt(
  address: string | undefined,
  say: (line: string) => void,
): Promise<number> {
  if (!address) {
    say('daftar log verify URL   for example: daftar log verify http://127.0.0.1:8080')
    return 2
  }
  const base = `${address.replace(/\/+$/, '').replace(/\/log$/, '')}/log`
  const key = await fetchBytes(`${base}/key`)
  if (!key) {
    say(`There is no log key at ${base}/key`)
    return 1
  }
  const report = await verifyLog(
    (path) => fetchBytes(`${base}/${path}`),
    key.toString('utf8').trim(),
  )
  for (const { path, kind } of report.faults) say(`${path}: ${logFaultWords[kind].en}`)
  say(
    report.isGood
      ? `The log is whole: ${report.entriesRead} leaves, ${report.tilesRead} tiles recomputed, ` +
          `the head is signed. Root ${rootOf(report)}`
      : `The log is NOT whole: ${report.faults.length} faults.`,
  )
  return report.isGood ? 0 : 1
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
