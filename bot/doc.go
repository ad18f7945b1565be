// Package bot answers messages with figures out of articles: it reads a question within its talk, finds the figure that fits, and
// replies with the sentence that proves it.
//
// This comment is the tour of the program, from the bottom up.
//
// # Reading articles
//
// An [quaestor/corpus.Article] is a text with its title, date and publisher. [quaestor/corpus/sentence.Split] cuts it into passages: sentences,
// headings, list items and table rows, each a byte range of the text.
//
// [quaestor/corpus/period.Find] reads the periods of time that a text names, and [quaestor/corpus/period.Compare] tells whether two are the same,
// one within the other, or different. A period whose year nothing gives keeps it open. "A year earlier" is a
// [quaestor/corpus/period.Shift], applied to the period of another figure.
//
// [quaestor/corpus/quantity.Find] reads numbers with their units. [quaestor/corpus/place.Find] finds countries, blocs, regions and cities, and
// [quaestor/corpus/term.Thesaurus] brings words to the concepts of the field, so that a trade gap is a deficit; [quaestor/corpus/term.Near] gives
// what everyday speech says for a word, which counts only where a text does not use the word itself.
//
// [quaestor/corpus/figure.Extract] binds it all: a [quaestor/corpus/figure.Figure] is a quantity with what it measures, of whom, when, which way
// it moved and against what; a cell of a table takes its subject, period and unit from its heads. What the article does not say stays
// empty.
//
// [quaestor/corpus/clause.Read] reads who does what to whom in a sentence, and what titles and appositions say that a name is; a question is read by
// [quaestor/corpus/clause.ReadGap] as a clause with a slot left open.
//
// [quaestor/corpus/story.Same] tells whether two articles tell the same story in nearly the same words, so that their figures count once.
//
// [quaestor/corpus/ingest.Reader] reads files of many kinds into articles. A [quaestor/corpus/ingest.Client] fetches a
// [quaestor/corpus/ingest.Source], a page, feed, sitemap or folder, and tells what is new in it, changed and gone.
//
// # Keeping and searching them
//
// [quaestor/corpus.Store] keeps the articles of each corpus in versions. An [quaestor/index.Index] holds the passages of one version, searchable, with the
// figures beside them. [Change] is the one way in which a corpus changes: a version is staged, indexed, checked and asked the [Gold] questions, and then
// takes over at one stroke; its [Report] says which articles and figures are new, changed or gone. A [Refresher] does so with what the sources of a corpus
// have, each in its interval. Of a source the state, the pages ("source-pages"), the articles of pages that are looked at no more ("source-past") and the
// claim of the process that refreshes it ("source-claim") are documents of their own: who asks which sources are due reads no pages, and a refresh overwrites
// no claim.
//
// # Asking
//
// [quaestor/bot/question.Parse] reads a question with the same grammars into a [quaestor/bot/question.Question]: one or more asks, and what to do
// with them. [quaestor/bot/question.Question.Continue] fills what a follow-up leaves open from the question before it. What asks for no figure,
// [quaestor/bot/question.Beyond], a way to do something, advice, the meaning of a word, is told so and is not read further.
//
// [quaestor/bot/answer.Answerer.Answer] judges each candidate figure against the ask, slot by slot: subject, place, period, kind, unit. What fits is
// shown. What can be computed from held figures is computed with its formula: a change, a balance, a share, what a text tells as part or rest of a whole
// ("of its 40 ships, 26 were sold"), a year from what is told of each month, by how much a forecast was changed; also from two figures that stand beside
// each other and that are what is asked for by what stands around them. The price of one currency in another is a figure of both, whichever of them is
// asked about. Failing all that, the figures of the passages that hold most of the question are ranked by learned weights, and one that is far likelier
// than all others and than none answers; where there is none the answer names the slot that is missing.
//
// Who, what and where are what stands in the slot of the clause that tells what is asked; where no span is sure, the likeliest passage is quoted if it is
// far likelier than all others and than none, ranked by weights of its own.
//
// In a talk a question goes on from what answered before, its year, currency and report ([quaestor/bot/answer.Answerer.Continue]). A follow-up that
// nothing answers by itself is answered by the one figure that stands beside the answer before it and is of the time, place or thing named now
// ([quaestor/bot/answer.Answerer.Beside]). Who says it, why it is so and from when is told by what stands about that
// answer ([quaestor/bot/answer.Answerer.FactBeside]).
//
// A [quaestor/bot/answer.Withheld] tells what a guild has retracted, by the [quaestor/bot/answer.Key] of a figure: an answer that shows it is not given,
// and lists and checks pass it over. [quaestor/bot/answer.Unproved] is the last check: a number that nothing proves is not sent.
//
// [quaestor/bot/series.Of] lists all that is held of a topic and lines it up over time, and [quaestor/bot/chart.Chart] draws such a line
// as a picture. [quaestor/bot/claim.Check] turns it round: it reads the figures of any text and says which of them the corpus confirms.
//
// A [Bot] does all this for one version: [Bot.Ask] takes a [Message] and returns an [quaestor/bot/answer.Answer], which each surface renders in
// its own way. A [Library] opens what each guild is answered from, and a [Guild] turns to a new version as soon as there is one.
//
// # On Discord
//
// [quaestor/bot/discord.Serve] keeps the shards connected. What people do is a [quaestor/bot/discord/interaction.Call], what they are shown a
// [quaestor/bot/discord/interaction.Reply], and what they can do the [quaestor/bot/discord/interaction.Part] of each concern, joined to a
// [quaestor/bot/discord/interaction.Table]. [quaestor/bot/discord/desk.Desk] has the part of asking; a [quaestor/bot/discord/shelf.Shelf] keeps the
// corpora of guilds open while they are asked. [quaestor/bot/discord/discordtest.Server] is a Discord on loopback that the binary itself is tried
// against, and that "quaestor serve --demo" plays on. Packages gateway and rest are the two connections to Discord, markup makes text
// safe to show there, and meter counts for Prometheus.
//
// Beside asking, [quaestor/bot/discord/browse.Browser] lists, draws and compares what is held and checks the figures of any message, and
// [quaestor/bot/discord/moderate.Moderator] has the commands of those who look after a guild. What they decide and want to know is kept by
// [quaestor/bot/discord/house.House]. All fixed words are in package locale, a text file for each subject and language.
//
// # Judging it
//
// [quaestor/bot/eval.Judge] says of an answer whether it is the one that is known to be right; "quaestor eval" counts over a file of questions.
// [quaestor/bot/learn.Weights] learns from such a file how package answer ranks figures, or passages, where no rule picks one; "quaestor learn" writes
// what it learns.
// Packages storetest, discordtest, openapi and shelftest are for tests.
package bot
