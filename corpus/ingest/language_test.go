package ingest

import (
	"testing"

	"quaestor/corpus/story"
)

// TestSamplesApart holds that articles which have nothing to do with each other are not grouped.
func TestSamplesApart(t *testing.T) {
	var texts []string
	for _, s := range samples(t) {
		texts = append(texts, s.want.Text)
	}
	if got := story.Groups(texts); got != nil {
		t.Errorf("Groups = %v, want none", got)
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
