package index

import (
	"crypto/sha256"
	"encoding/hex"
	"runtime/debug"
	"sync"

	"quaestor/corpus"
)

// layout names the form of the files. It is to be changed with them.
const layout = "quaestor index 2 "

// format names all that what lies on disk depends on: the layout, the version of the program, and, as an unreleased program has
// no version of its own, what it reads from the built-in article. What another format made is made anew, so that no answer
// comes from figures that this program would read differently.
var format = sync.OnceValue(func() string {
	version := ""
	if info, ok := debug.ReadBuildInfo(); ok {
		version = info.Main.Version
	}
	seed := corpus.Builtin()
	p := &part{articles: []corpus.Article{seed}, hashes: []string{""}}
	p.fill([]reading{read(&seed)})
	w := newWriter()
	w.article(&seed, p.passages)
	c := &coder{out: []byte(version)}
	for i := range p.passages {
		d := w.document(i, dates(seed.Date, p.figures.of(i)))
		text(c, &d.Text)
	}
	text(c, &p.figures.data)
	sum := sha256.Sum256(c.out)
	return layout + hex.EncodeToString(sum[:8]) + "\n"
})
