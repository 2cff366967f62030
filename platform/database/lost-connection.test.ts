/** A server that lets a connection in and closes it in the same breath, as one that is ending. */
import assert from 'node:assert/strict'
import { createServer, type AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { connect } from './index.ts'

const message = (type: string, body: string) => {
  const content = Buffer.from(body, 'latin1')
  const length = Buffer.alloc(4)
  length.writeInt32BE(content.length + 4)
  return Buffer.concat([Buffer.from(type), length, content])
}

const letIn = [message('R', '\0\0\0\0'), message('Z', 'I')]
const ending = 'terminating connection due to administrator command'
const sentAway = message('E', `SFATAL\0VFATAL\0C57P01\0M${ending}\0\0`)

const server = createServer((socket) => {
  socket.on('error', () => undefined)
  socket.once('data', () => socket.end(Buffer.concat([...letIn, sentAway])))
})
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
const { port } = server.address() as AddressInfo
const db = connect({ url: `postgres://nobody@127.0.0.1:${port}/none` })
after(async () => {
  await db.close()
  server.close()
})

test('whoever meets it is told that the database is away, and the program goes on', async () => {
  const away = { code: 'database-unavailable' }
  await assert.rejects(
    db.transact((tx) => tx.query('select 1')),
    away,
  )
  await assert.rejects(db.query('select 1'), away)
})
