package bot

import (
	"context"
	"fmt"
	"strings"

	"quaestor/bot/answer"
	"quaestor/bot/claim"
	"quaestor/bot/question"
	"quaestor/bot/series"
	"quaestor/corpus"
	"quaestor/corpus/period"
	"quaestor/corpus/term"
	"quaestor/index"
)

// A Bot answers messages from one version of a corpus. It is safe for concurrent use.
type Bot struct {
	idx      *index.Index
	answerer *answer.Answerer
}

// A Message is what a person writes, with the talk before it.
type Message struct {
	Text    string
	History []string    // earlier questions of the same talk, oldest first
	Now     period.Date // what "last month" is read against; zero: the newest article that fits
}

// Builtin returns a bot over the built-in corpus, the seed article.
func Builtin() (*Bot, error) { return New([]corpus.Article{corpus.Builtin()}) }

// New returns a bot over articles held in memory.
func New(articles []corpus.Article) (*Bot, error) {
	idx, err := index.New(articles)
	if err != nil {
		return nil, fmt.Errorf("indexing %d articles: %w", len(articles), err)
	}
	return over(idx, term.Default()), nil
}

// over returns a bot over an index, with the words of terms.
func over(idx *index.Index, terms *term.Thesaurus) *Bot {
	return &Bot{idx: idx, answerer: answer.New(idx, terms)}
}

// Index returns the index that b answers from, for those who list what it holds.
func (b *Bot) Index() *index.Index { return b.idx }

// Close releases the index.
func (b *Bot) Close() error { return b.idx.Close() }

// Series lists the figures that the corpus holds of a topic, and lines them up over time; what is withheld is left out.
func (b *Bot) Series(topic string, gone answer.Withheld) series.List {
	return series.Of(b.answerer, topic, gone)
}

// Check returns the figures of any text, each with what the corpus makes of it; what is withheld confirms and contradicts nothing.
func (b *Bot) Check(text string, gone answer.Withheld) []claim.Claim {
	return claim.Check(b.answerer, text, gone)
}

// memory is how many earlier questions of a talk are read again to understand a new one.
const memory = 6

// Ask answers one message. A message of several questions is answered part by part, each in the light of those before it.
// The error is only ever of the context.
func (b *Bot) Ask(ctx context.Context, m Message) (answer.Answer, error) {
	if err := ctx.Err(); err != nil {
		return answer.Answer{}, err
	}
	if text, ok := unreadable(m.Text); ok {
		return answer.Plain(m.Text, text), nil
	}
	talk := b.talk(m)
	parts := question.Parts(m.Text)
	var answers []answer.Answer
	for _, part := range parts {
		if beyond := question.Beyond(part, b.answerer.Vocabulary()); beyond != question.Within {
			answers = append(answers, answer.Plain(part, beyondFigures[beyond]))
			continue
		}
		readings := b.read(part, talk, m.Now)
		if q := &readings[0]; len(talk) == 0 && q.Source && q.Leans {
			answers = append(answers, answer.Plain(part, "There is no answer before this one to name the source of."+askFor))
			continue
		}
		if len(talk) == 0 {
			ans, used := b.answerer.Answer(readings)
			answers, talk = append(answers, ans), append(talk, readings[used])
			continue
		}
		alone := question.Parse(part, b.answerer.Vocabulary(), m.Now)
		ans, meant := b.answerer.Continue(&talk[len(talk)-1], &alone, readings)
		answers, talk = append(answers, ans), append(talk, meant)
	}
	ans := answer.Join(m.Text, answers)
	return ans, nil
}

// Candidates returns the figures that may answer a question that asks for a single one, for package learn; none for others.
func (b *Bot) Candidates(ctx context.Context, m Message) ([]answer.Candidate, error) {
	q, err := b.single(ctx, m)
	if err != nil || q == nil {
		return nil, err
	}
	return b.answerer.Candidates(q), nil
}

// Passages returns the passages that may answer a question for a fact, for package learn; none for others.
func (b *Bot) Passages(ctx context.Context, m Message) ([]answer.Passage, error) {
	q, err := b.single(ctx, m)
	if err != nil || q == nil {
		return nil, err
	}
	return b.answerer.Passages(q), nil
}

// single reads a message of one question, nil for any other.
func (b *Bot) single(ctx context.Context, m Message) (*question.Question, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if _, ok := unreadable(m.Text); ok {
		return nil, nil
	}
	parts := question.Parts(m.Text)
	if len(parts) != 1 {
		return nil, nil
	}
	return &b.read(parts[0], b.talk(m), m.Now)[0], nil
}

// talk returns the earlier questions of a message's talk as read.
func (b *Bot) talk(m Message) (talk []question.Question) {
	for _, h := range m.History[max(0, len(m.History)-memory):] {
		for _, part := range question.Parts(h) {
			if question.Beyond(part, b.answerer.Vocabulary()) != question.Within {
				continue
			}
			readings, used := b.read(part, talk, m.Now), 0
			if len(talk) > 0 && len(readings) > 1 {
				_, used = b.answerer.Answer(readings) // "and in 2020?": the year or the month of it
			}
			talk = append(talk, readings[used])
		}
	}
	return talk
}

// read returns what a question may mean in its talk, best first.
func (b *Bot) read(text string, talk []question.Question, now period.Date) []question.Question {
	vocab := b.answerer.Vocabulary()
	q := question.Parse(text, vocab, now)
	if len(talk) == 0 {
		return append([]question.Question{q}, question.Others(text, vocab, now)...)
	}
	return q.Continue(talk)
}

// beyondFigures are what to tell who asks for what no figure answers.
var beyondFigures = map[question.Matter]string{
	question.Way:      onlyFigures + "do not tell how to do that." + askFor,
	question.Advice:   onlyFigures + "give no advice." + askFor,
	question.Meaning:  onlyFigures + "do not explain what a word means or how a thing works." + askFor,
	question.Supposed: onlyFigures + "do not say what would be if something were so." + askFor,
	question.Talkers:  onlyFigures + "know nothing of you or of me." + askFor,
}

const (
	onlyFigures = "I answer with figures from the articles, which "
	askFor      = " Ask for a figure, for example: May exports growth?"
)

// unreadable reports whether a message holds nothing to answer, and what to tell its author.
func unreadable(text string) (string, bool) {
	switch {
	case strings.TrimSpace(text) == "":
		return "The question is empty." + askFor, true
	case len(text) > question.MaxText:
		return "The question is too long to read. Ask one thing at a time, in a sentence.", true
	case !strings.ContainsFunc(text, letter):
		return "I see no words in that." + askFor, true
	}
	return "", false
}

// letter reports whether r belongs to a word or number.
func letter(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r > 0x00BF && r < 0x2000 || r > 0x3040 && r < 0xFE00
}
