package clause

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// shown prints a clause in one line: subject, verb, object, ties.
func shown(text string, c Clause) string {
	verb := c.Verb.Of(text)
	switch {
	case c.Says:
		return fmt.Sprintf("%s says", c.Subject.Of(text))
	case c.Verb.Empty():
		verb = "="
	case c.Passive:
		verb += "*"
	}
	out := []string{c.Subject.Of(text), verb, c.Object.Of(text)}
	for _, t := range c.Ties {
		out = append(out, t.Prep+" "+t.Of(text))
	}
	return strings.Join(out, " | ")
}

func TestRead(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"Orrin Group bought the lamp works from Hasp in May.", []string{"Orrin Group | bought | the lamp works | from Hasp | in May"}},
		{"The lamp works, led by Mara Rubin, was bought by Orrin Group for 4 million euros.", []string{
			"Mara Rubin | led* | The lamp works", "Orrin Group | bought* | The lamp works | for 4 million euros"}},
		{"Senator Odo Prill opposes the dam, but agreed to sign the bill.", []string{
			"Senator Odo Prill | opposes | the dam", "Senator Odo Prill | agreed |  | to sign the bill", "Senator Odo Prill | sign | the bill", "Odo Prill | = | Senator"}},
		{"“The frost was late,” said Ailsa Kerr, deputy head of the growers' union.", []string{
			"The frost | was | late", "Ailsa Kerr says", "Ailsa Kerr | = | deputy head of the growers' union"}},
		{"Edwin Ohm, the mill's owner, said Torvia would close it.", []string{"Edwin Ohm says", "Torvia | close | it", "Edwin Ohm | = | the mill's owner"}},
		{"A half point cut in fees was announced by the four big ports.", []string{"the four big ports | announced* | A half point cut in fees"}},
		{"The number of new registered boats has doubled since the port, which Acme runs, opened.", []string{
			"The number of new registered boats | doubled | ", "Acme | runs | ", "the port | opened | "}},
		{"Asked by the weekly Anchor if he would go, Port Minister Ulo Remar laughed.", []string{
			"the weekly Anchor | Asked* | Port Minister Ulo Remar", "he | go | ", "Port Minister Ulo Remar | laughed | ", "Ulo Remar | = | Port Minister"}},
		{"Fjell Capital underwrites the rest, and Ola Berg, 52, who heads the union, left.", []string{
			"Fjell Capital | underwrites | the rest", "and Ola Berg | heads | the union", "and Ola Berg | left | "}},
		{"Kent's chief, president of the pump makers' union PMU Ida Voss, left.", []string{"Kent's chief | left | ", "Ida Voss | = | president of the pump makers' union PMU"}},
		{"The team, led by head for Asia Ida Voss, left.", []string{"head | led* | The team | for Asia Ida Voss", "The team | left | ", "Ida Voss | = | head for Asia"}},
		{"Hasp picked Ida Voss to run its mills, director-general Odd Lien said.", []string{
			"Hasp | picked | Ida Voss | to run its mills", "Ida Voss | run | its mills", "director-general Odd Lien says", "Odd Lien | = | director-general"}},
		{"A poll carried out by Tarr fell flat.", []string{"Tarr | carried* | A poll | out ", "A poll | fell | flat"}},
		{"Vik was hit by the end of May.", []string{" | hit* | Vik | by the end of May"}},
		{"Fees were abolished by the mine board last autumn.", []string{"the mine board | abolished* | Fees"}},
		{"Norland will cut import taxes on wool.", []string{"Norland | cut | import taxes | on wool"}},
		{"Kent, Orme and Hasp backed the dam.", []string{"Kent, Orme and Hasp | backed | the dam"}},
		{"The pumps being sought by Orrin are small.", []string{"Orrin | sought* | The pumps", "The pumps | are | small"}},
		{"A fall in orders because of the frost could hurt mills.", []string{"A fall in orders because of the frost | hurt | mills"}},
		{"Heavy frost in January reduced exports.", []string{"Heavy frost in January | reduced | exports"}},
		{"Wool output rose 3 percent, according to Tarr & Co.", []string{"Wool output | rose | 3 percent", "Tarr & Co. says"}},
	} {
		var got []string
		for _, c := range Read(tt.text) {
			got = append(got, shown(tt.text, c))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("Read(%q): (-want +got)\n%s", tt.text, diff)
		}
	}
}

func TestReadGap(t *testing.T) {
	for _, tt := range []struct {
		question string
		want     Gap
	}{
		{"Who opposes the dam?", Gap{Agent, "opposes", ""}},
		{"Who at the port authority called for new dues?", Gap{Agent, "called", ""}},
		{"Which bank was hurt by the fire?", Gap{Patient, "hurt", ""}},
		{"What does Orrin make?", Gap{Patient, "make", ""}},
		{"To whom did Hasp sell the lamp works?", Gap{Tied, "sell", "to"}},
		{"By whom was the works bought?", Gap{Agent, "bought", "by"}},
		{"Why did wool import prices rise in May?", Gap{Tied, "rise", ""}},
		{"When can boats apply for a berth?", Gap{Tied, "apply", ""}},
		{"Where did the divers sleep?", Gap{Tied, "sleep", ""}},
		{"Which two firms put money into Hasp?", Gap{Agent, "put", ""}},
		{"Who agreed to buy Hasp?", Gap{Agent, "buy", ""}},
		{"What would Orrin give towns that join?", Gap{Patient, "give", ""}},
		{"When will the new exchange rate become valid?", Gap{Tied, "become", ""}},
		{"Who is the owner of the mill?", Gap{Being, "", ""}},
		{"What should Hasp bring down in forestry?", Gap{Patient, "reduce", ""}},
		{"Exports in May?", Gap{}},
	} {
		if got := ReadGap(tt.question); got != tt.want {
			t.Errorf("ReadGap(%q) = %v, want %v", tt.question, got, tt.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("Edwin Ohm, the mill's owner, said “Torvia’s” & Co. would close it.")
	f.Add("Asked by, who was to")
	f.Fuzz(func(t *testing.T, text string) {
		for _, c := range Read(text) {
			spans := []Span{c.Verb, c.Subject, c.Object, c.Whole}
			for _, tie := range c.Ties {
				spans = append(spans, tie.Span)
			}
			for _, s := range spans {
				if s.Start < 0 || s.End > len(text) || s.Start > s.End {
					t.Fatalf("Read(%q) gives %v out of bounds", text, s)
				}
			}
		}
		ReadGap(text)
	})
}

// TestSmallWords holds that no word stands under two parts, of which one would win by chance.
func TestSmallWords(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range smallWords {
		for w := range strings.FieldsSeq(s.words) {
			if seen[w] {
				t.Errorf("%q stands twice", w)
			}
			seen[w] = true
		}
	}
}
