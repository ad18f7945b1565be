package ingest

import (
	"context"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"quaestor/corpus"
	"quaestor/corpus/figure"
	"quaestor/corpus/sentence"
)

// browser returns the path of a browser that prints pages to PDF.
func browser(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("no chromium here to print pages to PDF")
	return ""
}

// printed returns a page as the PDF that a browser makes of it.
func printed(t *testing.T, browser string, page []byte) []byte {
	t.Helper()
	dir := t.TempDir()
	in, out := filepath.Join(dir, "page.html"), filepath.Join(dir, "page.pdf")
	if err := os.WriteFile(in, page, 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir="+dir+"/profile", "--print-to-pdf="+out, "file://"+in)
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("printing: %v: %s", err, said)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// printView returns an article as the page that a site offers for printing.
func printView(a corpus.Article) []byte {
	title, body, _ := strings.Cut(a.Text, "\n\n")
	var s strings.Builder
	fmt.Fprintf(&s, "<!DOCTYPE html><html><head><meta charset=utf-8><title>%s</title></head><body><h1>%s</h1>", html.EscapeString(title), html.EscapeString(title))
	if !a.Date.IsZero() {
		fmt.Fprintf(&s, "<p>%s</p>", a.Date)
	}
	for block := range strings.SplitSeq(body, "\n\n") {
		if !strings.HasPrefix(block, "| ") {
			fmt.Fprintf(&s, "<p>%s</p>", strings.ReplaceAll(html.EscapeString(block), "\n", "<br>"))
			continue
		}
		s.WriteString("<table cellpadding=6>")
		for line := range strings.SplitSeq(block, "\n") {
			if strings.HasPrefix(line, "| ---") {
				continue
			}
			s.WriteString("<tr>")
			for c := range strings.SplitSeq(strings.Trim(line, "| "), " | ") {
				fmt.Fprintf(&s, "<td>%s</td>", html.EscapeString(c))
			}
			s.WriteString("</tr>")
		}
		s.WriteString("</table>")
	}
	return []byte(s.String() + "</body></html>")
}

// figuresOf returns the figures of an article in their canonical form, sorted.
func figuresOf(a corpus.Article) []string {
	var out []string
	for _, f := range figure.Extract(a.Title, a.Text, a.Date, sentence.Split(a.Text)) {
		out = append(out, fmt.Sprintf("%v %s", &f, a.Text[f.Start:f.End]))
	}
	slices.Sort(out)
	return out
}

// TestSameFigures holds that the figures of an article are the same whether it is read from the page of a site, from a PDF, or from plain
// text. The short form typesets the PDFs itself; with QUAESTOR_LONG=1 a browser prints them.
func TestSameFigures(t *testing.T) {
	pdfOf := func(t *testing.T, a corpus.Article) []byte { return typed(a.Text) }
	if os.Getenv("QUAESTOR_LONG") == "1" {
		program := browser(t)
		pdfOf = func(t *testing.T, a corpus.Article) []byte { return printed(t, program, printView(a)) }
	}
	b := testReader.batch()
	defer b.pdfs.close()
	total := 0
	all := samples(t)
	for _, s := range all {
		t.Run(s.name, func(t *testing.T) {
			read := func(d Document) []string {
				d.ID = s.name
				got, err := b.parse(context.Background(), d)
				if err != nil {
					t.Fatalf("%s: %v", d.Name, err)
				}
				got[0].Date = s.want.Date // the short form sets no date, and another test holds what date is read
				return figuresOf(got[0])
			}
			want := read(Document{Name: s.name + ".html", Data: s.page})
			total += len(want)
			if diff := cmp.Diff(want, read(Document{Name: s.name + ".txt", Data: []byte(s.want.Text)})); diff != "" {
				t.Errorf("plain text: -page +text\n%s", diff)
			}
			if diff := cmp.Diff(want, read(Document{Name: s.name + ".pdf", Data: pdfOf(t, s.want)})); diff != "" {
				t.Errorf("PDF: -page +PDF\n%s", diff)
			}
		})
	}
	t.Logf("%d articles, %d figures", len(all), total)
}
