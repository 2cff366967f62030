/** How this installation reaches its mail server, as the operator's environment says it. */
import { readFileSync } from 'node:fs'
import { parseMailAddress, type SmtpOptions } from '#platform/notifications'

type Environment = Readonly<Record<string, string | undefined>>

const ports = { tls: 465, starttls: 587, none: 25 } as const
const timeoutSecondsMax = 15

/**
 * Undefined when no server is named. Everything else must then be right.
 * @throws Error naming the variable that is wrong, and never its value where that is the password
 */
export function readSmtpConfig(environment: Environment): SmtpOptions | undefined {
  const server = environment['DAFTAR_SMTP_SERVER']
  if (!server) return undefined
  if (!environment['DAFTAR_ORIGIN']) {
    throw new Error('DAFTAR_SMTP_SERVER needs DAFTAR_ORIGIN: the address that links in mails name')
  }
  const [, host = '', port] = /^([A-Za-z0-9.-]+|\[[0-9a-f:]+\])(?::(\d{1,5}))?$/.exec(server) ?? []
  if (host === '' || Number(port ?? 1) < 1 || Number(port ?? 1) > 65_535) {
    throw new Error('DAFTAR_SMTP_SERVER is like mail.example.org or mail.example.org:587')
  }
  const security = readSecurity(environment['DAFTAR_SMTP_SECURITY'] || 'starttls', host)
  const user = environment['DAFTAR_SMTP_USER'] || undefined
  return {
    host: host.replace(/^\[(.*)\]$/, '$1'),
    port: Number(port ?? ports[security]),
    security,
    user,
    password:
      user === undefined ? undefined : readPassword(environment['DAFTAR_SMTP_PASSWORD_FILE']),
    from: readSender(environment['DAFTAR_SMTP_FROM'] ?? ''),
    timeoutMs: readTimeout(environment['DAFTAR_SMTP_TIMEOUT_SECONDS']),
  }
}

/** Plain words would show addresses, and whoever follows what, to the network. */
function readSecurity(value: string, host: string): SmtpOptions['security'] {
  const isLocal = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host)
  if (value === 'tls' || value === 'starttls') return value
  if (value === 'none' && isLocal) return value
  throw new Error('DAFTAR_SMTP_SECURITY is starttls or tls (none only on this machine)')
}

function readPassword(file: string | undefined): string {
  if (!file) throw new Error('DAFTAR_SMTP_PASSWORD_FILE is missing: a file with its password')
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    const { code } = error as { code?: string }
    throw new Error(`DAFTAR_SMTP_PASSWORD_FILE cannot be read: ${file} (${code})`, { cause: error })
  }
}

/** `Daftar <no-reply@example.org>`. */
function readSender(value: string): SmtpOptions['from'] {
  const [, name = '', typed = ''] = /^([A-Za-z0-9 .-]{1,60}) <([^<>]+)>$/.exec(value.trim()) ?? []
  const address = parseMailAddress(typed)
  if (address) return { name, address }
  throw new Error('DAFTAR_SMTP_FROM is like "Daftar <no-reply@example.org>", in Latin letters')
}

function readTimeout(value: string | undefined): number {
  const seconds = Number(value || 10)
  if (seconds >= 1 && seconds <= timeoutSecondsMax) return seconds * 1_000
  throw new Error(`DAFTAR_SMTP_TIMEOUT_SECONDS is a number from 1 to ${timeoutSecondsMax}`)
}
