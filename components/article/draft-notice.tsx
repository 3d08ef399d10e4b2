type Status = 'draft' | 'needs-legal-review'

/** Says of a page that it is not finished, or that no lawyer has read it; of a finished page, nothing. */
export function DraftNotice({
  status,
  words,
}: {
  status?: Status | undefined
  words: Record<Status, string>
}) {
  return status && <p className="notice">{words[status]}</p>
}
