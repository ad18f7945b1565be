package locale_test

import (
	"testing"

	"quaestor/bot"
	"quaestor/bot/answer"
	"quaestor/bot/discord/locale"
	"quaestor/corpus"
	"quaestor/corpus/period"
)

// TestVerdict asks real questions: who wins, whether it is so and what was reckoned is said in Chinese as in English, with numbers that are proved.
func TestVerdict(t *testing.T) {
	day, _ := period.ParseDate("2021-07-07")
	b, err := bot.New([]corpus.Article{{ID: "a", Title: "Trade of Norland", Date: day, Text: `Trade of Norland

Norland's exports reached 1.46 trillion kroner in May 2021, up 8.2 percent from a year earlier. Norland's imports were 1.03 trillion kroner in May 2021. Norland's exports reached 1.41 trillion kroner in April 2021. Norland's exports were 1.52 trillion kroner in June 2021. Unemployment in Norland stood at 4.5 percent in May 2021. Unemployment in Orlund stood at 5.2 percent in May 2021. Norland's steel output was 12.5 million tonnes in 2020 and 11.8 million tonnes in 2019.`}})
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	const may, april, imports = "Norland's exports（2021年5月）", "Norland's exports（2021年4月）", "Norland's imports（2021年5月）"
	for question, want := range map[string]string{
		"Norland exports in May 2021 or in April 2021: which is higher?":    "2021年5月 更高；" + may + "：1.46万亿克朗；" + april + "：1.41万亿克朗；" + may + "比 " + april + "高500亿克朗（计算得出）。",
		"Which is lower, Norland exports or imports in May 2021?":           "imports 更低；" + imports + "：1.03万亿克朗；" + may + "：1.46万亿克朗；" + imports + "比 " + may + "低4,300亿克朗（计算得出）。",
		"Were Norland imports higher than exports in May 2021?":             "否：exports 更高；" + may + "：1.46万亿克朗；" + imports + "：1.03万亿克朗；" + may + "比 " + imports + "高4,300亿克朗（计算得出）。",
		"Did Norland exports rise in May 2021?":                             "是：" + may + "：上升8.2%，同比。",
		"Did Norland exports fall in May 2021?":                             "否，方向相反：" + may + "：上升8.2%，同比。",
		"Did Norland exports rise more than 10 percent in May 2021?":        "否：" + may + "：上升8.2%，同比。",
		"In which month were Norland exports highest?":                      "2021年6月 最高；Norland's exports（2021年6月）：1.52万亿克朗；" + april + "：1.41万亿克朗；" + may + "：1.46万亿克朗。",
		"By how much did Norland exports grow from April 2021 to May 2021?": may + "比 " + april + "高500亿克朗（计算得出）；" + may + "：1.46万亿克朗；" + april + "：1.41万亿克朗。",
		"What was Norland steel output in 2019 and 2020 together?":          "合计：2,430万吨（计算得出）；Norland's steel output（2019年）：1,180万吨；Norland's steel output（2020年）：1,250万吨。",
		"What share of exports were imports in May 2021 in Norland?":        imports + "相当于 " + may + "的70.5%（计算得出）；" + imports + "：1.03万亿克朗；" + may + "：1.46万亿克朗。",
		"Which has the higher unemployment in May 2021, Norland or Orlund?": "Orlund 更高；Unemployment in Orlund（2021年5月）：5.2%；Unemployment in Norland（2021年5月）：4.5%；Unemployment in Orlund（2021年5月）比 Unemployment in Norland（2021年5月）高0.7个百分点（计算得出）。",
	} {
		a, err := b.Ask(t.Context(), bot.Message{Text: question})
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := locale.For("zh-CN").Direct(&a); !ok || got != want {
			t.Errorf("%s\n%s\ngot  %q\nwant %q", question, answer.Lead(&a), got, want)
		}
	}
}

// TestFormula writes a formula in the reader's manner.
func TestFormula(t *testing.T) {
	f := answer.Figure{Value: "430000000000", Unit: "CNY", Formula: "1.46 trillion yuan − 1.03 trillion yuan = 430 billion yuan",
		From: []answer.Figure{{Value: "1460000000000", Unit: "CNY"}, {Value: "1030000000000", Unit: "CNY"}}}
	if got := locale.For("zh-CN").Formula(&f); got != "1.46万亿元 − 1.03万亿元 = 4,300亿元" {
		t.Errorf("Formula = %q", got)
	}
	if got := locale.For("en-US").Formula(&f); got != f.Formula {
		t.Errorf("Formula = %q", got)
	}
}
