package ingest

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"quaestor/corpus/period"
)

// meta is what a page says of itself outside of its text.
type meta struct {
	title     string      // of the window, often with the publisher's name
	headings  []string    // in order
	publisher string      // empty if unknown
	canonical string      // the address that the page calls its own
	date      period.Date // of publication; zero if unknown
	visible   period.Date // the one date that stands before the reader as a line of its own
}

// dateNames and publisherNames are the names of meta elements, in lower case, most trusted first.
var (
	dateNames = []string{"article:published_time", "datepublished", "citation_publication_date", "dc.date.issued", "dcterms.issued",
		"dc.date", "dcterms.date", "dcterms.created", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publication_date", "date"}
	publisherNames = []string{"og:site_name", "citation_publisher", "dc.publisher", "dcterms.publisher", "publisher", "source", "application-name"}
)

const maxHeadings = 50 // of a page that are looked at

func readMeta(doc *html.Node) meta {
	var m meta
	named := map[string]string{}
	times := map[period.Date]bool{}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "title":
			if m.title == "" && n.Parent != nil && n.Parent.Data == "head" {
				m.title = squeeze(textOf(n))
			}
		case "h1", "h2", "h3":
			if len(m.headings) < maxHeadings {
				m.headings = append(m.headings, squeeze(textOf(n)))
			}
		case "meta":
			key := strings.ToLower(attr(n, "property") + attr(n, "name") + attr(n, "itemprop"))
			if _, ok := named[key]; !ok {
				named[key] = squeeze(attr(n, "content"))
			}
		case "link":
			if m.canonical == "" && strings.EqualFold(attr(n, "rel"), "canonical") {
				m.canonical = attr(n, "href")
			}
		case "time", "abbr":
			if d, ok := stampOf(n); ok {
				times[d] = true
			}
		}
	}
	m.fill(named, times, doc)
	return m
}

// fill takes over what the meta elements and times of a page say.
func (m *meta) fill(named map[string]string, times map[period.Date]bool, doc *html.Node) {
	if m.canonical == "" {
		m.canonical = named["og:url"]
	}
	for _, name := range publisherNames {
		if m.publisher == "" {
			m.publisher = named[name]
		}
	}
	for _, name := range dateNames {
		if d, ok := stamp(named[name]); ok && m.date.IsZero() {
			m.date = d
		}
	}
	if m.publisher == "" {
		m.publisher = m.windowPublisher()
	}
	m.visible = onlyDate(times)
	if m.visible.IsZero() {
		m.visible = visibleDate(doc)
	}
}

func onlyDate(days map[period.Date]bool) period.Date {
	if len(days) == 1 {
		for d := range days {
			return d
		}
	}
	return period.Date{}
}

// stampOf reads the time of publication off a time element; abbr is its forerunner.
func stampOf(n *html.Node) (period.Date, bool) {
	if n.Data == "abbr" {
		if !strings.Contains(attr(n, "class"), "published") {
			return period.Date{}, false
		}
		return stamp(attr(n, "title"))
	}
	if strings.Contains(attr(n, "class"), "updated") || strings.Contains(attr(n, "itemprop"), "Modified") {
		return period.Date{}, false
	}
	return stamp(attr(n, "datetime"))
}

// stamp reads the day of a machine-readable time: "2021-04-02", "2021-04-02T09:30:00Z", "2020-07-15 17:02:11", "20200715", "2020/07/15".
func stamp(s string) (period.Date, bool) {
	if len(s) == 8 && strings.Trim(s, "0123456789") == "" {
		s = s[:4] + "-" + s[4:6] + "-" + s[6:]
	}
	if len(s) < 10 {
		return period.Date{}, false
	}
	if len(s) > 10 && s[10] != 'T' && s[10] != ' ' {
		return anyDay(s)
	}
	if d, ok := period.ParseDate(strings.ReplaceAll(s[:10], "/", "-")); ok {
		return d, true
	}
	return anyDay(s)
}

// visibleDate returns the day that stands in a page as a line of its own, if there is just one such day.
func visibleDate(doc *html.Node) period.Date {
	days := map[period.Date]bool{}
	for n := range doc.Descendants() {
		if n.Type != html.TextNode || len(n.Data) > 4*maxDateLine {
			continue
		}
		line := squeeze(n.Data)
		if len(line) > maxDateLine || !strings.ContainsAny(line, "0123456789") {
			continue
		}
		if d, ok := lastDay(line); ok {
			days[d] = true
		}
	}
	return onlyDate(days)
}

// lastDay reads a short line that ends in a full date: "Released: 9 December 2019", "Press release, 22 March 2023", or is one.
func lastDay(line string) (period.Date, bool) {
	if d, ok := anyDay(publishedPrefix(line)); ok {
		return d, true
	}
	start, end, d, ok := findDay(line)
	if !ok || !isTime(line[end:]) || start == 0 {
		return period.Date{}, false
	}
	lead := strings.TrimSpace(line[:start])
	return d, strings.HasSuffix(lead, ",") || strings.HasSuffix(lead, ":") || strings.HasSuffix(lead, "|") || strings.HasSuffix(lead, "·")
}

// dividers stand between the headline and the publisher in the title of a window.
var dividers = []string{" | ", " - ", " – ", " — ", " :: ", " » ", " · ", "_", ": "}

// windowPublisher returns what the title of the window adds to the headline: "Tea prices firm - Mincing Lane Bulletin".
func (m *meta) windowPublisher() string {
	h := m.longestHeading("")
	if h == "" {
		return ""
	}
	head, tail, _ := strings.Cut(m.title, h)
	for _, d := range dividers {
		if p, ok := strings.CutPrefix(tail, d); ok && head == "" {
			return strings.TrimSpace(p)
		}
		if p, ok := strings.CutSuffix(head, d); ok && tail == "" {
			return strings.TrimSpace(p)
		}
	}
	return ""
}

// longestHeading returns the longest heading that the title of the window, or the title found, holds.
func (m *meta) longestHeading(found string) string {
	best := ""
	for _, h := range m.headings {
		if len(h) > len(best) && (strings.Contains(m.title, h) || strings.Contains(found, h)) {
			best = h
		}
	}
	return best
}

// headline returns the title of the article: the heading that the title of the window holds, else what the library found.
func (m *meta) headline(found string) string {
	found = squeeze(found)
	if h := m.longestHeading(found); utf8.RuneCountInString(h)*2 >= utf8.RuneCountInString(found) && h != "" {
		return h
	}
	switch {
	case found != "":
		return found
	case m.title != "":
		return m.title
	}
	return m.first()
}

func (m *meta) first() string {
	if len(m.headings) > 0 {
		return m.headings[0]
	}
	return "Untitled"
}

// address returns the address to cite a page by that was fetched from another: the one it calls its own, unless that is on
// another host, because then anybody could lend his words to others.
func (m *meta) address(fetched string) string {
	base, err := url.Parse(fetched)
	if err != nil {
		return fetched
	}
	u, err := base.Parse(strings.TrimSpace(m.canonical))
	if err != nil || m.canonical == "" || u.Scheme != "https" && u.Scheme != "http" || fetched != "" && !sameSite(u.Hostname(), base.Hostname()) {
		return fetched
	}
	u.Fragment = ""
	return u.String()
}

// sameSite reports whether two hosts differ at most by "www", "m" or "amp" before them.
func sameSite(a, b string) bool { return bareHost(a) == bareHost(b) }

func bareHost(h string) string {
	h = strings.ToLower(h)
	for _, p := range []string{"www.", "m.", "amp."} {
		if rest, ok := strings.CutPrefix(h, p); ok && strings.Contains(rest, ".") {
			return rest
		}
	}
	return h
}
