package answer

import (
	"slices"
	"strings"
	"sync"

	"quaestor/corpus/term"
)

// deedSenses are verbs, with nouns made of them, that tell the same of people or things that are counted.
var deedSenses = []string{
	"die dead death kill perish drown fatality claim toll lost", "injure injury hurt wound", "rescue save pull bring pluck", "survive escape",
	"close shut closure", "open launch inaugurate", "hire recruit take engage add", "work employ have staff", "live home inhabit reside house population",
	"fire dismiss sack lay axe cut shed scrap eliminate go slash lose redundant redundancy cull trim", "leave quit resign depart flee evacuate force displace exit",
	"visit come attend welcome receive draw attract visitor see saw seen pass", "carry fly transport ferry board handle move", "arrest detain jail seize hold imprison",
	"build construct erect complete finish put", "buy acquire purchase order take took taken snap pick", "sell deliver shift dispose ship sale", "make produce build manufacture assemble turn output",
	"vote cast ballot", "fail flunk failure", "pass succeed", "apply application applicant seek", "enrol enroll register sign join study attend", "strike walk down stop",
	"get receive win obtain be", "own have hold possess operate run fleet", "cancel scrap call drop", "grow plant harvest cultivate", "slaughter cull kill", "infect catch contract test case",
	"record register log count report note see", "born birth bear give", "marry wed wedding marriage", "compete enter start take took participate race", "accept admit approve place offer",
	"reject refuse deny turn decline", "destroy demolish raze wreck burn flatten", "damage hit harm affect", "send dispatch ship deploy post", "use consume burn need", "sink capsize go", "win take claim bag",
	"play appear feature", "score net", "train qualify", "retire pension", "miss missing lack", "lease rent let charter", "fill occupy take", "empty vacant stand unfilled", "fly operate run serve",
	"file lodge submit bring", "grant award give issue hand", "return come go", "find discover detect uncover", "treat admit hospital", "vaccinate jab inoculate", "read subscribe buy", "watch see view tune", "stage hold organise organize",
	"keep retain remain stay", "plan want intend aim", "miss skip", "elect choose pick", "borrow loan", "lend loan", "buy purchase import imports take took taken", "sell export exports shipment ship", "invest put spend", "earn make get", "pay spend cost", "sit take took taken", "dig mine produce extract", "catch land fish", "store stock hold keep",
}

// sameDeeds leads from the stem of each word of deedSenses to the stems of those that tell the same.
var sameDeeds = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for _, group := range deedSenses {
		var all []string
		for w := range strings.FieldsSeq(group) {
			all = append(all, term.Stem(w))
		}
		for _, s := range all {
			out[s] = append(out[s], all...)
		}
	}
	return out
})

// tellsDeed reports whether the words x and y are of one group of deedSenses.
func tellsDeed(x, y string) bool { return slices.Contains(sameDeeds()[term.Stem(x)], term.Stem(y)) }
