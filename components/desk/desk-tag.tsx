import type { Messages } from '@/lib/content/messages'

export type TagKind = keyof Messages['desk']['states']

type Props = { kind: TagKind; words: Messages['desk'] }

/** A state as a mark and a word; colour only repeats what they say. */
export function DeskTag({ kind, words }: Props) {
  return (
    <span className="desk-tag" data-kind={kind}>
      <span aria-hidden="true">{words.marks[kind]}</span> {words.states[kind]}
    </span>
  )
}
