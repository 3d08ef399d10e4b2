import type { Station } from '@/lib/content/visit-timeline'

const drawings: Record<Station, string> = {
  // A cup, crossed out.
  fasting: 'M8 11h13v8a6 6 0 0 1-6 6h-1a6 6 0 0 1-6-6zM21 13h2a3.5 3.5 0 0 1 0 7h-2.3M7 26 25 7',
  // A heart with its beat.
  arrival:
    'M16 26C9 21 5.5 17 5.5 12.5a5.3 5.3 0 0 1 10.5-1.6 5.3 5.3 0 0 1 10.5 1.6C26.5 17 23 21 16 26zM9 16h4l2-4 3 7 2-3h3',
  // An armchair that leans back.
  session: 'M9 19 6 7.5M9 19h11l6 4M9 19l1 4h14M12 23v4m10-4v4M12.5 14.5H19',
  // A moon over a blanket.
  rest: 'M21 5.5a7 7 0 1 0 5.5 10.5A6 6 0 0 1 21 5.5zM5 27c2-5 6-7 11-7s9 2 11 7z',
  // A car.
  home: 'M5 21v-4l2-1 2.5-6h12l3 6 2.5 1v4zM9 16h15M8 21v3h3v-3m10 0v3h3v-3',
  // A steering wheel.
  driving:
    'M27 16a11 11 0 1 1-22 0 11 11 0 0 1 22 0zM19 16a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM5.5 14l7.6 1.2M26.5 14l-7.6 1.2M16 19v8',
}

/** One sign for each part of a visit. The words beside it say the same. */
export function StationIcon({ station }: { station: Station }) {
  return (
    <svg viewBox="4 4 24 24" aria-hidden="true">
      <path d={drawings[station]} />
    </svg>
  )
}
