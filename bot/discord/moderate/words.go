package moderate

import (
	"context"
	"slices"
	"strings"

	"quaestor/bot"
	"quaestor/bot/discord/interaction"
	"quaestor/bot/discord/locale"
	"quaestor/bot/discord/markup"
	"quaestor/corpus"
	"quaestor/corpus/term"
)

const (
	optionWord  = "word"
	optionMeans = "means"
	maxWord     = 100

	actTerms    = "terms" // to a page of the words
	wordsOnPage = 15
)

// words returns what concerns the guild's own words.
func (m *Moderator) words() interaction.Part {
	return interaction.Part{Commands: []interaction.Command{m.command("terms", (*visit).terms,
		interaction.Option{Name: optionDo, Kind: interaction.Text, Choices: []string{doList, doAdd, doRemove}},
		interaction.Option{Name: optionWord, Kind: interaction.Text, Most: maxWord}, interaction.Option{Name: optionMeans, Kind: interaction.Text, Most: maxWord})},
		Actions: []interaction.Action{m.action(actTerms, interaction.Update, (*visit).turnTerms)}}
}

func (d *visit) terms(ctx context.Context) interaction.Reply {
	word, means := line(d.Text(optionWord)), line(d.Text(optionMeans))
	var err error
	switch d.Text(optionDo) {
	case doAdd:
		if word == "" || means == "" {
			return interaction.Say(d.say.Say("corpus.terms.both"))
		}
		if err = d.addTerm(ctx, word, means); err == nil {
			err = d.note(ctx, "term_add", word+" = "+means)
		} else {
			return interaction.Say(d.say.Say("corpus.errors.unreadable", locale.Args{"Why": shown(err.Error(), 500)}))
		}
	case doRemove:
		var ok bool
		if ok, err = d.removeTerm(ctx, word); err == nil && !ok {
			return interaction.Say(d.say.Say("corpus.terms.unknown", locale.Args{"Word": shown(word, maxWord)}))
		}
		if err == nil {
			err = d.note(ctx, "term_remove", word)
		}
	}
	if err != nil {
		return d.failed(ctx, err)
	}
	return d.listTerms(ctx)
}

// line returns s without what divides the parts of a term.
func line(s string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("|", " ", ";", " ", ",", " ").Replace(markup.Clean(s))), " ")
}

// addTerm has a word mean what another means: a concept of the field where it is one, else the other word.
func (d *visit) addTerm(ctx context.Context, word, means string) error {
	all, err := bot.TermsOf(ctx, d.corpus)
	if err != nil {
		return err
	}
	for _, old := range all { // a word means one thing: what was said last
		if slices.ContainsFunc(old.Phrases, func(p string) bool { return strings.EqualFold(p, word) }) && old.Key != concept(means).Key {
			if _, err := d.removeTerm(ctx, word); err != nil {
				return err
			}
		}
	}
	e := concept(means)
	if i := slices.IndexFunc(all, func(x term.Entry) bool { return x.Key == e.Key }); i >= 0 {
		e = all[i]
	}
	if !slices.Contains(e.Phrases, word) {
		e.Phrases = append(e.Phrases, word)
	}
	return bot.AddTerm(ctx, d.corpus, e.String())
}

// concept returns the entry of what words mean: the one concept that they name, else a word of their own.
func concept(words string) term.Entry {
	read := slices.DeleteFunc(term.Default().Read(words), func(t term.Term) bool { return t.Kind == term.Stop })
	if len(read) == 1 && read[0].Kind < term.Generic {
		return term.Entry{Key: read[0].Key, Kind: read[0].Kind}
	}
	return term.Entry{Key: strings.ToLower(words)}
}

// removeTerm has a word mean nothing else any more, and reports whether it did.
func (d *visit) removeTerm(ctx context.Context, word string) (bool, error) {
	all, err := bot.TermsOf(ctx, d.corpus)
	if err != nil {
		return false, err
	}
	for _, e := range all {
		i := slices.IndexFunc(e.Phrases, func(p string) bool { return strings.EqualFold(p, word) })
		if i < 0 {
			continue
		}
		if e.Phrases = slices.Delete(e.Phrases, i, i+1); len(e.Phrases) == 0 {
			return true, d.corpus.Delete(ctx, corpus.TermKind, e.Key)
		}
		return true, bot.AddTerm(ctx, d.corpus, e.String())
	}
	return false, nil
}

// listTerms shows the first page of the guild's own words.
func (d *visit) listTerms(ctx context.Context) interaction.Reply { return d.termsPage(ctx, 0) }

// turnTerms turns to another page of the words.
func (d *visit) turnTerms(ctx context.Context) interaction.Reply { return d.turned(ctx, d.termsPage) }

func (d *visit) termsPage(ctx context.Context, n int) interaction.Reply {
	all, err := bot.TermsOf(ctx, d.corpus)
	if err != nil {
		return d.failed(ctx, err)
	}
	var lines []string
	for _, e := range all {
		for _, p := range e.Phrases {
			lines = append(lines, "- "+shown(p, maxWord)+" = "+shown(e.Key, maxWord))
		}
	}
	if len(lines) == 0 {
		return interaction.Say(d.say.Say("corpus.terms.none"))
	}
	return d.listed(ctx, d.say.Say("corpus.terms.title"), listing{action: actTerms, page: n, all: len(lines), perPage: wordsOnPage}, func(i int) (string, error) { return lines[i], nil })
}
