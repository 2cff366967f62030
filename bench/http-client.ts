import { connect, type Socket } from 'node:net'

export type Answer = {
  readonly status: number
  readonly body: Buffer
  /** When a refusal says to come back, in seconds. */
  readonly retryAfter: number | undefined
}

/**
 * One kept-alive connection that sends one request at a time. Client and server share the
 * machine's two cores, so the client must cost as little as it can: no fetch, no streams.
 */
export class Connection {
  private readonly socket: Socket
  private buffer: Buffer = Buffer.alloc(0)
  private resolve: ((answer: Answer) => void) | undefined
  private reject: ((error: Error) => void) | undefined

  constructor(port: number) {
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true })
    this.socket.on('data', (chunk) => this.read(chunk))
    this.socket.on('error', (error) => this.reject?.(error))
    this.socket.on('close', () => this.reject?.(new Error('the connection was closed')))
  }

  request(
    method: string,
    path: string,
    headers = '',
    body?: string,
    bodyType = 'application/json',
  ): Promise<Answer> {
    const length = body === undefined ? '' : `content-length: ${Buffer.byteLength(body)}\r\n`
    const type = body === undefined ? '' : `content-type: ${bodyType}\r\n`
    return new Promise((resolve, reject) => {
      this.resolve = resolve
      this.reject = reject
      this.socket.write(
        `${method} ${path} HTTP/1.1\r\nhost: localhost\r\n` +
          `${type}${length}${headers}\r\n${body ?? ''}`,
      )
    })
  }

  close(): void {
    this.socket.destroy()
  }

  private read(chunk: Buffer): void {
    this.buffer = this.buffer.length === 0 ? chunk : Buffer.concat([this.buffer, chunk])
    const headEnd = this.buffer.indexOf('\r\n\r\n')
    if (headEnd < 0) return
    const head = this.buffer.toString('latin1', 0, headEnd)
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
    const end = headEnd + 4 + length
    if (this.buffer.length < end) return
    const body = this.buffer.subarray(headEnd + 4, end)
    this.buffer = this.buffer.subarray(end)
    const retryAfter = /retry-after: (\d+)/i.exec(head)?.[1]
    this.resolve?.({
      status: Number(head.slice(9, 12)),
      body,
      retryAfter: retryAfter === undefined ? undefined : Number(retryAfter),
    })
  }
}
