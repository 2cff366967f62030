import { fileURLToPath } from 'node:url'
import { ServiceRefused, writeService } from './builder/new-service.ts'
import { nameFrom } from './builder/service-name.ts'

export type NewServiceOptions = {
  readonly name: string | undefined
  readonly nameUr: string | undefined
  /** As it was typed. */
  readonly fee: string | undefined
}

const howTo = 'daftar services new NAME [--name "Kite permit"] [--name-ur URDU] [--fee RUPEES]'
const root = fileURLToPath(new URL('..', import.meta.url))
const urduPlaceholder = 'نئی خدمت'

/** The command: writes a service that runs at once. Gives the exit code. */
export function newService(
  id: string | undefined,
  { name, nameUr, fee }: NewServiceOptions,
  say: (line: string) => void,
): number {
  if (!id) {
    say(howTo)
    return 2
  }
  try {
    const { folder, documentType, officer } = writeService(root, {
      id,
      name: { en: name ?? nameFrom(id), ur: nameUr ?? urduPlaceholder },
      feeRupees: Number(fee ?? 500),
    })
    say(`${folder} is written, and app/services.ts names it. It runs as it is:`)
    say(`  npm start, and open /services/${id}`)
    say(`  its officer in the demonstration: ${officer.name}, CNIC ${officer.cnic}, at /desk`)
    say(`  its documents are of type ${documentType}, for ever (app/builder/document-types.json)`)
    if (!nameUr) say(`  its Urdu name is a placeholder: say a better one in ${folder}/wording.ts`)
    say('What to change next: docs/write-a-service.md')
    return 0
  } catch (error) {
    if (!(error instanceof ServiceRefused)) throw error
    say(error.message)
    say('Nothing was written.')
    return 1
  }
}
