package answer

import (
	"slices"

	"quaestor/corpus/story"
)

// once leaves out of fits, best first, those that say again what a better one says in an article that tells the same story: an
// agency's report in three papers counts once. The better one notes where it stands too.
func (a *Answerer) once(fits []fit) []fit {
	var out []fit
	said := map[string][]int{} // places in out by what they say
	for _, f := range fits {
		key := f.fig.Value.String() + " " + f.fig.Unit
		i := slices.IndexFunc(said[key], func(i int) bool {
			o := &out[i]
			return o.article != f.article && sameFigure(o.fig, f.fig) && samePeriod(o.fig, f.fig) && story.Same(a.sketch(o.article), a.sketch(f.article))
		})
		if i < 0 {
			said[key] = append(said[key], len(out))
			out = append(out, f)
			continue
		}
		if o := &out[said[key][i]]; !slices.Contains(o.copies, f.article) {
			o.copies = append(o.copies, f.article)
		}
	}
	return out
}

// sketch returns what is compared of an article, made when first asked for.
func (a *Answerer) sketch(article int) *story.Sketch {
	if s := a.sketches[article].Load(); s != nil {
		return s
	}
	a.sketches[article].CompareAndSwap(nil, story.SketchOf(a.idx.Article(article).Text))
	return a.sketches[article].Load()
}

// maxAlso is how many other papers of a story are named.
const maxAlso = 3

// also adds to citation i the papers that the story stands in, too, by their publisher or else their title.
func (b *builder) also(i int, copies []int) {
	c := &b.ans.Citations[i]
	for _, article := range copies {
		art := b.a.idx.Article(article)
		name := art.Source
		if name == "" {
			name = art.Title
		}
		if name != "" && name != c.Source && name != c.Title && !slices.Contains(c.Also, name) && len(c.Also) < maxAlso {
			c.Also = append(c.Also, name)
		}
	}
}
