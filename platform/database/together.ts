import type { Tx } from './connection.ts'

type Round<Ask, Answer> = {
  readonly asks: Ask[]
  readonly answers: Promise<readonly Answer[]>
}
type Line<Ask, Answer> = { next: Round<Ask, Answer> | undefined; last: Promise<unknown> }

/** So many wait at most for one statement; whoever comes after them asks with the one behind. */
const asksMax = 500

/**
 * What is asked at the same moment shares one statement: one is under way at a time, and what comes
 * meanwhile goes together in the next. A lone ask waits for nothing, and none is answered from
 * before it was asked. `askAll` answers each ask in its place.
 */
export function together<Ask, Answer>(
  askAll: (tx: Tx, asks: readonly Ask[]) => Promise<readonly Answer[]>,
): (tx: Tx, ask: Ask) => Promise<Answer> {
  const lines = new WeakMap<Tx, Line<Ask, Answer>>()
  return async (tx, ask) => {
    const line = lines.get(tx) ?? { next: undefined, last: Promise.resolve() }
    lines.set(tx, line)
    if (!line.next || line.next.asks.length >= asksMax) line.next = begin(line, tx, askAll)
    const { asks, answers } = line.next
    const place = asks.push(ask) - 1
    return (await answers)[place] as Answer
  }
}

/**
 * The same for reads by key: inside a transaction each is asked at once, since what waits for its
 * turn would change places with the writes there.
 */
export function readTogether<Ask, Answer>(
  askAll: (tx: Tx, asks: readonly Ask[]) => Promise<readonly Answer[]>,
): (tx: Tx, ask: Ask) => Promise<Answer> {
  const gathered = together(askAll)
  return async (tx, ask) =>
    isOutsideTransaction(tx) ? gathered(tx, ask) : ((await askAll(tx, [ask]))[0] as Answer)
}

const isOutsideTransaction = (tx: Tx) => 'transact' in tx

function begin<Ask, Answer>(
  line: Line<Ask, Answer>,
  tx: Tx,
  askAll: (tx: Tx, asks: readonly Ask[]) => Promise<readonly Answer[]>,
): Round<Ask, Answer> {
  const asks: Ask[] = []
  const answers = line.last.then(() => {
    if (line.next?.asks === asks) line.next = undefined
    return askAll(tx, asks)
  })
  // One that fails is heard by those who asked, and holds nobody up who comes after.
  line.last = answers.catch(() => undefined)
  return { asks, answers }
}
