package ingest

import (
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"
)

// A badInput is a document that cannot be read, or that does not give what it means to.
type badInput struct {
	name, kind string // the name of the document ends in the kind
	data       []byte
	want       string // a part of the error; where it begins with "read: ", of the text that is read all the same
}

// repeat returns head, many times part, and tail.
func repeat(head, part string, n int, tail string) []byte {
	return []byte(head + strings.Repeat(part, n) + tail)
}

func zipped(t *testing.T, n int, truncate bool) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := io.CopyN(w, zeros{}, int64(n)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if truncate {
		return b.Bytes()[:b.Len()/2]
	}
	return b.Bytes()
}

// zeros is an endless row of the digit 0.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = '0'
	}
	return len(p), nil
}

// deflated returns a PDF stream that unpacks to n bytes.
func deflated(t *testing.T, part string, n int) string {
	t.Helper()
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	for range n {
		if _, err := io.WriteString(w, part); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return stream(b.String(), "/Filter/FlateDecode")
}

// rowsAndText are bad rows of JSON, texts and Markdown.
func rowsAndText() []badInput {
	return []badInput{
		{"a line of 9 MB", ".jsonl", repeat(`{"id":"a","text":"`, "0", 9<<20, `"}`), "more than the limit of 8388608 bytes in a line"},
		{"no end of nesting", ".jsonl", repeat(`{"id":"a","text":"x","more":`, "[", 100_000, ""), "exceeded max depth"},
		{"half a line", ".jsonl", []byte(`{"id":"a","te`), "no JSON object: unexpected end of JSON input"},
		{"an array", ".jsonl", []byte(`[{"id":"a"}]`), "no JSON object, which begins with {"},
		{"a number for a text", ".jsonl", []byte(`{"id":"a","text":5}`), "text is a number, want a string"},
		{"no UTF-8", ".jsonl", []byte("{\"id\":\"a\",\"text\":\"caf\xe9\"}"), "not UTF-8"},
		{"UTF-16 rows", ".jsonl", []byte("\xff\xfe{\x00\"\x00"), "not UTF-8"},
		{"packed rows", ".jsonl", []byte("\x1f\x8b\x08\x00rows"), "not UTF-8"},
		{"a zero byte in JSON", ".jsonl", []byte(`{"id":"a","text":"x\u0000y"}`), "text holds a zero byte"},
		{"half a surrogate", ".jsonl", []byte(`{"id":"a","text":"x\ud800y"}`), "read: x\ufffdy"},
		{"an id of 2 kB", ".jsonl", repeat(`{"id":"`, "i", 2000, `","text":"x"}`), "id: more than the limit of 1024 bytes"},
		{"a title of 5 kB", ".jsonl", repeat(`{"id":"a","text":"x","title":"`, "t", 5000, `"}`), "title: more than the limit of 4096 bytes"},
		{"no such day", ".jsonl", []byte(`{"id":"a","date":"2021-02-29","text":"x"}`), `date "2021-02-29" is no day`},
		{"a picture called text", ".txt", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR"), "in no character set that can be told"},
		{"a program called text", ".txt", []byte("\x7fELF\x02\x01\x01\x00"), "holds zero bytes: no text"},
		{"UTF-16 without its mark", ".txt", []byte("R\x00i\x00c\x00e\x00"), "holds zero bytes: no text"},
		{"half a UTF-16 pair", ".txt", []byte("\xff\xfe\x00\xd8"), "read: \ufffd"},
		{"Shift JIS", ".txt", []byte("\x83e\x83X\x83g\x82\xc5\x82\xb7"), "in no character set that can be told"},
		{"noise", ".txt", []byte("\x01\x9f\x8e\x02\xfe\xdc\x03"), "in no character set that can be told"},
		{"blanks", ".txt", []byte(" \n\t\r\n\u00a0"), "no text"},
		{"a mark and nothing else", ".txt", []byte(utf8BOM), "no text"},
		{"nothing", ".txt", nil, "no text"},
		{"a text of 9 MB", ".txt", repeat("", "Rice rose. ", 9<<20/11, ""), "more than the limit of 8388608 bytes of text"},
		{"front matter without end", ".md", []byte("---\ntitle: Rice\n\nRice rose."), "read: title: Rice"},
		{"front matter that is no such", ".md", []byte("---\n---\nRice rose."), "read: ---"},
		{"front matter and nothing else", ".md", []byte("---\ntitle: Rice\n---\n"), "no text"},
	}
}

// pagesAndTables are bad pages and tables.
func pagesAndTables() []badInput {
	page := func(body string) []byte {
		return []byte("<html><head><title>Rice</title></head><body><h1>Rice</h1><p>Rice exports rose 3 percent in May, the ministry said on Friday.</p>" + body + "</body></html>")
	}
	return []badInput{
		{"an empty page", ".html", nil, "no text in the page"},
		{"a page without text", ".html", []byte("<html><body></body></html>"), "no text"},
		{"a page of scripts", ".html", []byte("<html><body><script>document.write('Rice rose')</script><noscript>Switch scripts on</noscript></body></html>"), "no text"},
		{"a page of 11 MB", ".html", page(strings.Repeat("<p>Tea fell.</p>", 11<<20/16)), "more than the limit of 10485760 bytes of a page"},
		{"210,000 elements", ".html", page(strings.Repeat("<b>a</b>", 210_000)), "more than the limit of 200000 elements in a page"},
		{"100,000 divs in one another", ".html", page(strings.Repeat("<div>", 100_000)), "parsing the page: html: open stack of elements exceeds 512 nodes"},
		{"tags without end", ".html", page(strings.Repeat("<b><i><u>", 100)), "read: Rice exports rose"},
		{"half a tag", ".html", page(`<a href="`), "read: Rice exports rose"},
		{"zero bytes in a page", ".html", page("\x00"), "holds zero bytes: no text"},
		{"a character set that nobody knows", ".html", []byte("<meta charset=klingon><h1>Rice</h1><p>Rice exports rose 3 percent in May, the ministry said.</p>"), "read: Rice exports rose"},
		{"a character set that hides tags", ".html", []byte("<meta charset=iso-2022-kr><h1>Rice</h1><p>Rice exports rose 3 percent in May, the ministry said.</p>"), "no text"},
		{"an attribute of 1 MB", ".html", page(`<p title="` + strings.Repeat("x", 1<<20) + `">Tea fell.</p>`), "read: Rice exports rose"},
		{"entities upon entities", ".html", page(strings.Repeat("&amp;", 100_000)), "read: Rice exports rose"},
		{"70,000 rows of two cells", ".html", page("<table>" + strings.Repeat("<tr><td>1<td>2", 70_000) + "</table>"), "more than the limit of 200000 "},
		{"cells over a million columns", ".html", page("<table>" + strings.Repeat("<tr><td colspan=1000000>1<td>2", 2500) + "</table>"), "more than the limit of 200000 cells in a table"},
		{"cells over a million rows", ".html", page("<table><tr>" + strings.Repeat("<td rowspan=1000000>7", 50) + "<tr><td>8</table>"), "read: Rice exports rose"},
		{"tables in tables", ".html", page(strings.Repeat("<table><tr><td>", 150) + "deep"), "parsing the page: html: open stack of elements exceeds 512 nodes"},
		{"a page called a PDF", ".pdf", page(""), "no PDF that can be read"},
		{"a feed as a file", ".html", []byte(`<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>`), "a feed or sitemap, not an article; make it a source"},
		{"a quote without end", ".csv", []byte("A,B\nx,\"1\n"), `extraneous or missing " in quoted-field`},
		{"200,010 cells", ".csv", repeat("", "1,2,3,4,5,6,7,8,9,0\n", 20_001, ""), "more than the limit of 200000 cells"},
		{"one long row and many short ones", ".csv", []byte(strings.Repeat("1,", 5000) + "\n" + strings.Repeat("1\n", 100)), "more than the limit of 200000 cells"},
		{"zero bytes in a table", ".csv", []byte("A,B\nx,\x00\n"), "holds zero bytes: no text"},
		{"blank lines", ".tsv", []byte("\n\n\n"), "no text"},
		{"articles without ids", ".csv", []byte("id,text\n,Rice rose.\n"), "no id"},
	}
}

// pdfInputs are bad PDFs. One unpacks to all the memory that it may take up, which holds the reader too, with QUAESTOR_LONG=1 to 1 GB.
func pdfInputs(t *testing.T) []badInput {
	megabytes := maxPDFMemory >> 20
	if os.Getenv("QUAESTOR_LONG") == "1" {
		megabytes = 1 << 10
	}
	pdf := func(replace map[int]string) []byte { return rawPDF("", onePager(replace)) }
	whole := pdf(nil)
	deep := map[int]string{4: stream("/X Do", ""), 3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</XObject<</X 6 0 R>>>>>>",
		6: stream("/X Do", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>")}
	blanks := deflated(t, strings.Repeat(" ", 1<<20), megabytes)
	many := map[int]string{2: "<</Type/Pages/Kids[" + strings.Repeat("3 0 R ", 1001) + "]/Count 1001>>"}
	return []badInput{
		{"a mark and nothing else", ".pdf", []byte("%PDF-1.7\n"), "no PDF that can be read: it is damaged"},
		{"half a PDF", ".pdf", whole[:len(whole)/3], "it is damaged"},
		{"a PDF of noise", ".pdf", append([]byte("%PDF-1.7\n"), bytes.Repeat([]byte{0xff, 0x00, 0x9c}, 10_000)...), "it is damaged"},
		{"a password", ".pdf", rawPDF("/Encrypt 9 0 R/ID[<00><00>]", onePager(map[int]string{9: "<</Filter/Standard/V 1/R 2/O(" + strings.Repeat("o", 32) + ")/U(" + strings.Repeat("u", 32) + ")/P -4>>"})), "protected by a password"},
		{"a scan", ".pdf", pdf(map[int]string{4: stream("0 0 m 9 9 l S", "")}), "no text in the PDF; it may be a scan"},
		{"1,001 pages", ".pdf", pdf(many), "more than the limit of 1000 pages"},
		{"two billion pages", ".pdf", pdf(map[int]string{2: "<</Type/Pages/Kids[3 0 R]/Count 2000000000>>"}), ""},
		{"pages that hold themselves", ".pdf", pdf(map[int]string{2: "<</Type/Pages/Kids[2 0 R]/Count 3>>"}), ""},
		{"pages that are their own parents", ".pdf", pdf(map[int]string{2: "<</Type/Pages/Parent 2 0 R/Kids[3 0 R]/Count 1>>"}), ""},
		{"a form that draws itself", ".pdf", pdf(deep), "no text in the PDF"},
		{"a cross reference that leads to itself", ".pdf", bytes.Replace(whole, []byte("/Root"), []byte("/Prev 9/Root"), 1), ""},
		{"a stream that unpacks to more than memory holds", ".pdf", pdf(map[int]string{4: blanks}), "more than the limit of"},
		{"110,000 letters on a page", ".pdf", pdf(map[int]string{4: deflated(t, "0 9 Td ("+strings.Repeat("a", 1000)+") Tj\n", 110),
			3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9000 2000]/Contents[7 0 R 4 0 R 8 0 R]/Resources<</Font<</F1 5 0 R>>>>>>", 7: stream("BT /F1 9 Tf", ""), 8: stream("ET", "")}), "more than the limit of 100000 characters on a page"},
		{"type of no size", ".pdf", pdf(map[int]string{4: stream("BT /F1 0 Tf 1e30 1e30 Td (Rice) Tj ET", "")}), ""},
		{"an array without end", ".pdf", pdf(map[int]string{5: strings.Repeat("[", 50_000)}), ""},
		{"a script", ".pdf", pdf(map[int]string{1: "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>"}), "read: "},
	}
}

// TestBad reads what is broken or means ill. Each gives an error that says why, or what can be read of it, within its time; and what is good is
// read afterwards as ever.
func TestBad(t *testing.T) {
	b := testReader.batch()
	defer b.pdfs.close()
	inputs := append(append(rowsAndText(), pagesAndTables()...), pdfInputs(t)...)
	for _, in := range inputs {
		start := time.Now()
		text, err := readBad(b, in)
		took := time.Since(start)
		gave := "read: " + text
		if err != nil {
			gave = err.Error()
		}
		t.Logf("%-42s %6.1f s  %s", in.name, took.Seconds(), clip(strings.ReplaceAll(gave, "\n", " "), 120))
		if !strings.Contains(gave, strings.TrimPrefix(in.want, "read: ")) || strings.HasPrefix(in.want, "read: ") != (err == nil) && in.want != "" {
			t.Errorf("%s: gave %q, want %q", in.name, clip(gave, 300), in.want)
		}
		if took > maxPDFTime {
			t.Errorf("%s: took %v, want at most %v", in.name, took, maxPDFTime)
		}
	}
	t.Logf("%d inputs", len(inputs))
	for _, s := range samples(t)[:3] {
		got, err := b.parse(context.Background(), Document{Name: "good.pdf", ID: s.name, Data: typed(s.want.Text)})
		if err != nil || got[0].Title != s.want.Title {
			t.Errorf("%s afterwards: %v, want its title", s.name, err)
		}
	}
}

// readBad reads one input and returns its text.
func readBad(from *batch, in badInput) (string, error) {
	b := &batch{limits: from.limits, pdfs: from.pdfs, at: map[string]int{}, from: map[string]string{}}
	d := Document{Name: "bad" + in.kind, ID: "bad", Data: in.data}
	if isRows(d.Name) {
		b.rows(context.Background(), d.Name, bytes.NewReader(d.Data))
	} else {
		b.document(context.Background(), d)
	}
	from.pdfs = b.pdfs
	articles, err := b.result()
	if err != nil && articles != nil {
		return "", fmt.Errorf("articles beside the error %w", err)
	}
	if err != nil || len(articles) == 0 {
		return "", err
	}
	return articles[0].Text, nil
}

// TestEndlessLine reads a line of JSON of 100 MB, or 10 MB in the short form, in little memory.
func TestEndlessLine(t *testing.T) {
	size := int64(10 << 20)
	if os.Getenv("QUAESTOR_LONG") == "1" {
		size = 100 << 20
	}
	b := testReader.batch()
	in := io.MultiReader(strings.NewReader(`{"id":"a","text":"`), io.LimitReader(zeros{}, size), strings.NewReader("\"}\n{\"id\":\"b\",\"text\":\"Rice rose.\"}\n"))
	b.rows(context.Background(), "long.jsonl", in)
	if want := "long.jsonl:1: more than the limit of 8388608 bytes in a line"; len(b.faults) != 1 || b.faults[0].Error() != want {
		t.Errorf("faults %v, want %q alone", b.faults, want)
	}
}
