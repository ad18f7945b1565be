package question

import (
	"testing"

	"quaestor/corpus/term"
)

func TestUnframed(t *testing.T) {
	for _, row := range []struct{ text, want string }{
		{"I'd like to know what Chad exported in May.", "what Chad exported in May."},
		{"I can't tell whether output in Chad rose or fell in May; give me the direction and the percentage.",
			"whether output in Chad rose or fell in May; give me the direction and the percentage."},
		{"I'm writing a piece about the hills of Chad and need the volume of Fiji's tea exports.",
			"I'm writing a piece about the hills of Chad the volume of Fiji's tea exports."},
		{"My aunt in Fiji grumbled in May 2021: how many percent dearer had bread become?",
			"in Fiji in May 2021, how many percent dearer had bread become?"},
		{"The export total of Chad for May is what my table still lacks.", "The export total of Chad for May."},
		{"Fiji's deficit grew in 1986, and it is the amount in dollars that I'm missing.", "Fiji's deficit grew in 1986, the amount in dollars."},
		{"Fiji's exports grew, and the percentage is the bit I can't find.", "Fiji's exports grew, the percentage."},
		{"What I don't have is Fiji's new tariff", "Fiji's new tariff"},
		{"Give me the price of tea in Fiji, if you have it.", "Give me the price of tea in Fiji."},
		{"Traders have a number for Fiji's debt; could you pass it on?", "Traders have a number for Fiji's debt?"},
		{"A friend tells me that Fiji cut its tariff; what is it now?", "Fiji cut its tariff; what is it now?"},
		{"How much tea do I need?", "How much tea do I need?"},
		{"How many people were missing in May?", "How many people were missing in May?"},
		{"May exports growth?", "May exports growth?"},
		{"Which of my banks lost most?", "Which of my banks lost most?"},
		{"Why did Fiji say that it will look for oil?", "Why did Fiji say that it will look for oil?"},
		{"As a base for comparison, what were exports in May?", "what were exports in May?"},
		{"For a note on Fiji I am missing the export target of Chad", "the export target of Chad"},
		{"I know that Chad's exports fell in May, but not by how much.", "Chad's exports fell in May, by how much."},
		{"The only number I still need is Chad's deficit in May.", "Chad's deficit in May."},
		{"There must be a figure for Chad's deficit in May. What is it?", "Chad's deficit in May. What is it?"},
		{"It would be useful to know what Chad exported in May.", "what Chad exported in May."},
		{"Packing my bags, I need to know Chad's exports.", "Chad's exports."},
		{"I have a bet with my brother on Chad's exports. What were they?", "I have a bet with my brother on Chad's exports. What were they?"},
		{"Somebody at the office asked how much wool Chad sold.", "how much wool Chad sold."},
		{"There was talk of a fall in Chad's exports.", "There was talk of a fall in Chad's exports."},
		{"To settle an argument: what were exports in May?", "what were exports in May?"},
		{"To cut its deficit, what did Chad export?", "To cut its deficit, what did Chad export?"},
		{"I have to say if exports of Chad fell in May.", "exports of Chad fell in May."},
		{"We live in Chad and want to know the price of Fiji's wool.", "the price of Fiji's wool."},
		{"To Fiji, what did Chad export in May?", "To Fiji, what did Chad export in May?"},
		{"Leaving out tea, I want exports of Chad in May.", "Leaving out tea, exports of Chad in May."},
		{"We skip tea: what were exports of Chad in May?", "We skip tea: what were exports of Chad in May?"},
		{"I count boys only: how many pupils were in Chad in May?", "I count boys only: how many pupils were in Chad in May?"},
		{"I mean to Fiji: what were exports of Chad in May?", "I mean to Fiji: what were exports of Chad in May?"},
		{"I live in Chad, not Fiji. What were exports in May?", "I live in Chad, not Fiji. What were exports in May?"},
		{"I never lived in Fiji, what were exports in May?", "I never lived in Fiji, what were exports in May?"},
		{"I was born in Chad but I live in Fiji: what were exports in May?", "I was born in Chad but I live in Fiji: what were exports in May?"},
		{"For a table on tea, what were exports of Chad in May?", "For a table on tea, what were exports of Chad in May?"},
		{"I moved to Chad in 2019, what is the tariff?", "in Chad, what is the tariff?"},
		{"Our editors want how many pages?", "Our editors want how many pages?"},
		{"The number of pages our editors want", "The number of pages our editors want"},
		{"Exports of Chad in May, tea is what I'm not after.", "Exports of Chad in May, tea is what I'm not after."},
	} {
		if got := unframed(row.text, term.Default()); got != row.want {
			t.Errorf("unframed(%q) = %q, want %q", row.text, got, row.want)
		}
	}
}
