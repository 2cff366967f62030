/**
 * The states of a case and the steps between them, drawn as one column so that it fits a phone:
 * a step to the state below is an arrow down, every other one runs along the side. Steps are
 * numbered, and the list below the drawing says in words what each number is.
 */
import { useContext } from 'preact/hooks'
import { layDiagram, type DiagramBox, type DiagramEdge } from './diagram-layout.ts'
import { LanguageContext } from './words.ts'

export type DiagramState = {
  readonly id: string
  readonly name: string
  /** Where the case stands, where it has been, or neither. */
  readonly place?: 'current' | 'passed' | undefined
}

export type DiagramMove = {
  readonly from: string
  readonly to: string
  /** The step in words: who does what, and where it leads. */
  readonly text: string
}

type StateDiagramProps = {
  readonly states: readonly DiagramState[]
  readonly moves: readonly DiagramMove[]
  /** What the drawing shows, for those who cannot see it. */
  readonly label: string
}

const colours = {
  current: { fill: '#0b5d4b', stroke: '#0b5d4b', ink: '#ffffff' },
  passed: { fill: '#e6f0ec', stroke: '#0b5d4b', ink: '#1c2421' },
  ahead: { fill: '#ffffff', stroke: '#6b746f', ink: '#1c2421' },
} as const
const lineColour = '#4d5853'

export function StateDiagram({ states, moves, label }: StateDiagramProps) {
  const isMirrored = useContext(LanguageContext) === 'ur'
  const { width, height, boxes, edges } = layDiagram(states, moves, isMirrored)
  return (
    <>
      <svg
        class="daftar-diagram"
        xmlns="http://www.w3.org/2000/svg"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
      >
        {edges.map((edge) => (
          <Edge edge={edge} />
        ))}
        {boxes.map((box) => (
          <Box box={box} />
        ))}
        {edges.map((edge) => (
          <Badge edge={edge} />
        ))}
      </svg>
      <ol class="govuk-list govuk-list--number">
        {moves.map(({ text }) => (
          <li>{text}</li>
        ))}
      </ol>
    </>
  )
}

function Box({ box }: { readonly box: DiagramBox }) {
  const { fill, stroke, ink } = colours[box.place]
  const firstLine = box.y + box.height / 2 - (box.lines.length - 1) * 10 + 5
  return (
    <>
      <rect
        x={box.x}
        y={box.y}
        width={box.width}
        height={box.height}
        rx={box.isEnd ? 18 : 5}
        fill={fill}
        stroke={stroke}
        stroke-width={box.place === 'current' ? 3 : 1.5}
      />
      {box.lines.map((line, index) => (
        <text
          x={box.x + box.width / 2}
          y={firstLine + index * 20}
          fill={ink}
          font-size="15"
          font-weight={box.place === 'current' ? '700' : '400'}
          text-anchor="middle"
        >
          {line}
        </text>
      ))}
    </>
  )
}

function Edge({ edge }: { readonly edge: DiagramEdge }) {
  return (
    <>
      <path d={edge.line} fill="none" stroke={lineColour} stroke-width="1.5" />
      <path d={edge.head} fill={lineColour} />
    </>
  )
}

function Badge({ edge }: { readonly edge: DiagramEdge }) {
  const { x, y, numbers } = edge
  const words = numbers.join(', ')
  const width = 12 + words.length * 7
  return (
    <>
      <rect
        x={x - width / 2}
        y={y - 10}
        width={width}
        height={20}
        rx={10}
        fill="#f7f4ee"
        stroke={lineColour}
      />
      <text x={x} y={y + 4.5} font-size="13" text-anchor="middle" direction="ltr" fill="#1c2421">
        {words}
      </text>
    </>
  )
}
