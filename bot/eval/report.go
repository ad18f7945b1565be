package eval

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"quaestor/bot/answer"
)

// A Report is what became of each question, in the order asked.
type Report struct{ Rows []Row }

// A Row is one question, its answer and the verdict.
type Row struct {
	Question Question
	Answer   answer.Answer
	Verdict  Verdict
	Rank     int // the place, from 1, of the first citation that touches the evidence; 0 if none does
}

// A Tally counts verdicts.
type Tally [Right + 1]int

// All returns the number of verdicts.
func (t Tally) All() int {
	n := 0
	for _, c := range t {
		n += c
	}
	return n
}

// Accuracy returns the share, 0 to 1, that is right in the answer's words or by the passage quoted first.
func (t Tally) Accuracy() float64 { return t.share(t[Right] + t[Passage]) }

// Errors returns the share, 0 to 1, that is wrong or broken.
func (t Tally) Errors() float64 { return t.share(t[Wrong] + t[Broken]) }

func (t Tally) share(n int) float64 { return float64(n) / float64(max(t.All(), 1)) }

// Tally counts the verdicts of all rows.
func (r Report) Tally() Tally {
	var t Tally
	for _, row := range r.Rows {
		t[row.Verdict]++
	}
	return t
}

// Of returns the rows for which keep holds.
func (r Report) Of(keep func(Question) bool) Report {
	var out Report
	for _, row := range r.Rows {
		if keep(row.Question) {
			out.Rows = append(out.Rows, row)
		}
	}
	return out
}

// String returns a table: a line for each kind of question and one for all, then shares.
func (r Report) String() string {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', tabwriter.AlignRight)
	line := func(name string, t Tally) {
		fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%d\t%d\t%d\t\n", name, t.All(), t[Right], t[Passage], t[Missed], t[Wrong], t[Broken])
	}
	fmt.Fprintln(w, "kind\tn\tright\tpassage\tmissed\twrong\tbroken\t")
	kinds := map[string]Tally{}
	for _, row := range r.Rows {
		t := kinds[row.Question.Kind]
		t[row.Verdict]++
		kinds[row.Question.Kind] = t
	}
	for _, k := range slices.Sorted(maps.Keys(kinds)) {
		line(k, kinds[k])
	}
	all := r.Tally()
	line("all", all)
	w.Flush() // into a strings.Builder, which never fails
	found := r.Recall()
	fmt.Fprintf(&b, "accuracy %.3f (right and by passage)  wrong %.3f  missed %.3f\n", all.Accuracy(), all.Errors(), all.share(all[Missed]))
	fmt.Fprintf(&b, "evidence cited first %.3f, within five %.3f, mean reciprocal rank %.3f\n", found.First, found.Five, found.MRR)
	return b.String()
}

// A Recall says how early answers cite the evidence, as shares of the answerable questions.
type Recall struct {
	First float64 // the first citation is evidence
	Five  float64 // one of the first five is
	MRR   float64 // mean reciprocal rank
}

// Recall measures the citations.
func (r Report) Recall() Recall {
	var out Recall
	n := 0
	for _, row := range r.Rows {
		if row.Question.Status == answer.Unanswerable {
			continue
		}
		n++
		if row.Rank == 1 {
			out.First++
		}
		if row.Rank >= 1 && row.Rank <= 5 {
			out.Five++
		}
		if row.Rank > 0 {
			out.MRR += 1 / float64(row.Rank)
		}
	}
	all := float64(max(n, 1))
	return Recall{out.First / all, out.Five / all, out.MRR / all}
}

// Detail returns the rows with one of the verdicts, for a person: the talk, what was wanted and what was answered.
func (r Report) Detail(verdicts ...Verdict) string {
	var b strings.Builder
	for _, row := range r.Rows {
		if !slices.Contains(verdicts, row.Verdict) {
			continue
		}
		q, a := row.Question, row.Answer
		fmt.Fprintf(&b, "%s %s (%s) %s\n", row.Verdict, q.ID, q.Kind, strings.Join(append(slices.Clone(q.History), q.Question), " / "))
		fmt.Fprintf(&b, "    want %s\n", q.wanted())
		first, _, _ := strings.Cut(a.Text, "\n")
		fmt.Fprintf(&b, "    got  %s: %s\n", a.Status, first)
	}
	return b.String()
}

// wanted returns the gold in one line.
func (q *Question) wanted() string {
	if q.Status == answer.Unanswerable {
		return "no answer: " + q.Note
	}
	var parts []string
	for _, g := range q.Figures {
		parts = append(parts, strings.TrimSpace(fmt.Sprintf("%s %s %s (%s)", g.Value, g.Unit, strings.TrimPrefix(g.Direction, "none"), g.Period)))
	}
	if q.Text != "" {
		parts = append(parts, fmt.Sprintf("%q", q.Text))
	}
	return strings.Join(parts, ", ")
}
