package answer

// staleNote follows the date of an article that may be out of date. It holds no digit: nothing that is quoted could prove it.
const staleNote = "may be out of date: its source could not be read for some time"

// MarkStale sets the articles, by id, that may be out of date because what they come from can no longer be read. What is cited of them from
// now on says so.
func (a *Answerer) MarkStale(ids map[string]bool) { a.stale.Store(&ids) }

// isStale reports whether an article was marked.
func (a *Answerer) isStale(id string) bool {
	ids := a.stale.Load()
	return ids != nil && (*ids)[id]
}

// Age says of a citation whether it may be out of date, in words for people; empty where it is not.
func (c *Citation) Age() string {
	if c.Stale {
		return staleNote
	}
	return ""
}
