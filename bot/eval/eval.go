// Package eval judges answers: it asks a bot questions whose answers are known and counts the right, the missed, the wrong and the broken.
//
// A file of questions holds one JSON object a line, see [Question]. The articles are those of "quaestor corpus add". Both files in
// testdata were written for this package; every article and figure in them is invented.
package eval

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/shopspring/decimal"

	"quaestor/bot"
	"quaestor/bot/answer"
	"quaestor/corpus"
)

// A Question is a question with the answer that a careful reader of the articles would give.
type Question struct {
	ID       string        `json:"id"`
	Half     string        `json:"half"`    // "A" or "B": rules made on the articles of one half are measured on the other; "C": written by people who did not know the program; may be empty
	Kind     string        `json:"kind"`    // see [Judge]; any other word is judged as a lookup
	History  []string      `json:"history"` // earlier questions of the talk, oldest first
	Question string        `json:"question"`
	Status   answer.Status `json:"status"`

	Figures    []Gold     `json:"figures"`     // the answer; the first leads
	AlsoAccept []Accepted `json:"also_accept"` // may lead in place of the first figure, or be said in place of Text
	UnitAlt    []string   `json:"unit_alt"`    // units that will do as well
	Text       string     `json:"text"`        // the answer in words, the winner of a comparison
	TextAlt    []string   `json:"text_alt"`

	Article      string   `json:"article"`       // the id of the article that proves the answer
	Quote        string   `json:"quote"`         // its sentence that does
	Evidence     []string `json:"evidence"`      // the sentences of Article, where several prove it
	Articles     []string `json:"articles"`      // the ids, where several articles prove it
	Quotes       []Proof  `json:"quotes"`        // the sentences of each
	ArticlesNeed string   `json:"articles_need"` // "all" where each of Articles must be cited, else any will do
	Calc         string   `json:"calc"`          // how a derived value comes about, for readers

	Note         string `json:"note"`
	NearArticle  string `json:"near_article"` // of an unanswerable question: what tempts
	NearQuote    string `json:"near_quote"`
	FalsePremise bool   `json:"false_premise"`
}

// A Gold is a figure that answers.
type Gold struct {
	Value     decimal.Decimal `json:"value"` // in full: 1460000000000
	Unit      string          `json:"unit"`
	Direction string          `json:"direction"` // up, down, or none
	Period    string          `json:"period"`    // in words: "January-May 2021"; its months and years are compared
	Subject   string          `json:"subject"`
}

// An Accepted is another right answer: a figure or words.
type Accepted struct {
	Figure *Gold
	Words  string
}

// UnmarshalJSON reads a figure or a string.
func (a *Accepted) UnmarshalJSON(data []byte) error {
	if strings.HasPrefix(string(data), `"`) {
		return json.Unmarshal(data, &a.Words)
	}
	a.Figure = new(Gold)
	return json.Unmarshal(data, a.Figure)
}

// A Proof is a sentence of an article.
type Proof struct {
	Article string `json:"article"`
	Quote   string `json:"quote"`
}

// maxRow is the longest line of a file of questions, in bytes.
const maxRow = 1 << 22

// ReadQuestions reads questions, one JSON object a line. The error names each bad line; then there are no questions.
func ReadQuestions(r io.Reader) ([]Question, error) {
	in := bufio.NewScanner(r)
	in.Buffer(nil, maxRow)
	var out []Question
	var errs []error
	seen := map[string]bool{}
	for line := 1; in.Scan(); line++ {
		if strings.TrimSpace(in.Text()) == "" {
			continue
		}
		var q Question
		err := json.Unmarshal(in.Bytes(), &q)
		if err == nil {
			err = q.check(seen)
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("reading questions, line %d: %w", line, err))
			continue
		}
		seen[q.ID] = true
		out = append(out, q)
	}
	if err := in.Err(); err != nil {
		errs = append(errs, fmt.Errorf("reading questions: %w", err))
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	return out, nil
}

// check returns what keeps q from being judged.
func (q *Question) check(seen map[string]bool) error {
	switch {
	case q.ID == "":
		return errors.New("no id")
	case seen[q.ID]:
		return fmt.Errorf("id %q appears twice", q.ID)
	case strings.TrimSpace(q.Question) == "":
		return fmt.Errorf("question %q is empty", q.ID)
	case q.Status != answer.Answered && q.Status != answer.Ambiguous && q.Status != answer.Unanswerable:
		return fmt.Errorf("question %q has the status %q, want answered, ambiguous or unanswerable", q.ID, q.Status)
	case q.Status == answer.Unanswerable:
		return nil
	case q.Article == "":
		return fmt.Errorf("question %q names no article", q.ID)
	case len(q.Figures) == 0 && q.Text == "":
		return fmt.Errorf("question %q has neither figures nor text", q.ID)
	}
	return nil
}

// An Asker answers one message: a [bot.Bot]'s Ask.
type Asker func(context.Context, bot.Message) (answer.Answer, error)

// Run asks every question, in order, and judges each answer by the texts of the articles. The error is only ever of the context.
func Run(ctx context.Context, ask Asker, articles []corpus.Article, questions []Question) (Report, error) {
	texts := make(map[string]string, len(articles))
	for _, a := range articles {
		texts[a.ID] = a.Text
	}
	report := Report{Rows: make([]Row, 0, len(questions))}
	for _, q := range questions {
		a, err := ask(ctx, bot.Message{Text: q.Question, History: q.History})
		if ctx.Err() != nil {
			return Report{}, fmt.Errorf("asking %q: %w", q.ID, ctx.Err())
		}
		row := Row{Question: q, Answer: a, Verdict: Broken}
		if err == nil {
			row.Verdict = Judge(q, a, texts)
			row.Rank = evidenceRank(q, a, texts)
		}
		report.Rows = append(report.Rows, row)
	}
	return report, nil
}
