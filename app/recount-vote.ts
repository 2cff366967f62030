import { recountVote, type PublishedVote } from '#platform/catalogue'
import { verifyLog } from '#platform/log'

const fetchMsMax = 60_000

const explained = `daftar vote recount URL
  URL   the page of a closed vote, such as http://127.0.0.1:8080/votes/PB-MHR/gulshan-e-mehr
  Fetches the published ballots and the public log, recomputes both, and counts again: every
  signature, every leaf, that no ballot stands twice, that there are no more ballots than voting
  papers, and the result.`

/** Counts a vote again by what is public alone. Gives the exit code. */
export async function recountAt(
  [address]: readonly string[],
  say: (line: string) => void,
): Promise<number> {
  const page = address && URL.canParse(address) ? new URL(address) : undefined
  if (!page) {
    say(explained)
    return 2
  }
  const list = await fetchBytes(`${page.origin}${page.pathname.replace(/\/+$/, '')}/ballots.json`)
  const key = await fetchBytes(`${page.origin}/log/key`)
  if (!list || !key) {
    say('No ballots are published there: the vote is not closed, or too few voted.')
    return 1
  }
  const entries = new Map<number, Uint8Array>()
  const vote = JSON.parse(list.toString('utf8')) as PublishedVote
  const log = await verifyLog(
    (path) => fetchBytes(`${page.origin}/log/${path}`),
    key.toString('utf8').trim(),
    (index, entry) => void entries.set(index, entry),
  )
  if (!log.isGood) say('The log is NOT whole: see daftar log verify.')
  const { faults, counted, tally } = recountVote(vote, (index) => entries.get(index))
  for (const fault of faults) say(fault)
  for (const { project, votes } of tally?.counts ?? []) {
    say(`${String(votes).padStart(8)}  ${project}${tally?.winners.includes(project) ? '  ✓' : ''}`)
  }
  const isGood = log.isGood && faults.length === 0
  say(
    isGood
      ? `Recounted: ${counted} ballots of ${vote.given} voting papers, all signed, each in the log ` +
          `of ${log.entriesRead} leaves. The result is as it was published.`
      : `The recount does NOT agree with what was published: ${faults.length} faults.`,
  )
  return isGood ? 0 : 1
}

async function fetchBytes(url: string): Promise<Buffer | undefined> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(fetchMsMax) })
  if (answer.status === 404) return undefined
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  return Buffer.from(await answer.arrayBuffer())
}
