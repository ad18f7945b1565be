package markup

import (
	"strings"
	"testing"
	"time"

	"quaestor/bot/discord/discordtest"
)

func TestEscape(t *testing.T) {
	tests := []struct{ in, want string }{
		{"plain 4.2% (up)", "plain 4.2% (up)"},
		{"a\n\nb\tc", "a b c"},
		{"**x** _y_ `z`", `\*\*x\*\* \_y\_ \` + "`z\\`"},
		{"<@1> @here", "\\<@\u200b1\\> @\u200bhere"},
		{"1987. A year", `1987\. A year`},
		{"4.2% up", "4.2% up"},
		{"-5 degrees", `\-5 degrees`},
		{"https://a.example", "https:\u200b//a.example"},
		{"Discord.gg/x", "Discord.\u200bgg/x"},
		{"a\u202eb\u200bc\x00d\xff", "abcd"},
	}
	for _, tt := range tests {
		if got := Escape(tt.in); got != tt.want {
			t.Errorf("escape(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestLink(t *testing.T) {
	tests := []struct{ title, address, want string }{
		{"A [b]", "https://x.example/a(b)", `[A \[b\]](https://x.example/a%28b%29)`},
		{"A", "javascript:alert(1)", "A"},
		{"A", "https://x.example/a b", "A"},
		{"A", "https://user@x.example/", "A"},
		{"A", "https://", "A"},
		{"A", "", "A"},
	}
	for _, tt := range tests {
		if got := Link(tt.title, tt.address, 100); got != tt.want {
			t.Errorf("link(%q, %q) = %q, want %q", tt.title, tt.address, got, tt.want)
		}
	}
}

func TestQuote(t *testing.T) {
	tests := []struct {
		passage string
		figures []string
		most    int
		want    string
	}{
		{"Exports rose 1.4% in May.", []string{"1.4%"}, 100, "Exports rose **1.4%** in May."},
		{"Exports rose 11.4% in May.", []string{"1.4%"}, 100, "Exports rose 11.4% in May."},
		{"Up 1.4% after 11.4% and 1.45%.", []string{"1.4%"}, 100, "Up **1.4%** after 11.4% and 1.45%."},
		{"It was 1.4% and then 1.4%.", []string{"1.4%"}, 100, "It was 1.4% and then 1.4%."},
		{"From 1.4 to 1,400 and 1.4.", []string{"1.4"}, 100, "From 1.4 to 1,400 and 1.4."},
		{"It paid $5, not $50.", []string{"$5"}, 100, "It paid **$5**, not $50."},
		{"Both 3% and 4% count.", []string{"4%", "3%"}, 100, "Both **3%** and **4%** count."},
		{"One two three four five six 7% eight nine ten eleven twelve.", []string{"7%"}, 30, "…five six **7%** eight nine…"},
	}
	for _, tt := range tests {
		if got := Quote(tt.passage, tt.figures, tt.most); got != tt.want {
			t.Errorf("quote(%q, %q, %d) = %q, want %q", tt.passage, tt.figures, tt.most, got, tt.want)
		}
	}
}

func FuzzQuote(f *testing.F) {
	for _, s := range discordtest.Nasty() {
		f.Add(s+" rose 4.2% in March", "4.2%", 200)
	}
	f.Fuzz(func(t *testing.T, passage, figure string, most int) {
		most = max(40, min(most, 1024))
		out := Quote(passage, []string{figure}, most)
		if Size(out) > most && Size(Clean(figure)) < most/4 {
			t.Errorf("quote(%q, %q, %d) has %d units", passage, figure, most, Size(out))
		}
		got := discordtest.Read(out)
		if len(got.Alive) > 0 {
			t.Errorf("quote(%q, %q): %q is alive in %q", passage, figure, got.Alive, out)
		}
		visible := strings.TrimSuffix(strings.TrimPrefix(got.Visible, "…"), "…")
		if !strings.Contains(strings.ReplaceAll(Clean(passage), breaker, ""), visible) {
			t.Errorf("quote(%q, %q) shows %q", passage, figure, got.Visible)
		}
	})
}

func FuzzEscape(f *testing.F) {
	for _, s := range discordtest.Nasty() {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		e := Escape(s)
		if got := discordtest.Read(e); got.Visible != Clean(s) || len(got.Alive) > 0 || len(got.Bold) > 0 {
			t.Errorf("escape(%q) = %q, shown as %+v", s, e, got)
		}
		if back := Unescape(e); back != Clean(s) {
			t.Errorf("unescape(Escape(%q)) = %q, want %q", s, back, Clean(s))
		}
		for _, most := range []int{1, 40, 256} {
			if c := Escaped(s, most); Size(c) > most || len(discordtest.Read(c).Alive) > 0 {
				t.Errorf("clipEscaped(%q, %d) = %q", s, most, c)
			}
		}
	})
}

func TestHostileText(t *testing.T) {
	const million = 1 << 20
	for _, s := range []string{strings.Repeat("4", million), strings.Repeat("*", million), strings.Repeat("4.2% ", million/5), strings.Repeat("\u0301", million/2), strings.Repeat("<@1>", million/4)} {
		start := time.Now()
		q := Quote(s, []string{"4.2%", strings.Repeat("4", 50)}, 1024)
		c := Escaped(s, 2048)
		if Size(q) > 1024 || Size(c) > 2048 {
			t.Errorf("%.10q…: %d and %d units", s, Size(q), Size(c))
		}
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("%.10q… took %s", s, d)
		}
	}
}
