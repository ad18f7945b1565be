package ingest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"time"

	"github.com/klippa-app/go-pdfium"
	pdferrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"quaestor/corpus"
)

const (
	maxPDFTime   = 120 * time.Second // for one PDF; a dense page of text takes 30 ms
	maxPDFMemory = 128 << 20         // bytes that a PDF may take up while it is read
	maxPageChars = 100_000           // of one page of a PDF; a page of a newspaper has 20,000
	wasmPage     = 64 << 10
)

// pdfs reads PDFs. It runs PDFium, which browsers use, compiled to WebAssembly: no PDF can reach beyond the memory it is given,
// or go on when its time is over, which libraries in Go cannot promise. It sees no files and no network. Making it ready takes
// 1.4 s (0.1 s from a cache); it is made when the first PDF comes.
type pdfs struct {
	cache string // folder where the compiled code is kept; empty: nowhere
	pool  pdfium.Pool
}

// open makes the reader of PDFs ready.
func (p *pdfs) open() error {
	if p.pool != nil {
		return nil
	}
	config := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithMemoryLimitPages(maxPDFMemory / wasmPage).
		WithCloseOnContextDone(true)
	if p.cache != "" {
		c, err := wazero.NewCompilationCacheWithDir(p.cache)
		if err != nil {
			return fmt.Errorf("opening the cache of the PDF reader: %w", err)
		}
		config = config.WithCompilationCache(c)
	}
	pool, err := webassembly.Init(webassembly.Config{MaxIdle: 1, MaxTotal: 1, RuntimeConfig: config, FSConfig: wazero.NewFSConfig(), Stdout: io.Discard, Stderr: io.Discard})
	if err != nil {
		return fmt.Errorf("starting the PDF reader: %w", err)
	}
	p.pool = pool
	return nil
}

func (p *pdfs) close() {
	if p.pool != nil {
		_ = p.pool.Close() // frees memory; there is nothing to do about a failure
		p.pool = nil
	}
}

// article reads the article of a PDF. Its title is what is set largest at the top of the first page.
func (p *pdfs) article(ctx context.Context, d Document, limits Limits) (corpus.Article, error) {
	pages, err := p.pages(ctx, d.Data, limits)
	if err != nil {
		return corpus.Article{}, err
	}
	title, blocks := layOut(pages)
	if title == "" && len(blocks) == 0 {
		return corpus.Article{}, fmt.Errorf("%w in the PDF; it may be a scan", ErrNoText)
	}
	text, day := trimPage(blocks, title)
	if day.IsZero() {
		day = dateline(text)
	}
	return corpus.Article{ID: d.ID, Title: clip(title, maxTitle), Date: day, URL: d.URL, Text: strings.TrimSpace(title + "\n\n" + text)}, nil
}

// pages returns the characters of each page of a PDF, within memory and time.
func (p *pdfs) pages(ctx context.Context, data []byte, limits Limits) ([][]glyph, error) {
	if err := p.open(); err != nil {
		return nil, err
	}
	limited, cancel := context.WithTimeout(ctx, maxPDFTime)
	defer cancel()
	inst, err := p.pool.GetInstanceWithContext(limited)
	if err != nil {
		return nil, fmt.Errorf("starting the PDF reader: %w", err)
	}
	killed := make(chan struct{})
	stop := context.AfterFunc(limited, func() {
		defer close(killed)
		_ = inst.Kill() // what is killed already is well
	})
	var pages [][]glyph
	err = guard("reading the PDF", func() error {
		var err error
		pages, err = allPages(inst, data, limits)
		return err
	})
	if stop() {
		_ = inst.Close() // the instance is not used again
	} else {
		<-killed
	}
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case limited.Err() != nil:
		return nil, &LimitError{"seconds for a PDF", int64(maxPDFTime / time.Second)}
	}
	return pages, pdfError(err)
}

// pdfError says in plain words why a PDF cannot be read.
func pdfError(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, pdferrors.ErrPassword), errors.Is(err, pdferrors.ErrSecurity):
		return errors.New("the PDF is protected by a password")
	case errors.Is(err, pdferrors.ErrFormat), errors.Is(err, pdferrors.ErrFile):
		return errors.New("no PDF that can be read: it is damaged")
	case errors.As(err, new(*LimitError)):
		return err
	}
	why, _, _ := strings.Cut(err.Error(), "\n") // a trace of the machine code follows
	return fmt.Errorf("the PDF is damaged, or needs more than the limit of %d bytes of memory: %s", maxPDFMemory, why)
}

func allPages(inst pdfium.Pdfium, data []byte, limits Limits) ([][]glyph, error) {
	doc, err := inst.FPDF_LoadCustomDocument(&requests.FPDF_LoadCustomDocument{Reader: bytes.NewReader(data), Size: int64(len(data))})
	if err != nil {
		return nil, err
	}
	count, err := inst.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: doc.Document})
	if err != nil {
		return nil, err
	}
	if count.PageCount > limits.PDFPages {
		return nil, &LimitError{"pages", int64(limits.PDFPages)}
	}
	var pages [][]glyph
	chars := int64(0)
	for i := range count.PageCount {
		page, err := onePage(inst, doc.Document, i)
		if err != nil {
			return nil, fmt.Errorf("page %d: %w", i+1, err)
		}
		if chars += int64(len(page)); chars > limits.TextBytes {
			return nil, &LimitError{"bytes of text", limits.TextBytes}
		}
		pages = append(pages, page)
	}
	return pages, nil
}

func onePage(inst pdfium.Pdfium, doc references.FPDF_DOCUMENT, index int) ([]glyph, error) {
	page, err := inst.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: doc, Index: index})
	if err != nil {
		return nil, err
	}
	text, err := inst.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: requests.Page{ByReference: &page.Page}})
	if err != nil {
		return nil, err
	}
	count, err := inst.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: text.TextPage})
	if err != nil {
		return nil, err
	}
	if count.Count > maxPageChars {
		return nil, &LimitError{"characters on a page", maxPageChars}
	}
	out := make([]glyph, 0, count.Count)
	var last glyph
	for i := range count.Count {
		if last, err = oneGlyph(inst, text.TextPage, i, last); err != nil {
			return nil, err
		}
		out = append(out, last)
	}
	if _, err := inst.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: text.TextPage}); err != nil {
		return nil, err
	}
	_, err = inst.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: page.Page})
	return out, err
}

// oneGlyph returns character i. Its size is that of the last one where it goes on with the same word on the same line: to ask is most of the
// time that a page takes.
func oneGlyph(inst pdfium.Pdfium, text references.FPDF_TEXTPAGE, i int, last glyph) (glyph, error) {
	u, err := inst.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: text, Index: i})
	if err != nil {
		return glyph{}, err
	}
	g := glyph{r: rune(u.Unicode)}
	if g.r == '\r' || g.r == '\n' || g.r == ' ' {
		return g, nil
	}
	box, err := inst.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: text, Index: i})
	if err != nil {
		return glyph{}, err
	}
	g.left, g.right, g.y = float64(box.Rect.Left), float64(box.Rect.Right), float64(box.Rect.Bottom)
	if last.size > 0 && last.y == g.y {
		g.size = last.size
		return g, nil
	}
	size, err := inst.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: text, Index: i})
	if err != nil {
		return glyph{}, err
	}
	matrix, err := inst.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: text, Index: i})
	if err != nil {
		return glyph{}, err
	}
	scale := math.Hypot(float64(matrix.Matrix.C), float64(matrix.Matrix.D)) // browsers set type in pixels and scale it to points
	g.size = size.FontSize * scale
	return g, nil
}
