package index

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"unsafe"

	"github.com/blevesearch/bleve/v2"

	"quaestor/corpus"
	"quaestor/corpus/sentence"
)

// The directory of a corpus's indexes, corpus.Corpus.Dir:
//
//	parts/NAME/table   articles, passages, figures, words and organisations of a part
//	parts/NAME/bleve/  a bleve index of its passages; the id of a document is the passage's number in the part
//	versions/DIGEST    the parts of a version, JSON: see manifest
//
// NAME is the SHA-256 of the ids and hashes of the part's articles and of the format, so that equal parts have one name. Nothing is
// ever written in place: a part is made under a name of its own that begins with a dot, a manifest likewise, and renamed.
//
// A table is its format line, the CRC-32C of what follows (4 bytes, little endian), and coded with a coder: the
// number of articles, each article, the passages of all, the ends of the figures of each passage, the figures, the words,
// the organisations.
const (
	tableFile = "table"
	bleveDir  = "bleve"
)

// builderBatch is how many passages bleve holds in memory while it builds: 2,000 peak at 60 MB, 10,000 at 350 MB.
const builderBatch = 2000

// An entry is an article that goes into a part.
type entry struct {
	corpus.Article
	hash    string
	reading reading
}

// partName returns the name of the part of entries.
func partName(entries []entry) string {
	h := sha256.New()
	h.Write([]byte(format()))
	for _, e := range entries {
		fmt.Fprintf(h, "%q %s\n", e.ID, e.hash)
	}
	return hex.EncodeToString(h.Sum(nil)[:12])
}

// buildPart writes a part to disk below dir and opens it.
func buildPart(ctx context.Context, dir string, entries []entry) (*part, error) {
	p := &part{name: partName(entries)}
	if made, err := openPart(dir, p.name); err == nil {
		return made, nil
	}
	p.take(entries)
	if err := os.MkdirAll(filepath.Join(dir, "parts"), 0o700); err != nil {
		return nil, err
	}
	tmp, err := os.MkdirTemp(filepath.Join(dir, "parts"), ".new-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(tmp) // it is gone already where all went well
	if err := p.write(ctx, tmp); err != nil {
		return nil, err
	}
	// What is in the way is damaged, or made by another process since; to be deleted and made again does it no harm.
	final := filepath.Join(dir, "parts", p.name)
	for try := 0; ; try++ {
		if err = os.Rename(tmp, final); err == nil || try == 3 {
			break
		}
		if made, err := openPart(dir, p.name); err == nil {
			return made, nil
		}
		if err := os.RemoveAll(final); err != nil {
			return nil, err
		}
	}
	if err != nil {
		return nil, err
	}
	return openPart(dir, p.name) // not p, whose texts hold on to the memory of the parts that they came from
}

// take fills p with entries, whose readings go over to it.
func (p *part) take(entries []entry) {
	readings := make([]reading, len(entries))
	for i, e := range entries {
		p.articles = append(p.articles, e.Article)
		p.hashes = append(p.hashes, e.hash)
		readings[i], entries[i].reading = e.reading, reading{}
	}
	p.fill(readings)
}

// write writes the files of p to dir.
func (p *part) write(ctx context.Context, dir string) error {
	if err := p.writeBleve(ctx, dir); err != nil {
		return fmt.Errorf("making a bleve index: %w", diskFull(err))
	}
	return writeFile(filepath.Join(dir, tableFile), p.encode())
}

// writeBleve writes the bleve index of p. A part without passages has none: bleve cannot build an empty one.
func (p *part) writeBleve(ctx context.Context, dir string) error {
	if len(p.passages) == 0 {
		return nil
	}
	b, err := bleve.NewBuilder(filepath.Join(dir, bleveDir), newMapping(), map[string]any{"buildPathPrefix": dir, "batchSize": builderBatch})
	if err != nil {
		return err
	}
	n := len(p.articles)
	tell := func(done int) { progress(ctx)(n+done, 2*n) } // the first half was the reading
	err = p.documents(tell, func(id string, doc document) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		return b.Index(id, doc)
	})
	if err == nil { // a builder that failed would panic when closed; all that it holds lies in dir
		err = b.Close()
	}
	if err == nil {
		err = p.openBleve(dir)
	}
	if err == nil {
		err = errors.Join(p.number(), p.reader.Close(), p.search.Close())
	}
	return err
}

// diskFull returns corpus.ErrFull where a disk was full. bleve says so in words only.
func diskFull(err error) error {
	if err != nil && (errors.Is(err, syscall.ENOSPC) || strings.Contains(err.Error(), syscall.ENOSPC.Error())) {
		return corpus.ErrFull
	}
	return err
}

// writeFile writes a file and waits until it is on the disk.
func writeFile(name string, data []byte) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// encode returns the table file of p.
func (p *part) encode() []byte {
	size := len(p.figures.data)
	for i := range p.articles {
		size += len(p.articles[i].Text) + 400
	}
	c := &coder{out: make([]byte, 0, size)}
	c.out = append(c.out, format()...)
	c.out = append(c.out, 0, 0, 0, 0)
	p.code(c)
	body := c.out[len(format())+4:]
	binary.LittleEndian.PutUint32(c.out[len(format()):], crc32.Checksum(body, castagnoli))
	return c.out
}

// decode reads the table file of p.
func (p *part) decode(data []byte) error {
	head := len(format())
	if len(data) < head+4 || string(data[:head]) != format() {
		return errors.New("it has another format")
	}
	body := data[head+4:]
	if crc32.Checksum(body, castagnoli) != binary.LittleEndian.Uint32(data[head:]) {
		return errors.New("it is damaged")
	}
	// data is never written again, so that texts may share its memory.
	c := &coder{in: unsafe.String(unsafe.SliceData(body), len(body)), reading: true}
	if p.code(c); c.bad || c.in != "" {
		return errors.New("it is damaged")
	}
	return nil
}

// code codes all of p but its bleve index.
func (p *part) code(c *coder) {
	n := c.length(len(p.articles))
	if c.reading {
		p.articles, p.hashes, p.first = make([]corpus.Article, n), make([]string, n), make([]int, n+1)
	}
	for i := range p.articles {
		a := &p.articles[i]
		text(c, &a.ID)
		text(c, &p.hashes[i])
		for _, s := range []*string{&a.Title, &a.Source, &a.URL, &a.Text} {
			text(c, s)
		}
		c.date(&a.Date)
		number(c, &p.first[i+1])
	}
	p.codePassages(c)
	codeWords(c, &p.words)
	codeWords(c, &p.orgs)
}

// codeWords codes words with their numbers.
func codeWords(c *coder, words *[]word) {
	n := c.length(len(*words))
	if c.reading {
		*words = make([]word, n)
	}
	for i := range *words {
		text(c, &(*words)[i].text)
		number(c, &(*words)[i].passages)
	}
}

// codePassages codes the passages and their figures.
func (p *part) codePassages(c *coder) {
	n := c.length(len(p.passages))
	if c.reading {
		p.passages, p.figures.at, p.ids = make([]sentence.Passage, n), make([]uint32, n+1), make([]int32, n)
	}
	for i := range p.passages {
		s := &p.passages[i]
		number(c, &s.Start)
		number(c, &s.End)
		number(c, &s.Paragraph)
		c.flags(&s.Heading, &s.Table)
		end := int(p.figures.at[i+1])
		number(c, &end)
		p.figures.at[i+1] = uint32(end)
		number(c, &p.ids[i])
		c.bad = c.bad || p.ids[i] < 0 || int(p.ids[i]) >= n
	}
	text(c, &p.figures.data)
	for i := range p.first {
		c.bad = c.bad || p.first[i] > n || i > 0 && p.first[i] < p.first[i-1]
	}
	for i, at := range p.figures.at {
		c.bad = c.bad || int(at) > len(p.figures.data) || i > 0 && at < p.figures.at[i-1]
	}
}

// openPart opens a part that lies on disk below dir.
func openPart(dir, name string) (*part, error) {
	path := filepath.Join(dir, "parts", name)
	data, err := os.ReadFile(filepath.Join(path, tableFile))
	if err != nil {
		return nil, err
	}
	p := &part{name: name}
	if err := p.decode(data); err != nil {
		return nil, fmt.Errorf("reading part %q: %w", name, err)
	}
	if err := p.openBleve(path); err != nil {
		return nil, err
	}
	p.users.Store(1)
	return p, nil
}

// openBleve opens the bleve index of p, which lies in dir.
func (p *part) openBleve(dir string) error {
	var x bleve.Index
	var err error
	if len(p.passages) > 0 {
		x, err = bleve.OpenUsing(filepath.Join(dir, bleveDir), map[string]any{"read_only": true, "bolt_timeout": "5s"})
	} else {
		x, err = newBleve()
	}
	if err != nil {
		return fmt.Errorf("opening the bleve index of part %q: %w", p.name, err)
	}
	if err := p.attach(x); err != nil {
		return fmt.Errorf("opening the bleve index of part %q: %w", p.name, errors.Join(err, x.Close()))
	}
	return nil
}
