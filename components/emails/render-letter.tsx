import { render } from '@react-email/render'
import { clinic } from '@/lib/content/clinic'
import type { LetterRenderer } from '@/lib/emails/compose'
import { LetterLayout } from './letter-layout'

/** Draws a letter with the one layout; what lib/emails is given to send with. */
export const renderLetter: LetterRenderer = (letter) =>
  render(<LetterLayout {...letter} clinicName={clinic().name} />)
