/** What a role may do: the steps of every service that are its own, and what lies beside them. */
import { Link, Table } from '#channels/components'
import { actionNameOf, roleNameOf, rolesTaking, stateNameOf } from '#platform/catalogue'
import type { OfficerVisit } from './visit.tsx'
import { officerWords as words } from './wording.ts'

type RightsProps = { readonly visit: OfficerVisit; readonly roles: readonly string[] }

export function RoleRights({ visit, roles }: RightsProps) {
  const { speak, platform } = visit
  const rows = [...platform.setting.services.values()].flatMap((service) =>
    Object.entries(service.workflow.states).flatMap(([state, moves]) =>
      Object.entries(moves).flatMap(([action, move]) =>
        rolesTaking(service, move).some((role) => roles.includes(role))
          ? [{ service, state, action, move }]
          : [],
      ),
    ),
  )
  return (
    <>
      {roles.length > 0 && rows.length === 0 && <p class="govuk-body">{speak(words.beside)}</p>}
      {rows.length > 0 && (
        <Table
          stacked
          firstCellIsHeader
          caption={speak(words.step)}
          captionClasses="govuk-visually-hidden"
          head={[words.service, words.step, words.by, words.duty].map((one) => ({
            text: speak(one),
          }))}
          rows={rows.map(({ service, state, action, move }) => [
            {
              text: (
                <Link href={`/desk/services/${service.id}`}>{speak(service.wording.name)}</Link>
              ),
            },
            {
              text: speak(words.stepAt, {
                step: speak(actionNameOf(service, action)),
                state: speak(stateNameOf(service, state)),
              }),
            },
            { text: speak(roleNameOf(platform.setting, move.by)) },
            { text: speak(words.duties[move.duty ?? 'decider']) },
          ])}
        />
      )}
    </>
  )
}
