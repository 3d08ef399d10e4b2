import type { Tone } from '@/components/illustrations/horizon'
import { hillsOf } from '@/components/illustrations/horizon'

/** How large the places that show shared links want it. */
export const shareSize = { width: 1200, height: 630 }

const colours: Readonly<Record<Tone, string>> = { pine: '#1f5b53', plum: '#5b3f63', clay: '#9a4a2f' }
const paper = '#fbf9f5'
const ink = '#1f2a2e'
const quiet = '#4a575b'

type Props = { name: string; title: string; place: string; seed: string; tone: Tone }

/**
 * What is shown where a link to a page is shared: the clinic's name, the page's title, its hills. Its painter knows no
 * style sheet, so the colours of app/tokens.css stand here again.
 */
export function SharePicture({ name, title, place, seed, tone }: Props) {
  return (
    <div
      style={{ display: 'flex', flexDirection: 'column', width: '100%', height: '100%', background: paper }}
    >
      <div style={{ display: 'flex', alignItems: 'center', padding: '56px 72px 0', fontFamily: 'serif' }}>
        <svg aria-hidden="true" width="60" height="60" viewBox="0 0 32 32" fill="none" strokeLinecap="round">
          <circle cx="21" cy="11" r="3" fill="#f2c14e" />
          <path d="M4 20c5-6 9-6 12-3s7 3 12-3" stroke={colours.pine} strokeWidth="2.2" />
          <circle cx="16" cy="16" r="14" stroke={colours.pine} strokeWidth="2.2" />
        </svg>
        <div style={{ marginLeft: 20, color: ink, fontSize: 36 }}>{name}</div>
      </div>
      <div
        style={{
          display: 'flex',
          flexGrow: 1,
          flexDirection: 'column',
          padding: '44px 72px 0',
        }}
      >
        <div
          style={{
            color: ink,
            fontFamily: 'serif',
            fontSize: title.length > 60 ? 58 : 70,
            lineHeight: 1.12,
            textWrap: 'balance',
          }}
        >
          {title}
        </div>
        <div style={{ marginTop: 24, color: quiet, fontFamily: 'sans', fontSize: 30 }}>{place}</div>
      </div>
      <svg aria-hidden="true" width="1200" height="190" viewBox="0 0 640 120" preserveAspectRatio="none">
        {hillsOf(seed).map((hills, layer) => (
          <path key={hills} d={hills} fill={colours[tone]} fillOpacity={0.14 + layer * 0.1} />
        ))}
      </svg>
    </div>
  )
}
