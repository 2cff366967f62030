/** Papers, numbers and the count, by properties. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import fc from 'fast-check'
import { blindToken, unblind } from './blinding.ts'
import {
  formatPaper,
  fromText,
  parsePaper,
  preparedBytes,
  signatureBytes,
  toText,
} from './paper.ts'
import {
  ballotHash,
  ballotNumber,
  isSigned,
  makeBallotKeys,
  readBallotNumber,
  readPublicKey,
  signBlinded,
  type BallotKeys,
} from './signing.ts'
import { tallyOf } from './tally.ts'
import { areChoices } from './terms.ts'

let keys: BallotKeys
before(async () => {
  keys = await makeBallotKeys()
})

const modulusOf = ({ publicKey }: BallotKeys) =>
  Buffer.from(readPublicKey(publicKey).export({ format: 'jwk' }).n ?? '', 'base64url').toString(
    'hex',
  )

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })

test('a paper as text is read as it was, and nothing else is one', () => {
  fc.assert(
    fc.property(bytes(preparedBytes), bytes(signatureBytes), (prepared, signature) => {
      const typed = formatPaper({ prepared, signature })
      assert.deepEqual(parsePaper(` ${typed.slice(0, 80)}\n${typed.slice(80)} `), {
        prepared,
        signature,
      })
      assert.equal(parsePaper(typed.slice(1)), undefined)
      assert.equal(parsePaper(`${typed}A`), undefined)
    }),
  )
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const read = fromText(typed)
      assert.ok(read === undefined || toText(read) === typed)
      assert.equal(parsePaper(typed), undefined)
    }),
  )
})

test('T-VOTE-2 what is signed blindly is signed, by this key, for this paper', async () => {
  // What is blinded below the lower modulus is a number to both keys.
  const pairs = [keys, await makeBallotKeys()]
  const [mine, other] = pairs.toSorted((a, b) => (modulusOf(a) < modulusOf(b) ? -1 : 1))
  assert.ok(mine && other)
  const made = await blindToken(mine.publicKey)
  const signed = signBlinded(mine.privateKey, made.blinded)
  assert.ok(signed)
  const paper = await unblind(mine.publicKey, made, signed)
  assert.ok(isSigned(readPublicKey(mine.publicKey), paper))
  assert.ok(!isSigned(readPublicKey(other.publicKey), paper))
  const changed = { ...paper, prepared: paper.prepared.with(0, (paper.prepared[0] ?? 0) ^ 1) }
  assert.ok(!isSigned(readPublicKey(mine.publicKey), changed))
  // The signer saw neither the token nor the signature.
  assert.ok(!Buffer.from(made.blinded).includes(Buffer.from(paper.prepared.subarray(32))))
  assert.notDeepEqual(Buffer.from(paper.signature), signed)
  const foreign = signBlinded(other.privateKey, made.blinded)
  assert.ok(foreign)
  await assert.rejects(unblind(mine.publicKey, made, foreign))
})

test('what is no number below the modulus is not signed', () => {
  for (const bad of [new Uint8Array(), new Uint8Array(383), new Uint8Array(384).fill(255)]) {
    assert.equal(signBlinded(keys.privateKey, bad), undefined)
  }
})

test('a ballot number is read however it is typed', () => {
  fc.assert(
    fc.property(bytes(preparedBytes), (prepared) => {
      const number = ballotNumber(prepared)
      assert.match(number, /^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/)
      assert.equal(readBallotNumber(number.toLowerCase().replaceAll('-', ' ')), number)
      assert.equal(readBallotNumber(number.replaceAll('0', 'o').replaceAll('1', 'l')), number)
      assert.equal(readBallotNumber(number.slice(1)), undefined)
    }),
  )
})

test('a leaf binds the choice and not the order in which it was ticked', () => {
  const paper = new Uint8Array(preparedBytes)
  assert.equal(ballotHash(paper, ['a', 'b']), ballotHash(paper, ['b', 'a']))
  assert.notEqual(ballotHash(paper, ['a', 'b']), ballotHash(paper, ['a']))
  assert.notEqual(ballotHash(paper, ['a']), ballotHash(paper.with(0, 1), ['a']))
})

const projects = fc
  .uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 8 })
  .chain((ids) =>
    fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(`p${id}`), cost: fc.nat(900) }))),
  )
  .map((some) => some.map(({ id, cost }) => ({ id, cost: cost + 1, nameEn: id, nameUr: id })))

test('T-VOTE-4 the count is that of the ballots, whatever their order, within the budget', () => {
  const votes = projects.chain((some) =>
    fc.tuple(
      fc.constant(some),
      fc.integer({ min: 900, max: 2_000 }),
      fc.array(
        fc.subarray(
          some.map(({ id }) => id),
          { minLength: 1 },
        ),
      ),
    ),
  )
  fc.assert(
    fc.property(votes, ([some, budget, ballots]) => {
      const tally = tallyOf({ projects: some, budget }, ballots)
      const total = tally.counts.reduce((sum, { votes: had }) => sum + had, 0)
      assert.equal(total, ballots.flat().length)
      assert.deepEqual(tallyOf({ projects: some, budget }, ballots.toReversed()), tally)
      const cost = (id: string) => some.find((one) => one.id === id)?.cost ?? 0
      const spent = tally.winners.reduce((sum, id) => sum + cost(id), 0)
      assert.equal(spent + tally.left, budget)
      assert.ok(tally.left >= 0)
      const had = new Map(tally.counts.map((one) => [one.project, one.votes]))
      for (const id of tally.winners) assert.ok((had.get(id) ?? 0) > 0)
      // Nothing that was wanted more and would still fit is passed over.
      for (const { project, votes: own } of tally.counts) {
        if (own > 0 && !tally.winners.includes(project)) assert.ok(cost(project) > tally.left)
      }
    }),
  )
})

test('of equal votes the cheaper comes first, of equal cost the one that stands first', () => {
  const named = (id: string, cost: number) => ({ id, cost, nameEn: id, nameUr: id })
  const terms = { projects: [named('dear', 30), named('first', 20), named('next', 20)], budget: 40 }
  const { counts, winners } = tallyOf(terms, [['dear', 'first', 'next']])
  assert.deepEqual(
    counts.map(({ project }) => project),
    ['first', 'next', 'dear'],
  )
  assert.deepEqual(winners, ['first', 'next'])
})

test('a choice is of projects that there are, each once, and not too many', () => {
  const terms = { projects: ['a', 'b', 'c'].map((id) => ({ id, cost: 1, nameEn: id, nameUr: id })) }
  const ok = (choices: string[]) => areChoices({ ...terms, choicesMax: 2 }, choices)
  assert.ok(ok(['a']) && ok(['c', 'a']))
  assert.ok(!ok([]) && !ok(['a', 'a']) && !ok(['a', 'b', 'c']) && !ok(['d']) && !ok(['__proto__']))
})
