import {
  Button,
  ButtonGroup,
  Form,
  InsetText,
  Isolate,
  SummaryList,
  WhereLink,
} from '#channels/components'
import { isConfirmedByOfficer, mandateStateWords } from '#platform/catalogue'
import { mandateStateOn, nameIn, type KeptMandate, type MandateState } from '#platform/identity'
import { civilDateOf, formatDate, maskCnic, moneyText } from '#platform/kernel'
import type { SignedInVisit } from '../visit.tsx'
import { kindWords, mandateWords as words } from './wording.ts'

type MandatesProps = {
  readonly visit: SignedInVisit
  readonly mandates: readonly KeptMandate[]
}

export function Mandates({ visit, mandates }: MandatesProps) {
  return (
    <>
      {mandates.map((mandate) => (
        <One visit={visit} mandate={mandate} />
      ))}
    </>
  )
}

type OneProps = { readonly visit: SignedInVisit; readonly mandate: KeptMandate }

/** Who was asked, as whoever offers typed it: a number, for the name is not his to learn here. */
function otherOf({ kind, otherCnic, otherName }: KeptMandate): string {
  return kind === 'company' ? (otherName ?? otherCnic) : maskCnic(otherCnic)
}

function One({ visit, mandate }: OneProps) {
  const { speak, language, session, platform } = visit
  const { from, to, kind, evidence, offeredBy, offeredAs } = mandate
  const isMine = offeredBy === session.person.id
  const isGrantee = (offeredAs === 'grantee') === isMine
  const { offeredName: name, offeredNameUr: nameUr } = mandate
  const other = isMine ? otherOf(mandate) : nameIn({ name, nameUr }, language)
  const state = mandateStateOn(mandate, civilDateOf(platform.setting.now()))
  const title = speak(isGrantee ? words.youActFor : words.actsForYou, { other })
  return (
    <>
      <SummaryList
        card={{ title }}
        rows={[
          { key: speak(words.kind), value: speak(kindWords[kind]) },
          { key: speak(words.scope), value: <Isolate>{scopeOf(visit, mandate)}</Isolate> },
          {
            key: speak(words.days),
            value: speak(words.fromTo, {
              from: formatDate(from, language),
              to: formatDate(to, language),
            }),
          },
          { key: speak(words.evidence), value: <bdi>{evidence}</bdi> },
          { key: speak(words.state), value: speak(mandateStateWords[state]) },
        ]}
      />
      {state === 'offered' && isMine && isConfirmedByOfficer(kind) && (
        <InsetText>
          {speak(words.waitsForOfficer)}
          <WhereLink speak={speak} />
        </InsetText>
      )}
      <ButtonGroup>
        {stepsOf(state, { isMine, isGrantee, kind }).map((step) => (
          <Step visit={visit} mandate={mandate} step={step} other={other} />
        ))}
      </ButtonGroup>
    </>
  )
}

function scopeOf({ speak, platform }: SignedInVisit, mandate: KeptMandate): string {
  const { services, amountPaisaMax } = mandate
  const names = services?.map((id) => {
    const known = platform.setting.services.get(id)
    return known ? speak(known.wording.name) : id
  })
  const what = names?.join('، ') ?? speak(words.everything)
  if (amountPaisaMax === undefined) return what
  return `${what} · ${speak(words.upTo, { amount: speak(moneyText(amountPaisaMax)) })}`
}

type Step = 'accept' | 'decline' | 'act' | 'withdraw' | 'takeBack'

type Mine = Pick<KeptMandate, 'kind'> & { readonly isMine: boolean; readonly isGrantee: boolean }

function stepsOf(state: MandateState, { isMine, isGrantee, kind }: Mine): readonly Step[] {
  if (state === 'offered') {
    if (isMine) return ['takeBack']
    return isConfirmedByOfficer(kind) ? ['decline'] : ['accept', 'decline']
  }
  if (state === 'in-force') return isGrantee ? ['act', 'withdraw'] : ['withdraw']
  return state === 'not-yet' ? ['withdraw'] : []
}

type StepProps = OneProps & { readonly step: Step; readonly other: string }

function Step({ visit: { speak, visitor }, mandate, step, other }: StepProps) {
  const hidden = { _csrf: visitor.csrfToken, mandate: mandate.id, do: step }
  const isMain = step === 'accept' || step === 'act'
  return (
    <Form action="/account/mandates" hidden={hidden}>
      <Button variant={isMain ? undefined : 'secondary'} preventDoubleClick>
        {speak(words[step], { other })}
      </Button>
    </Form>
  )
}
