// Package markup writes text that Discord shows as it is: no formatting, mention or link of its own, and the figures of a quote in bold.
package markup

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// breaker is put where Discord would otherwise see a mention or a link: it is invisible and of no width.
const breaker = "\u200b"

// maxMarks is how many combining marks may stand on one letter; more is a text that climbs out of its line.
const maxMarks = 3

// Clean returns s as one line of plain text: without control, zero-width and direction characters, and without towers of marks.
// It changes nothing that a figure is made of.
func Clean(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	marks, space := 0, false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = true
			continue
		case r == utf8.RuneError || hidden(r):
			continue
		case unicode.Is(unicode.M, r):
			if marks++; marks > maxMarks {
				continue
			}
		default:
			marks = 0
		}
		if space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		space = false
		b.WriteRune(r)
	}
	return b.String()
}

// hidden reports whether r is invisible or turns the direction of what follows.
func hidden(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Co, r) ||
		r == 0x034F || r == 0x115F || r == 0x1160 || r == 0x2800 || r == 0x3164 || r == 0xFFA0 || r >= 0xFE00 && r <= 0xFE0E || r >= 0xE0000
}

// Escape returns s, cleaned, so that Discord shows it as it is: no formatting, mention, link, emoji code or time stamp.
func Escape(s string) string { return escapeClean(Clean(s)) }

// escapeClean escapes what is clean already.
func escapeClean(s string) string {
	var b strings.Builder
	b.Grow(len(s) + 16)
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case strings.IndexByte("\\*_~`|<>[]#", c) >= 0, (c == '-' || c == '+') && i == 0:
			b.WriteByte('\\')
			b.WriteByte(c)
		case c == '@', c == ':' && strings.HasPrefix(s[i:], "://"):
			b.WriteByte(c)
			b.WriteString(breaker)
		case c == '.' && listNumber(s[:i]) && (i+1 == len(s) || s[i+1] == ' '):
			b.WriteString("\\.")
		case c == '.' && invites(s[:i]):
			b.WriteString("." + breaker)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// listNumber reports whether head, the beginning of a line, would make a dot after it a list: "1987".
func listNumber(head string) bool {
	return head != "" && len(head) < 12 && strings.Trim(head, "0123456789") == ""
}

// invites reports whether head ends in the name of Discord, whose addresses are links even without a scheme: "discord" of "discord.gg/x".
func invites(head string) bool {
	for _, name := range [...]string{"discord", "discordapp", "dsc"} {
		if len(head) >= len(name) && strings.EqualFold(head[len(head)-len(name):], name) {
			return true
		}
	}
	return false
}

// Unescape undoes Escape, up to what Clean has removed.
func Unescape(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && s[i+1] > ' ' && s[i+1] < 0x7f && !alphanumeric(s[i+1]) {
			i++
		}
		b.WriteByte(s[i])
	}
	return strings.ReplaceAll(b.String(), breaker, "")
}

func alphanumeric(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// Size returns the length of s as Discord counts it at most: in UTF-16 units.
func Size(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r > 0xFFFF {
			n++
		}
	}
	return n
}

// Clip returns s cut to at most most units, between words where there is one, ending in "…" if cut.
func Clip(s string, most int) string {
	if Size(s) <= most {
		return s
	}
	n, cut, word := 0, 0, 0
	for i, r := range s {
		if n += Size(string(r)); n >= most {
			break
		}
		if r == ' ' {
			word = i
		}
		cut = i + utf8.RuneLen(r)
	}
	if word > cut/2 {
		cut = word
	}
	return strings.TrimRight(strings.TrimSuffix(s[:cut], "\\"), " ") + "…"
}

// Escaped escapes s so that the result has at most most units, cutting the text and not an escape.
func Escaped(s string, most int) string {
	s = Clean(s)
	out := escapeClean(s)
	for keep := most; Size(out) > most; keep = keep * 9 / 10 {
		out = escapeClean(Clip(s, keep))
	}
	return out
}

// Link returns a masked link to an article, or its title alone where the address is none that people should follow.
func Link(title, address string, most int) string {
	text := Escaped(title, most)
	if u, ok := webAddress(address); ok {
		return "[" + text + "](" + u + ")"
	}
	return text
}

// webAddress returns an address that may stand in a masked link, and whether s is one.
func webAddress(s string) (string, bool) {
	const most = 400
	if len(s) > most || !strings.HasPrefix(s, "https://") && !strings.HasPrefix(s, "http://") {
		return "", false
	}
	rest := s[strings.Index(s, "://")+3:]
	if host, _, _ := strings.Cut(rest, "/"); host == "" || strings.ContainsAny(host, "@\\") {
		return "", false
	}
	for i := range len(s) {
		if s[i] <= ' ' || s[i] >= 0x7f || strings.IndexByte("<>\"`\\|^{}[]", s[i]) >= 0 {
			return "", false
		}
	}
	return strings.NewReplacer("(", "%28", ")", "%29", "*", "%2A", "_", "%5F").Replace(s), true
}
