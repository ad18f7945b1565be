package ingest

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// clutter are words in the class or id of what is no part of an article.
var clutter = []string{
	"newsletter", "cookie", "consent", "gdpr", "ad", "ads", "advert", "advertisement", "adslot", "promo", "promotion", "subscribe",
	"subscription", "paywall", "barrier", "share", "sharing", "sharedaddy", "social", "related", "recommended", "recommendation",
	"recommendations", "taboola", "outbrain", "comments", "breadcrumb", "breadcrumbs", "toc", "editsection", "pullquote", "noprint",
	"readmore", "readnext", "popular", "trending", "tags", "keywords", "contact", "downloads", "sidebar", "ticker", "widget", "signup", "toolbar", "sitesub",
}

// pairs are neighbouring words of that kind.
var pairs = [][2]string{{"read", "more"}, {"read", "next"}, {"most", "read"}, {"most", "viewed"}, {"more", "from"}, {"more", "by"}, {"tag", "list"}, {"sign", "off"}, {"sign", "up"}, {"blog", "archive"}}

// never are elements that hold no text of an article, whatever they are called.
var never = []string{"script", "style", "noscript", "template", "form", "button", "input", "select", "textarea", "nav", "aside", "figcaption", "svg", "iframe", "amp-ad", "amp-sidebar", "dialog", "canvas", "object", "video", "audio", "menu"}

// maxClutter is the length in characters of the longest element that is taken for clutter by its name alone: a wrapper around the whole page may
// be called "has-sidebar".
const maxClutter = 600

// prune removes what is surely no part of an article: what is hidden, what says so by its name, and lists that are links alone.
// The library that looks for the text afterwards does this too, but keeps much of it where it stands within the text.
func prune(doc *html.Node) {
	var gone []*html.Node
	var skip *html.Node // what is inside is gone with it
	for n := range doc.Descendants() {
		if skip != nil && within(n, skip) {
			continue
		}
		if skip = nil; n.Type == html.ElementNode && removable(n) {
			gone, skip = append(gone, n), n
		}
	}
	for _, n := range gone {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
}

// within reports whether n stands inside of outer. Nesting is bounded by the parser.
func within(n, outer *html.Node) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if p == outer {
			return true
		}
	}
	return false
}

func removable(n *html.Node) bool {
	switch n.Data {
	case "html", "head", "body", "main", "article", "h1", "table", "tbody", "tr":
		return false
	case "td":
		return menu(n)
	case "script":
		return attr(n, "type") != "application/ld+json"
	case "ul", "ol":
		return linksAlone(n)
	case "sup":
		return isReference(n)
	}
	if slices.Contains(never, n.Data) || hidden(n) {
		return true
	}
	return (namedClutter(n) || n.Data == "div" && menu(n)) && short(n)
}

// hidden reports whether a reader does not see n.
func hidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			return a.Val == "true" && short(n)
		case "style":
			s := strings.ToLower(strings.ReplaceAll(a.Val, " ", ""))
			if strings.Contains(s, "display:none") || strings.Contains(s, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}

// namedClutter reports whether the class, id or role of n says that it is clutter.
func namedClutter(n *html.Node) bool {
	for _, key := range [...]string{"class", "id", "data-component", "role"} {
		words := strings.FieldsFunc(strings.ToLower(clip(attr(n, key), 200)), func(r rune) bool { return r == ' ' || r == '-' || r == '_' })
		for i, w := range words {
			if slices.Contains(clutter, w) || i > 0 && slices.Contains(pairs, [2]string{words[i-1], w}) {
				return true
			}
		}
	}
	return false
}

// short reports whether n holds little text and no main heading.
func short(n *html.Node) bool {
	length, looks := 0, 0
	for c := range n.Descendants() {
		if looks++; looks > maxNodes {
			return false
		}
		if c.Type == html.ElementNode && c.Data == "h1" {
			return false
		}
		if c.Type == html.TextNode {
			if length += utf8.RuneCountInString(strings.TrimSpace(c.Data)); length > maxClutter {
				return false
			}
		}
	}
	return true
}

// maxNodes is how many nodes of an element are looked at to judge it, so that deep nesting costs no more than its length.
const maxNodes = 500

// linksAlone reports whether nearly all that list n says is in links.
func linksAlone(n *html.Node) bool {
	all, linked, _ := links(n)
	return all > 0 && linked*10 > all*9
}

// menu reports whether n is little more than several links.
func menu(n *html.Node) bool {
	all, linked, count := links(n)
	return count > 3 && all < maxClutter && linked*2 >= all
}

// links returns the bytes of text in n, those of them that stand in links, and how many pieces these are. It looks at the first
// nodes only.
func links(n *html.Node) (all, linked, count int) {
	looks := 0
	for c := range n.Descendants() {
		if looks++; looks > maxNodes {
			break
		}
		if c.Type != html.TextNode {
			continue
		}
		length := len(strings.TrimSpace(c.Data))
		all += length
		if length > 0 && inLink(c, n) {
			linked += length
			count++
		}
	}
	return all, linked, count
}

func inLink(n, outer *html.Node) bool {
	for p := n.Parent; p != nil && p != outer; p = p.Parent {
		if p.Data == "a" {
			return true
		}
	}
	return false
}

// isReference reports whether a superscript points to a note: "[3]", or a number that is a link.
func isReference(n *html.Node) bool {
	text := strings.TrimSpace(textOf(n))
	if strings.HasPrefix(text, "[") {
		return true
	}
	for c := range n.Descendants() {
		if c.Data == "a" && c.Type == html.ElementNode {
			return true
		}
	}
	return false
}

// attr returns the value of an attribute, empty if it is not there.
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// textOf returns all text in n as it stands.
func textOf(n *html.Node) string {
	var s strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			s.WriteString(c.Data)
		}
	}
	return s.String()
}
