package ingest

import (
	"strings"
	"unicode"

	"quaestor/corpus"
	"quaestor/corpus/period"
)

// maxTitle is the length in bytes to which a first line is cut that serves as a title.
const maxTitle = 300

// plain fills a in from plain text, which is kept as it is. The title is the first line.
func plain(a *corpus.Article, text string) {
	a.Text = text
	a.Title = clip(firstLine(text), maxTitle)
	a.Date = dateline(text)
}

// markdown fills a in from Markdown. What front matter says of the title, date, source and address is taken over and cut off;
// the rest is kept as it is. Without front matter the title is the first heading that stands before any text, else the first line.
func markdown(a *corpus.Article, text string) {
	meta, body := frontMatter(text)
	plain(a, body)
	a.Title = strings.TrimSpace(strings.Trim(a.Title, "#"))
	if meta["title"] != "" {
		a.Title = clip(meta["title"], maxTitle)
	}
	a.Source = meta.first("source", "publisher", "site")
	a.URL = meta.first("url", "canonical", "link")
	if d, ok := anyDay(meta.first("date", "published", "publishdate")); ok {
		a.Date = d
	}
}

// firstLine returns the first line of text that is not blank.
func firstLine(text string) string {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			return line
		}
	}
	return ""
}

// front is what the front matter of a Markdown file says, keys in lower case.
type front map[string]string

// first returns the value of the first key that has one.
func (f front) first(keys ...string) string {
	for _, k := range keys {
		if f[k] != "" {
			return f[k]
		}
	}
	return ""
}

// frontMatter cuts the block off that begins text between lines of "---" (YAML) or "+++" (TOML), and reads its lines of one key
// and value: `title: "May exports"`, `date = 2020-06-07`. A block that has no end or no such line is text.
func frontMatter(text string) (front, string) {
	first, rest, _ := strings.Cut(text, "\n")
	mark := strings.TrimSpace(first)
	sep, ok := map[string]string{"---": ":", "+++": "="}[mark]
	if !ok {
		return nil, text
	}
	meta := front{}
	at := len(text) - len(rest)
	for line := range strings.Lines(rest) {
		at += len(line)
		if strings.TrimSpace(line) == mark {
			if len(meta) == 0 {
				break
			}
			return meta, strings.TrimLeft(text[at:], "\r\n")
		}
		key, value, ok := strings.Cut(line, sep)
		if ok && !strings.HasPrefix(line, " ") {
			meta[strings.ToLower(strings.TrimSpace(key))] = unquote(value)
		}
	}
	return nil, text
}

// unquote returns a value without white space and quotes around it.
func unquote(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > 1 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0] {
		s = s[1 : len(s)-1]
	}
	return s
}

// headLines is how many lines from the top may hold the date of an article.
const headLines = 8

// dateline returns the day on which an article says, at its top, that it was published; zero unless a line is nothing but a
// date ("June 7, 2020", "Published: 7 June 2020 08:30 GMT") or begins with place and date ("BEIJING, June 7, 2020 (Xinhua) --").
// Two such lines that disagree give none.
func dateline(text string) period.Date {
	var found period.Date
	n := 0
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if n++; n > headLines {
			break
		}
		d, ok := anyDay(publishedPrefix(line))
		if !ok {
			d, ok = placeAndDay(line)
		}
		if ok && !found.IsZero() && d != found {
			return period.Date{}
		}
		if ok {
			found = d
		}
	}
	return found
}

// publishedPrefix returns line without words before a date that say that it is the day of publication.
func publishedPrefix(line string) string {
	for _, p := range []string{"published", "posted", "publication date", "release date", "released", "date"} {
		if len(line) < len(p) || !strings.EqualFold(line[:len(p)], p) || startsWithLetter(line[len(p):]) {
			continue
		}
		rest := strings.TrimLeft(line[len(p):], " :")
		if len(rest) > 3 && strings.EqualFold(rest[:3], "on ") {
			rest = rest[3:]
		}
		return strings.TrimSpace(rest)
	}
	return line
}

func startsWithLetter(s string) bool { return s != "" && unicode.IsLetter(rune(s[0])) }

// maxDateLine is the length in bytes of the longest line that can be a date and nothing else.
const maxDateLine = 60

// anyDay reads a line that is one full date with its month in letters or in ISO 8601, perhaps after a day of the week and before
// a time of day.
func anyDay(s string) (period.Date, bool) {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > maxDateLine {
		return period.Date{}, false
	}
	if d, ok := parseDay(s); ok {
		return d, true
	}
	if len(s) > len("2006-01-02") && (s[10] == ' ' || s[10] == 'T') && isTime(s[11:]) {
		return period.ParseDate(s[:10])
	}
	start, end, d, ok := findDay(s)
	if !ok || !isWeekday(s[:start]) || !isTime(s[end:]) {
		return period.Date{}, false
	}
	return d, true
}

// findDay returns the first full date of s whose month stands in letters.
func findDay(s string) (start, end int, d period.Date, ok bool) {
	for _, m := range period.Find(s, period.Date{}) {
		p := m.Period
		if p.Shape == period.Day && p.YearKnown && p.End == p.Start.AddDays(1) && strings.ContainsFunc(m.Text, unicode.IsLetter) {
			return m.Start, m.End, p.Start, true
		}
	}
	return 0, 0, period.Date{}, false
}

// isWeekday reports whether s is empty or a day of the week.
func isWeekday(s string) bool {
	switch strings.ToLower(strings.Trim(s, " ,.")) {
	case "", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun":
		return true
	}
	return false
}

// isTime reports whether s is empty or looks like a time of day: ", 08:30 GMT", " at 8.30 a.m.".
func isTime(s string) bool {
	s = strings.Trim(s, " ,.|·-–—")
	s = strings.TrimPrefix(s, "at ")
	if s == "" {
		return true
	}
	return len(s) <= 24 && s[0] >= '0' && s[0] <= '9' && strings.ContainsAny(s, ":.h")
}

// placeAndDay reads the beginning of an agency's story: "BEIJING, June 7, 2020 (Xinhua) --".
func placeAndDay(line string) (period.Date, bool) {
	head := line[:min(len(line), 120)]
	start, end, d, ok := findDay(head)
	if !ok {
		return period.Date{}, false
	}
	before := strings.TrimRight(head[:start], " ,")
	if before == "" || len(before) > 50 || strings.ToUpper(before) != before || !startsWithLetter(before) {
		return period.Date{}, false
	}
	after := strings.TrimLeft(head[end:], " ,")
	if strings.HasPrefix(after, "(") {
		if _, rest, ok := strings.Cut(after, ")"); ok {
			after = strings.TrimLeft(rest, " ,")
		}
	}
	for _, dash := range []string{"—", "–", "--", "- "} {
		if strings.HasPrefix(after, dash) {
			return d, true
		}
	}
	return period.Date{}, false
}
