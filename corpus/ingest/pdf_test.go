package ingest

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
)

// rawPDF makes a PDF of objects by number; object 1 is its catalogue.
func rawPDF(trailer string, objects map[int]string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	last := 0
	for n := range objects {
		last = max(last, n)
	}
	at := make([]int, last+1)
	for n := 1; n <= last; n++ {
		if o, ok := objects[n]; ok {
			at[n] = b.Len()
			fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", n, o)
		}
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", last+1)
	for n := 1; n <= last; n++ {
		fmt.Fprintf(&b, "%010d 00000 n \n", at[n])
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", last+1, trailer, start)
	return b.Bytes()
}

func stream(content, extra string) string {
	return fmt.Sprintf("<</Length %d%s>>\nstream\n%s\nendstream", len(content), extra, content)
}

// onePager returns the objects of a PDF of one page, which others may replace.
func onePager(replace map[int]string) map[int]string {
	objects := map[int]string{
		1: "<</Type/Catalog/Pages 2 0 R>>",
		2: "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
		4: stream("BT /F1 12 Tf 72 720 Td (Exports rose 3 percent.) Tj ET", ""),
		5: "<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>",
	}
	for n, o := range replace {
		objects[n] = o
	}
	return objects
}

// A typist sets an article in Courier, whose letters are all 0.6 of their size wide.
type typist struct {
	pages []string
	page  strings.Builder
	y     float64
}

const (
	typeSize = 10.0
	margin   = 60.0
	lineWide = 80 // letters
)

func (p *typist) line(x, size float64, text string) {
	if p.y -= size * 1.2; p.y < margin {
		p.feed()
		p.y -= size * 1.2
	}
	p.at(x, size, text)
}

func (p *typist) at(x, size float64, text string) {
	bytes, err := charmap.Windows1252.NewEncoder().String(text)
	if err != nil {
		panic(err)
	}
	bytes = strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(bytes)
	fmt.Fprintf(&p.page, "BT /F1 %g Tf %g %g Td (%s) Tj ET\n", size, x, p.y, bytes)
}

func (p *typist) feed() {
	if p.page.Len() > 0 {
		p.pages = append(p.pages, p.page.String())
	}
	p.page.Reset()
	p.y = 792 - margin
}

// paragraph sets a text in lines of lineWide letters, broken at spaces.
func (p *typist) paragraph(size float64, text string) {
	wide := int(lineWide * typeSize / size)
	line := ""
	for w := range strings.FieldsSeq(text) {
		if line != "" && len([]rune(line))+1+len([]rune(w)) > wide {
			p.line(margin, size, line)
			line = ""
		}
		line = strings.TrimSpace(line + " " + w)
	}
	p.line(margin, size, line)
	p.y -= size * 0.8
}

func (p *typist) table(rows []string) {
	for _, r := range rows {
		if strings.HasPrefix(r, "| ---") {
			continue
		}
		p.line(margin, typeSize, "")
		for i, c := range strings.Split(strings.TrimSuffix(strings.TrimPrefix(r, "| "), " |"), " | ") {
			p.at(margin+float64(i)*165, typeSize*0.7, c)
		}
	}
	p.y -= typeSize
}

// typed returns a text with tables as a PDF, its first paragraph as the title.
func typed(text string) []byte {
	p := &typist{}
	p.feed()
	for i, b := range strings.Split(strings.TrimSpace(text), "\n\n") {
		switch {
		case strings.HasPrefix(b, "| "):
			p.table(strings.Split(b, "\n"))
		case i == 0:
			p.paragraph(typeSize*1.5, b)
		default:
			p.paragraph(typeSize, b)
		}
	}
	p.feed()
	objects := onePager(nil)
	kids := ""
	for i, content := range p.pages {
		kids += fmt.Sprintf("%d 0 R ", 10+2*i)
		objects[10+2*i] = fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents %d 0 R/Resources<</Font<</F1 5 0 R>>>>>>", 11+2*i)
		objects[11+2*i] = stream(content, "")
	}
	objects[2] = fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d>>", kids, len(p.pages))
	delete(objects, 3)
	delete(objects, 4)
	return rawPDF("", objects)
}

// unwrap returns a text whose paragraphs are one line each; the rows of tables stay.
func unwrap(text string) string {
	blocks := strings.Split(text, "\n\n")
	for i, b := range blocks {
		if !strings.HasPrefix(b, "| ") {
			blocks[i] = strings.ReplaceAll(b, "\n", " ")
		}
	}
	return strings.Join(blocks, "\n\n")
}

// TestPDF holds that the text of an article comes out of a PDF as it went in: title, paragraphs and tables.
func TestPDF(t *testing.T) {
	b := testReader.batch()
	defer b.pdfs.close()
	for _, s := range samples(t) {
		got, err := b.parse(context.Background(), Document{Name: s.name + ".pdf", ID: s.name, Data: typed(s.want.Text)})
		if err != nil {
			t.Errorf("%s: %v", s.name, err)
			continue
		}
		if diff := cmp.Diff(unwrap(s.want.Text), got[0].Text); diff != "" {
			t.Errorf("%s: -want +got\n%s", s.name, diff)
		}
		if got[0].Title != s.want.Title {
			t.Errorf("%s: title %q, want %q", s.name, got[0].Title, s.want.Title)
		}
	}
}

// TestPrintedPDF reads PDFs that Chromium printed, with its fonts and kerning.
func TestPrintedPDF(t *testing.T) {
	files, err := filepath.Glob("testdata/pdf/*.pdf")
	if err != nil || len(files) < 3 {
		t.Fatalf("found %d PDFs (%v), want at least 3", len(files), err)
	}
	b := testReader.batch()
	defer b.pdfs.close()
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		got, err := b.parse(context.Background(), Document{Name: f, ID: "x", Data: data})
		if err != nil {
			t.Errorf("%s: %v", f, err)
			continue
		}
		name := strings.TrimSuffix(filepath.Base(f), ".pdf")
		for _, s := range samples(t) {
			if s.name != name {
				continue
			}
			if diff := cmp.Diff(unwrap(s.want.Text), got[0].Text); diff != "" {
				t.Errorf("%s: -want +got\n%s", f, diff)
			}
		}
	}
}

// word returns glyphs of a text set at a place.
func word(text string, x, y, size float64) []glyph {
	var out []glyph
	for _, r := range text {
		out = append(out, glyph{r: r, left: x, right: x + 0.5*size, y: y, size: size})
		x += 0.5 * size
	}
	return out
}

func TestLayOut(t *testing.T) {
	at := func(lines ...[]glyph) []glyph {
		var out []glyph
		for _, l := range lines {
			out = append(append(out, l...), glyph{r: '\n'})
		}
		return out
	}
	many := func(line string) [][]glyph { // three pages with a running title, a page number, and a line
		var out [][]glyph
		for i := range 3 {
			out = append(out, at(word("Norland Herald", 50, 780, 10), word(fmt.Sprintf("On page %c %s.", 'A'+i, line), 50, 700, 10), word(fmt.Sprintf("And so on for %c.", 'A'+i), 50, 500, 10), word(fmt.Sprintf("Page %d of 3", i+1), 50, 20, 10)))
		}
		return out
	}
	tests := []struct {
		name  string
		pages [][]glyph
		want  string
	}{
		{"nothing", nil, ""},
		{"a hyphen that was there", [][]glyph{at(word("Title", 50, 750, 20), word("exports rose 3% year-on\x02", 50, 700, 10), word("year, it said.", 50, 688, 10))}, "Title\n\nexports rose 3% year-on-year, it said."},
		{"a note", [][]glyph{at(word("Title", 50, 750, 20), append(word("297,000 enterprises", 50, 700, 10), word("3", 145, 704, 6)...))}, "Title\n\n297,000 enterprises"},
		{"an exponent", [][]glyph{at(word("Title", 50, 750, 20), append(word("10", 50, 700, 10), word("6", 60, 704, 6)...))}, "Title\n\n10^6"},
		{"a square", [][]glyph{at(word("Title", 50, 750, 20), append(word("5 km", 50, 700, 10), word("2", 70, 704, 6)...))}, "Title\n\n5 km2"},
		{"running titles and page numbers", many("exports rose"), "On page A exports rose.\n\nAnd so on for A.\n\nOn page B exports rose.\n\nAnd so on for B.\n\nOn page C exports rose.\n\nAnd so on for C."},
		{"a paragraph over two pages", [][]glyph{at(word("Title", 50, 750, 20), word("Exports rose by 3 percent in", 50, 40, 10)), at(word("the year to May.", 50, 750, 10))}, "Title\n\nExports rose by 3 percent in the year to May."},
		{"ligatures", [][]glyph{at(word("Oﬃce proﬁts", 50, 750, 10))}, "Office profits"},
		{"measures without sense", [][]glyph{{{r: 'a', left: 1e300, right: 2, y: 3, size: 4}, {r: 'b', left: 1, right: 2, y: 3, size: 4}}}, "b"},
	}
	for _, tt := range tests {
		title, blocks := layOut(tt.pages)
		if got := strings.TrimSpace(strings.Join(append([]string{title}, blocks...), "\n\n")); got != tt.want {
			t.Errorf("%s: layOut = %q, want %q", tt.name, got, tt.want)
		}
	}
}
