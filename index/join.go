package index

import "slices"

// Join returns an index of all that several hold; of two articles with one id the one of the earlier index counts. It shares their
// parts; all must be closed, in whichever order. Each of them must be open.
func Join(indexes ...*Index) *Index {
	held := map[string]bool{}
	var members []member
	for _, x := range indexes {
		var ids []string
		for _, m := range x.members {
			m.users.Add(1)
			m.numbers, m.global = slices.Clone(m.numbers), nil
			for i, n := range m.numbers {
				if id := m.articles[i].ID; n != gone && held[id] {
					m.numbers[i] = gone
				} else if n != gone {
					ids = append(ids, id)
				}
			}
			members = append(members, m)
		}
		for _, id := range ids {
			held[id] = true
		}
	}
	return assemble(members)
}
