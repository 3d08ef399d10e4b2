import { Drawing } from './drawing'

/** Daily life: a path into the hills, a bench with a bag of vegetables, a pair of shoes. */
export function Walk({ label }: { label?: string }) {
  return (
    <Drawing label={label}>
      <circle className="sun" cx="372" cy="96" r="34" />
      <path
        className="far"
        d="M20 394c24-104 90-182 168-176 66 5 88 60 150 50 44-7 62-58 104-50 40 8 62 90 70 176z"
      />
      <path className="near" d="M8 394c30-72 98-116 172-104 70 12 130 44 196 26 60-16 108 6 136 78z" />
      <path className="sky" stroke="none" d="M8 394c60-52 150-72 236-60s190-6 268 60z" />
      <path
        className="light"
        stroke="none"
        d="M196 394c20-30 74-44 74-66s-44-24-38-40 34-20 54-24c-12 9-26 12-24 23s64 18 64 46-34 36-40 61z"
      />
      <path className="floor" d="M8 394h504" />
      <path
        className="leaf"
        d="M98 236c-40 8-72-18-70-54 2-24 18-38 34-42 4-30 28-48 52-42 26 6 38 28 34 50 20 10 28 34 16 56-12 24-40 34-66 32z"
      />
      <path d="M98 392V180M98 262l-22-26M98 236l20-24" />
      <path d="M364 262v70M470 262v70M360 346v46M474 346v46" />
      <path className="plain" d="M340 332h154v14H340zM350 270h134v13H350zM350 297h134v13H350z" />
      <path
        className="leaf"
        d="M394 270c-12-14-10-32 0-44 10 12 12 30 5 44zM414 270c-4-20 4-40 20-48 4 18 0 36-12 48z"
      />
      <path className="light" d="M402 270l3-38c1-6 9-5 9 1l-2 37z" />
      <path className="warm" d="M388 332l-6-62h54l-6 62z" />
      <path className="warm" d="M396 286c0-32 26-32 26 0" />
      <path className="soft" d="M226 392v-22c9 1 13-7 22-5s9 12 24 15c8 2 10 5 8 12z" />
      <path className="soft" d="M178 393v-20c8 1 12-6 20-4s9 10 22 13c8 2 10 4 8 11z" />
    </Drawing>
  )
}
