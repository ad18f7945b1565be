package ingest

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"quaestor/corpus"
)

func TestNear(t *testing.T) {
	story := "Norland exported 4.2 million tonnes of wheat in March, up 12.5 percent from a year earlier, the farm ministry said on Friday. " +
		"Barley shipments fell 3.1 percent to 870,000 tonnes over the same month. The harvest was late but large, said the director of the grain board. " +
		"The ministry expects total grain exports of 31 million tonnes in the season, compared with 28.6 million tonnes a year before."
	other := "Norland exported 3.9 million tonnes of wheat in February, down 2 percent, according to the customs service. Analysts had hoped for more after a good harvest, " +
		"but ships were held up by ice in the port of Varn for more than two weeks, and many buyers turned elsewhere for their grain."
	long := strings.Repeat("A word that stands here for length alone, and number %d. ", 200)
	for i := range 200 {
		long = strings.Replace(long, "%d", fmt.Sprint(i*7919), 1)
	}
	articles := []corpus.Article{
		{ID: "agency", Text: story},
		{ID: "other", Text: other},
		{ID: "paper", Text: "(Wire) " + strings.Replace(story, "said on Friday", "reported on Friday", 1) + " Prices at the port averaged $248 a tonne."},
		{ID: "short", Text: story[:300]},
		{ID: "long", Text: long},
		{ID: "long with more", Text: long + story},
		{ID: "few words", Text: "Norland exported wheat."},
	}
	if diff := cmp.Diff([][]int{{0, 2, 3}}, Near(articles[:5])); diff != "" {
		t.Errorf("Near: -want +got\n%s", diff)
	}
	if diff := cmp.Diff([][]int{{0, 2, 3, 4, 5}}, Near(articles)); diff != "" { // the last but one holds the story whole
		t.Errorf("Near: -want +got\n%s", diff)
	}
	if got := Near(nil); got != nil {
		t.Errorf("Near(nil) = %v, want none", got)
	}
}

// TestNearSamples holds that articles which have nothing to do with each other are not grouped.
func TestNearSamples(t *testing.T) {
	var articles []corpus.Article
	for _, s := range samples(t) {
		articles = append(articles, s.want)
	}
	if got := Near(articles); got != nil {
		t.Errorf("Near = %v, want none", got)
	}
}

// TestNearMany holds that a site which says the same on every page costs no more than its length. The short form reads a quarter of the
// pages, because the race detector makes them ten times slower; QUAESTOR_LONG=1 reads them all within the same time.
func TestNearMany(t *testing.T) {
	pages := 5_000
	if os.Getenv("QUAESTOR_LONG") == "1" {
		pages = 20_000
	}
	var articles []corpus.Article
	for i := range pages {
		articles = append(articles, corpus.Article{Text: "This is what every page of this site says at its foot, and has always said. " + strings.Repeat(fmt.Sprintf("number %d of them all ", i), 4)})
	}
	start := time.Now()
	Near(articles)
	if d := time.Since(start); d > 10*time.Second {
		t.Errorf("Near took %v for %d pages, want less than 10 s", d, pages)
	}
}

func TestLanguage(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Norland exported 4.2 million tonnes of wheat in March, the farm ministry said, with barley down by 3 percent.", "en"},
		{"Die Ausfuhren sind im März um 4,2 Prozent gestiegen, teilte das Amt mit, und der Handel ist nicht zufrieden.", "de"},
		{"Les exportations ont augmenté de 4,2 % dans le mois, selon une note publiée par les douanes pour la presse.", "fr"},
		{"Las exportaciones aumentaron un 4,2 % en marzo, según los datos del ministerio, por una mayor demanda y más precio.", "es"},
		{"Le esportazioni sono aumentate del 4,2% nel mese di marzo, secondo i dati della dogana che il governo pubblica.", "it"},
		{"Het aantal banen is in maart gestegen, meldt het bureau, maar niet voor een groot deel van de jongeren.", "nl"},
		{"Экспорт пшеницы вырос в марте на 12,5 процента.", "ru"},
		{"三月份小麦出口同比增长百分之十二点五。", "zh"},
		{"三月の小麦の輸出は前年同月比で増えました。", "ja"},
		{"3월 밀 수출은 작년보다 늘었다.", "ko"},
		{"ارتفعت صادرات القمح في مارس", "ar"},
		{"1.4% 2.5% 3.6%", ""},
		{"Wheat 4.2", ""},
		{"", ""},
	}
	for _, tt := range tests {
		if got := Language(tt.text); got != tt.want {
			t.Errorf("Language(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
	for _, s := range samples(t) {
		if got := Language(s.want.Text); got != "en" {
			t.Errorf("Language(%s) = %q, want en", s.name, got)
		}
	}
}
