import { Choice } from '@/components/ui/choice'
import { Group } from '@/components/ui/group'
import { windowCodes } from '@/lib/consultations/schema'
import type { Parts } from './parts'

/** When it suits: any time, or up to three of the week's mornings and afternoons. */
export function WindowsField({ words, typed, messageFor, listen }: Parts) {
  const names: Readonly<Record<string, string>> = words.windowNames
  return (
    <Group
      legend={words.windows.legend}
      hint={words.windows.hint}
      id="windows"
      error={messageFor('windows')}
      errorPrefix={words.errors.prefix}
      className="windows"
    >
      {windowCodes.map((code) => (
        <Choice
          key={code}
          type="checkbox"
          id={`windows-${code}`}
          label={names[code] ?? code}
          value={code}
          defaultChecked={typed.windows?.includes(code)}
          {...listen('windows')}
        />
      ))}
    </Group>
  )
}
