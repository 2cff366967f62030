/**
 * Defects that a program like this one could have, each as the change of a few words. The first
 * six are those of every such system; the rest are ours. A guard that stands twice is taken away
 * twice, or the other one hides the defect.
 */
import type { LoopOptions } from './crash-loop.ts'
import type { Patch } from './patch-modules.ts'

export type Mutant = {
  readonly name: string
  readonly patches: readonly Patch[]
  /** What befalls it, and which of several programs; chosen so that the defect has its chance. */
  readonly loop: Pick<LoopOptions, 'faults' | 'programs' | 'prepare'>
}

const door = 'platform/catalogue/door.ts'
const effects = 'platform/catalogue/effects.ts'
const sealing = 'platform/log/sealing.ts'
const paymentStore = 'platform/payments/payment-store.ts'
const caseLock = 'order by c.jurisdiction, c.id for update of c'

export const mutants: readonly Mutant[] = [
  {
    name: 'commits are not flushed',
    patches: [
      {
        file: 'platform/database/server-settings.ts',
        find: `jit: 'off',`,
        put: `jit: 'off', synchronous_commit: 'off', wal_writer_delay: '10s',`,
      },
    ],
    loop: { faults: ['kill-database'] },
  },
  {
    name: 'answers before it commits',
    patches: [
      {
        file: door,
        find: `batch.map(({ command }) => command),
      ),`,
        put: `batch.map(({ command }) => command),
      ).then(async (answers) => {
        // The demonstration opens the vote that it has just published: it would never be ready.
        if (batch.some(({ command }) => command.kind === 'publish')) return answers
        batch.forEach((waiting, i) => settle(waiting, answers[i]))
        await new Promise((resume) => setTimeout(resume, 60))
        return answers
      }),`,
      },
    ],
    loop: { faults: ['kill'] },
  },
  {
    name: 'numbers are counted, not drawn',
    patches: [
      {
        file: 'platform/catalogue/transition.ts',
        find: 'civilDateOf(now), setting.randomBelow)',
        put: 'civilDateOf(now), (limit) => Math.floor(Date.now() / 1_000) % limit)',
      },
    ],
    loop: { faults: [], prepare: [`alter table registers.entry drop constraint entry_pkey`] },
  },
  {
    name: 'the payment and its stamp in two transactions',
    patches: [
      {
        file: effects,
        find: `  await Promise.all([
    send(tx),`,
        put: `  if (effects.payments.length > 0) {
    await writePayments(tx, effects.payments)
    await tx.query('commit')
    await new Promise((resume) => setTimeout(resume, 60))
    await tx.query('begin')
  }
  await Promise.all([
    send(tx),`,
      },
      { file: effects, find: `    writePayments(tx, effects.payments),\n`, put: '' },
    ],
    loop: { faults: ['kill'] },
  },
  {
    name: 'looks for the bank’s reference, then writes it, without a lock',
    patches: [
      {
        file: 'platform/payments/charge-store.ts',
        find: 'where psid = any($1)\n  order by psid for update`',
        put: 'where psid = any($1)\n  order by psid`',
      },
      {
        file: paymentStore,
        find: `c.state || ' paid' = any($5)`,
        put: '$5::text[] is not null',
      },
    ],
    loop: {
      faults: [],
      programs: 2,
      prepare: [
        `alter table payments.payment drop constraint payment_pkey`,
        `drop index payments.payment_of_charge`,
      ],
    },
  },
  {
    name: 'forgets which requests it has answered',
    patches: [
      {
        file: 'platform/catalogue/perform.ts',
        find: `effects.requests.push(answered)
  requests.set(requestName(actorId, request.key), answered)`,
        put: '',
      },
    ],
    loop: { faults: ['kill'] },
  },
  {
    name: 'posts an advice twice',
    patches: [
      {
        file: 'platform/payments/payment.ts',
        find: 'transfers: lines.map(',
        put: 'transfers: [...lines, ...lines].map(',
      },
    ],
    loop: { faults: [] },
  },
  {
    name: 'shows a head before its tiles',
    patches: [
      {
        file: sealing,
        find: 'if (directory !== undefined) await writeTiles(directory, partialTiles(edge))',
        put: `if (directory !== undefined) {
    const late = partialTiles(copyEdge(edge))
    setTimeout(() => void writeTiles(directory, late), 500)
  }`,
      },
    ],
    loop: { faults: [] },
  },
  {
    name: 'seals what is newer than the last, and never looks back',
    patches: [
      {
        file: sealing,
        find: 'select id from log.pending order by id limit $1',
        put: `select id from log.pending where recorded_at >
           coalesce((select max(recorded_at) from log.leaf), '-infinity') order by id limit $1`,
      },
      // Not the defect: transactions that take their time end in another order than they began.
      {
        file: door,
        find: `batch.map(({ command }) => command),
      ),`,
        put: `batch.map(({ command }) => command),
      ).then(async (answers) => {
        await new Promise((resume) => setTimeout(resume, Math.random() * 500))
        return answers
      }),`,
      },
    ],
    loop: { faults: [], programs: 2 },
  },
  {
    name: 'two seal at once',
    patches: [
      { file: sealing, find: `where name = 'sequencer' for update`, put: '' },
      {
        file: sealing,
        find: 'const size = await countLeaves(tx)\n    if (size < provenSize)',
        put: `const size = await countLeaves(tx)
    await new Promise((resume) => setTimeout(resume, 30))
    if (size < provenSize)`,
      },
    ],
    loop: {
      faults: [],
      programs: 2,
      prepare: [`alter table log.leaf drop constraint leaf_pkey`],
    },
  },
  {
    name: 'drops the first leaf after a start',
    patches: [
      {
        file: 'platform/log/leaves.ts',
        find: '  if (leaves.length === 0) return\n  const rows',
        put: `  if (leaves.length === 0) return
  const isFirst = !Object.hasOwn(globalThis, 'begun')
  Object.assign(globalThis, { begun: true })
  if (isFirst) return
  const rows`,
      },
    ],
    loop: { faults: ['terminate'] },
  },
  {
    name: 'a draft that was handed in stays a draft',
    patches: [{ file: effects, find: 'await deleteDrafts(gathered, effects.draftsDone)', put: '' }],
    loop: { faults: [] },
  },
  {
    name: 'says everything twice',
    patches: [
      {
        file: effects,
        find: 'enqueueMessages(gathered, vault, messages)',
        put: `enqueueMessages(gathered, vault, [...messages,
    ...effects.messages.map((one) => ({ ...one, id: one.id.split('').reverse().join('') }))])`,
      },
    ],
    loop: { faults: [] },
  },
  {
    name: 'a repeated draft makes another',
    patches: [
      {
        file: 'channels/api/drafts.ts',
        find: 'await recordRequests(gathered, made, setting.now())',
        put: '',
      },
    ],
    loop: { faults: [] },
  },
  {
    name: 'uses a stamp without the lock of its case',
    patches: [
      {
        file: 'platform/cases/case.ts',
        find: caseLock,
        put: 'order by c.jurisdiction, c.id',
      },
    ],
    loop: {
      faults: [],
      programs: 2,
      prepare: [
        `alter table registers.entry drop constraint entry_pkey`,
        `alter table cases.event drop constraint event_pkey`,
      ],
    },
  },
  {
    name: 'orders a refund in a transaction of its own',
    patches: [
      {
        file: effects,
        find: `  await Promise.all([
    send(tx),`,
        put: `  if (effects.refunds.length > 0) {
    await orderRefunds(tx, effects.refunds)
    await tx.query('commit')
    await new Promise((resume) => setTimeout(resume, 60))
    await tx.query('begin')
  }
  await Promise.all([
    send(tx),`,
      },
      { file: effects, find: `    orderRefunds(tx, effects.refunds),\n`, put: '' },
    ],
    loop: {
      faults: ['kill'],
      programs: 2,
      prepare: [`alter table payments.refund drop constraint refund_case_id_jurisdiction_key`],
    },
  },
  {
    name: 'pays back a stamp that was used',
    patches: [
      {
        file: 'platform/catalogue/decide.ts',
        find: 'if (!isOpen) throw whyNot(',
        put: `if (!isOpen && act.action !== 'applyForRefund') throw whyNot(`,
      },
      {
        file: 'services/e-stamp/register.ts',
        find: 'consumed: [],',
        put: `consumed: ['refund-asked'],`,
      },
    ],
    loop: { faults: [] },
  },
  {
    name: 'pays back all that was paid, and keeps nothing',
    patches: [
      {
        file: 'services/e-stamp/relief.ts',
        find: 'Math.ceil(paid / 100) * row.keptOfRupee',
        put: '0',
      },
    ],
    loop: { faults: [] },
  },
  {
    name: 'forgets which steps at the desk it has taken',
    patches: [
      {
        file: 'channels/components/pressed-step.ts',
        find: `perform({ ...act, ...request })`,
        put: `perform({ ...act, ...(channel === 'desk' ? {} : request) })`,
      },
    ],
    loop: { faults: ['kill'] },
  },
  {
    name: 'looks for the answer to a request before it has the lock',
    patches: [
      {
        file: 'platform/catalogue/world.ts',
        find: 'const [cases, found] = await lockThen(asking, keys, () =>',
        put: `const before = await findRequests(tx, [...acts, ...told].flatMap(requestKeyOf))
  const [cases, found] = await lockThen(asking, keys, async () => before ??`,
      },
    ],
    loop: { faults: [], programs: 2 },
  },
]
