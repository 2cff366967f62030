/** What may be named where: no service in the platform, no other block's tables in a block. */
import { blockOrder, placeOf } from './layers.ts'
import { isQuoted, scanCode, valueOf } from '../../app/builder/scanner.ts'
import { isProgram, type SourceFile } from './tree.ts'

/** Files whose every word is looked at: they have no comments worth telling apart. */
const wholeFile = /\.(sql|css|scss|json|html|typ|svg|csv)$/

/** The names of a service in any spelling: e-stamp, eStamp, EStamp, e_stamp, "e Stamp". */
function servicePattern(folder: string): RegExp {
  const words = folder.toLowerCase().split('-')
  return new RegExp(`(?<![a-z0-9])${words.join('[-_ ]?')}s?(?![a-z0-9])`)
}

/** Where the platform or a channel names a service, as an identifier or in a string. */
export function serviceNames(file: SourceFile, services: readonly string[]): string[] {
  const patterns = services.map((name) => ({ name, pattern: servicePattern(name) }))
  const judge = (words: string, line: number) => {
    const spread = words.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()
    const short = words.replace(/^([a-z])([A-Z])/, '$1-$2').toLowerCase()
    return patterns
      .filter(({ pattern }) => pattern.test(spread) || pattern.test(short))
      .map(({ name }) => `${file.path}:${line} names the service ${name}`)
  }
  const inPath = judge(file.path.replaceAll(/[/.]/g, ' / '), 0)
  if (wholeFile.test(file.path)) {
    return [...inPath, ...file.source.split('\n').flatMap((text, i) => judge(text, i + 1))]
  }
  if (!isProgram(file.path)) return inPath
  const tokens = scanCode(file.source)
  const named = tokens
    .filter(({ kind }) => ['word', 'pattern', 'string', 'template'].includes(kind))
    .flatMap((token) => judge(valueOf(token), token.line))
  return [...inPath, ...new Set(named)]
}

const sqlWords = [
  'select',
  'insert',
  'update',
  'delete',
  'with',
  'create',
  'alter',
  'drop',
  'grant',
  'revoke',
  'truncate',
  'merge',
  'copy',
  'lock',
  'from',
  'where',
  'join',
  'left join',
  'and',
  'returning',
  'values',
  'on',
  'order by',
]
const startsLikeSql = new RegExp(`^\\s*(${sqlWords.join('|')})\\b`, 'i')
const namesTable = /\b(from|join|into|update|table|references|schema|on)\s+[a-z_]+\.[a-z_]+/i

/** The SQL of a file: all of a .sql file, and the strings of a program that read like SQL. */
function sqlOf(file: SourceFile): { readonly sql: string; readonly line: number }[] {
  if (file.path.endsWith('.sql')) {
    const bare = file.source.replace(/--.*$/gm, '')
    return bare.split('\n').map((sql, i) => ({ sql, line: i + 1 }))
  }
  if (!isProgram(file.path)) return []
  return scanCode(file.source)
    .filter(isQuoted)
    .map((token) => ({ sql: valueOf(token), line: token.line }))
    .filter(({ sql }) => startsLikeSql.test(sql) || namesTable.test(sql))
}

/** Where a block's SQL names the schema of another block. */
export function foreignSchemas(file: SourceFile): string[] {
  const own = placeOf(file.path).folder
  const others = blockOrder.filter((block) => block !== own)
  const any = others.join('|')
  const table = `(?<![\\w.])(${any})\\.[a-z_]`
  const names = new RegExp(`${table}|\\bschema\\s+(?:if not exists\\s+)?(${any})\\b`, 'i')
  return sqlOf(file).flatMap(({ sql, line }) => {
    const found = names.exec(sql)
    const schema = found?.[1] ?? found?.[2]
    return schema ? [`${file.path}:${line} names the schema of ${schema}`] : []
  })
}

const verb = '(?:select|insert into|update|delete from|create|alter table|drop|truncate|grant)'
const lowerOrUpper = new RegExp(`^\\s*(?:${verb}|with \\w+ as|${verb.toUpperCase()})\\b`)
const sureSigns = [
  /\$\d|\*\s+from\b|\bvalues\s*\(|\bselect\s+(\d|count\()/i,
  /\b(from|into|update|join|table)\s+[a-z_]+\.[a-z_]+/i,
  /\b(set|where)\s+\w+\s*=/i,
  /\b(table|schema|index|role)\s+(if|[a-z_]+\s*(\(|$))/i,
]

/** Where a service or a channel holds SQL: they have no tables. */
export function sqlFaults(file: SourceFile): string[] {
  if (file.path.endsWith('.sql')) return [`${file.path} is SQL outside a block`]
  if (!isProgram(file.path)) return []
  return scanCode(file.source)
    .filter(isQuoted)
    .filter((token) => lowerOrUpper.test(valueOf(token)))
    .filter((token) => sureSigns.some((sign) => sign.test(valueOf(token))))
    .map((token) => `${file.path}:${token.line} holds SQL`)
}
