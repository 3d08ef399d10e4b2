import { CallSentence } from '@/components/ui/call-sentence'

type Props = { danger: string; suicide: string }

/** Whom to call when it cannot wait; the first words of every page. */
export function CrisisBar({ danger, suicide }: Props) {
  return (
    <div className="crisis">
      <p className="wrap">
        <CallSentence text={danger} /> <CallSentence text={suicide} />
      </p>
    </div>
  )
}
