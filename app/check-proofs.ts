/** Checks saved proofs of the public log with the network gone. */
import { readFile, stat } from 'node:fs/promises'
import {
  checkProofBundle,
  judgeWitnessed,
  leafKindWords,
  parseProofBundle,
  type CheckedProof,
  type InclusionAnswer,
} from '#platform/log'

const bytesMax = 16 * 1024 * 1024

const explained = `daftar log check FILE [LOGKEY] [WITNESSKEY…]
  FILE   a .tlog-proof, or the file of all proofs of a document, as saved from /log/records
  Without keys those inside the file are used: compare them with a copy that you trust.`

type Why = Extract<InclusionAnswer, { included: false }>['why']

const reasons: Readonly<Record<Why, string>> = {
  'proof-malformed': 'this is not a proof',
  'key-malformed': 'the key of the log is missing or is none: give it after the file',
  'signature-wrong': 'the head is NOT signed by this key of the log',
  'entry-not-there': 'the entry is NOT where the proof says',
  'cannot-check': 'signatures cannot be checked here',
}

/** Gives the exit code: 0 when every proof holds and its head was cosigned by a majority. */
export async function checkProofs(
  [file, ...keys]: readonly string[],
  say: (line: string) => void,
): Promise<number> {
  if (!file) {
    say(explained)
    return 2
  }
  const { size } = await stat(file)
  const bundle = size <= bytesMax ? parseProofBundle(await readFile(file, 'utf8')) : undefined
  if (!bundle || bundle.proofs.length === 0) {
    say(`${file} holds no proof of a log.`)
    return 1
  }
  const isGiven = keys.length > 0
  const [log = '', ...witnesses] = isGiven ? keys : [bundle.log, ...bundle.witnesses]
  const checked = await checkProofBundle(bundle, { log, witnesses })
  for (const one of checked) say(lineOf(one))
  const good = checked.filter(({ answer }) => answer.included).length
  const witnessed = checked.map((one) => judgeWitnessed(one.witnessed))
  say(`${good} of ${checked.length} proofs hold, under the log key`)
  say(`  ${log || '(none)'}${isGiven ? '' : '  (as the file names it: compare it)'}`)
  if (witnesses.length === 0) say('No key of a witness is known: nobody confirms these heads.')
  const isTrusted = witnessed.every((verdict) => verdict === 'trusted' || verdict === 'none-known')
  if (!isTrusted) say('NOT every head was cosigned by more than half of the witnesses.')
  return good === checked.length && isTrusted ? 0 : 1
}

function lineOf({ answer, entry, witnessed }: CheckedProof): string {
  const { known, by } = witnessed
  const act = entry ? `${leafKindWords[entry.kind].en}, ${entry.issuer}, ${entry.day}` : 'no entry'
  if (!answer.included) return `  ✗ ${act}: ${reasons[answer.why]}`
  const seen = known > 0 ? `, head seen by ${by.length} of ${known} witnesses` : ''
  const latest = by[0] ? ` (${by[0].at.toISOString()})` : ''
  return `  ✓ entry ${answer.index}: ${act}${seen}${latest}`
}
