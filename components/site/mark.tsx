/** The clinic's sign: a sun over low hills. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true" fill="none" strokeLinecap="round">
      <circle cx="21" cy="11" r="3" fill="var(--gold)" />
      <path d="M4 20c5-6 9-6 12-3s7 3 12-3" stroke="var(--pine)" strokeWidth="2.2" />
      <circle cx="16" cy="16" r="14" stroke="var(--pine)" strokeWidth="2.2" />
    </svg>
  )
}
