import { fill } from '@/lib/content/fill'
import type { Messages } from '@/lib/content/messages'

type State = keyof Messages['desk']['times']['states']

/** One time of a person in words, with nothing left to format. */
export type TimeView = {
  id: string
  when: string
  visit: string
  state: State
  /** How long it is held, who takes it, who drives. */
  details: string[]
  /** Who did what last. */
  last: string | null
  can: { confirm: boolean; change: boolean; offer: boolean; attend: boolean }
  moveTo: string
}

type Props = {
  words: Messages['desk']['times']
  time: TimeView
  /** Where to go on afterwards: the page that it stands on. */
  back: string
}

/** A time with what can be done about it. */
export function TimeCard({ words, time, back }: Props) {
  const { can } = time
  return (
    <li className="desk-time" id={`time-${time.id}`} data-state={time.state}>
      <h3>{time.when}</h3>
      <p>
        <TimeTag words={words} state={time.state} /> {time.visit}
      </p>
      {time.details.map((text) => (
        <p key={text} className="small">
          {text}
        </p>
      ))}
      {time.last && <p className="small">{time.last}</p>}
      <div className="acts">
        {can.confirm && <Press words={words} time={time} back={back} act="confirm" />}
        {can.change && (
          <a
            className="button quiet"
            href={time.moveTo}
            aria-label={fill(words.act, { act: words.move, time: time.when })}
          >
            {words.move}
          </a>
        )}
        {can.attend && <Attendance words={words} time={time} back={back} />}
      </div>
      {can.change && <Undo words={words} time={time} back={back} />}
    </li>
  )
}

/** Cancelling asks once: the button comes out only when it is looked for. */
function Undo({ words, time, back }: Props) {
  return (
    <details>
      <summary aria-label={fill(words.act, { act: words.more, time: time.when })}>{words.more}</summary>
      {time.can.offer && (
        <>
          <p className="hint">{words.offerHint}</p>
          <Press words={words} time={time} back={back} act="offer" quiet />
        </>
      )}
      <p className="hint">{time.can.offer ? words.cancelHint : words.cancelHintAlone}</p>
      <Press words={words} time={time} back={back} act="cancel" quiet />
    </details>
  )
}

/** Whether the person came; what is on record already is not asked again. */
export function Attendance({ words, time, back }: Props) {
  return (
    <>
      {time.state !== 'fulfilled' && <Press words={words} time={time} back={back} act="came" quiet />}
      {time.state !== 'noshow' && <Press words={words} time={time} back={back} act="missed" quiet />}
    </>
  )
}

type Act = 'confirm' | 'offer' | 'cancel' | 'came' | 'missed'

/** One button that does one thing to one time. */
export function Press({ words, time, back, act, quiet }: Props & { act: Act; quiet?: boolean }) {
  return (
    <form method="post" action={`/api/desk/appointments/${time.id}/${act}`}>
      <input type="hidden" name="back" value={back} />
      <button
        type="submit"
        className={quiet ? 'button quiet' : 'button'}
        aria-label={fill(words.act, { act: words[act], time: time.when })}
      >
        {words[act]}
      </button>
    </form>
  )
}

/** A state as a mark and a word; colour only repeats what they say. */
export function TimeTag({ words, state }: { words: Props['words']; state: State }) {
  return (
    <span className="desk-tag" data-kind={state}>
      <span aria-hidden="true">{words.marks[state]}</span> {words.states[state]}
    </span>
  )
}
