import { type Attributes, classNames, type Content, extraAttributes, linkTo } from './attributes.ts'
import { Tag, type TagColour } from './messages.tsx'

export type Task = {
  readonly title: Content
  readonly href?: string | undefined
  readonly hint?: Content | undefined
  readonly status: Content
  /** Without a colour the status is plain text: done things should not shout. */
  readonly statusColour?: TagColour | undefined
  readonly statusClasses?: string | undefined
  readonly titleClasses?: string | undefined
  readonly classes?: string | undefined
}

type TaskListProps = {
  readonly tasks: readonly (Task | undefined)[]
  readonly idPrefix?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

function Status({ task }: { readonly task: Task }) {
  if (!task.statusColour) return <>{task.status}</>
  return <Tag colour={task.statusColour}>{task.status}</Tag>
}

function TaskItem({ task, prefix }: { readonly task: Task; readonly prefix: string }) {
  const hintId = `${prefix}-hint`
  const statusId = `${prefix}-status`
  const names = classNames(
    'govuk-task-list__item',
    task.href && 'govuk-task-list__item--with-link',
    task.classes,
  )
  return (
    <li class={names}>
      <div class="govuk-task-list__name-and-hint">
        {task.href ? (
          <a
            class={classNames('govuk-link govuk-task-list__link', task.titleClasses)}
            {...linkTo(task.href)}
            aria-describedby={classNames(Boolean(task.hint) && hintId, statusId)}
          >
            {task.title}
          </a>
        ) : (
          <div class={task.titleClasses}>{task.title}</div>
        )}
        {task.hint && (
          <div id={hintId} class="govuk-task-list__hint">
            {task.hint}
          </div>
        )}
      </div>
      <div class={classNames('govuk-task-list__status', task.statusClasses)} id={statusId}>
        <Status task={task} />
      </div>
    </li>
  )
}

/** What is to be done, in any order, and how far each is. */
export function TaskList(props: TaskListProps) {
  const prefix = props.idPrefix ?? 'task-list'
  return (
    <ul class={classNames('govuk-task-list', props.classes)} {...extraAttributes(props.attributes)}>
      {props.tasks.map(
        (task, index) => task && <TaskItem task={task} prefix={`${prefix}-${index + 1}`} />,
      )}
    </ul>
  )
}
