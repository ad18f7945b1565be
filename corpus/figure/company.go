package figure

import (
	"strings"

	"quaestor/corpus/sentence"
)

// company returns the name of the company in tokens a to e, in full where the article gave it in full before.
func (w *walk) company(a, e int) string {
	for j := a + 1; j < e && w.at(j).kind == word && !w.at(j).is(fPrep|fConj) && w.companyEnd(a, e) == a; j++ {
		if k := w.companyEnd(j, e); w.at(j).caps && k == e && w.r.known(w.raw(a, a+1)) && !w.at(a).poss {
			return w.raw(j, k) // "Acme supplier Varn Works Ltd"
		}
	}
	for j := a; j < e; j++ {
		t := w.at(j)
		if t.kind != word || !t.caps || t.is(fDet) {
			continue
		}
		if k := w.companyEnd(j, e); k > j {
			name := w.raw(j, k)
			w.r.nameOrg(name)
			return name
		}
		if t.place > 0 {
			continue
		}
		k := j
		for k < e && w.at(k).kind == word && w.at(k).caps && w.at(k).place == 0 && !w.at(k).poss {
			k++
		}
		if w.at(k).poss && w.at(k).caps && w.at(k).flags == 0 && w.at(k).place == 0 && w.isWord(w.headOf(k+1, e), companyHeads...) {
			name := w.raw(j, k+1)
			w.r.nameOrg(name)
			return name // "BYD's revenue"
		}
		for _, o := range w.r.orgs {
			if strings.HasPrefix(o, w.raw(j, j+1)+" ") || o == w.raw(j, j+1) {
				return o
			}
		}
		j = k
	}
	return ""
}

// companyHeads are what only companies have.
var companyHeads = []string{"revenue", "revenues", "profit", "profits", "turnover", "earnings", "income", "sales", "loss", "losses", "shares", "share", "output", "deliveries"}

// companyEnd returns the token behind the full company name that begins at token a, or a: capitalised words of which the last is
// "Corp", "Group" and the like.
func (w *walk) companyEnd(a, e int) int {
	if w.isWord(a+1, "of") && w.at(a).is(fBal|fGen|fChange|fExport|fImport) {
		return a // "Profit of Acme Inc"
	}
	if w.spelt(a, "vice", "chief", "president", "chairman", "director", "manager", "gm", "ceo", "deputy", "head") {
		return a // "Vice GM of Acme Inc", "Chief International Economist"
	}
	end, names := a, 0
	for k := a; k < e && k < a+9; k++ {
		t := w.at(k)
		if w.isMark(k, ",") && w.at(k+1).is(fOrg) && w.at(k+1).caps {
			continue
		}
		if t.kind != word || !t.caps && !w.isWord(k, "of", "and") || w.isWord(k, "and") && end == k {
			break
		}
		if w.isWord(k, "reserve", "central", "federal", "world") && w.isWord(k+1, "bank") {
			return a // an office, not a company
		}
		if t.is(fOrg) && t.caps && names > 0 {
			end = k + 1
		}
		if t.place == 0 && t.caps && !t.is(fOrg) || t.is(fOrg) && names > 0 {
			names++
		}
		if t.poss {
			break
		}
	}
	return end
}

// companyNear returns the company named in passage i or, where none is, in the next, or else the last named before.
func (r *reader) companyNear(passages []sentence.Passage, i int) string {
	for j := i; j < len(passages) && j <= i+1; j++ {
		if name := companyName(r.text[passages[j].Start:passages[j].End]); name != "" {
			r.nameOrg(name)
			return name
		}
	}
	if n := len(r.orgs); n > 0 {
		return r.orgs[n-1]
	}
	return ""
}

// companySuffixes end the full name of a company.
var companySuffixes = []string{"Co., Ltd.", "Co. Ltd.", "Co., Ltd", "Co Ltd", "Corp.", "Corp", "Inc.", "Inc", "Ltd.", "Ltd", "Plc", "PLC", "AG", "GmbH", "S.A.", "Group", "Corporation", "Company"}

// companyName returns the first full company name in text, or "".
func companyName(text string) string {
	for _, suffix := range companySuffixes {
		i := strings.Index(text, " "+suffix)
		if i < 0 {
			continue
		}
		start := i
		for start > 0 {
			j := strings.LastIndexByte(text[:start], ' ')
			w := text[j+1 : start]
			if w == "" || w[0] < 'A' || w[0] > 'Z' {
				break
			}
			start = max(j, 0)
		}
		if start < i {
			return strings.TrimSpace(text[start : i+1+len(suffix)])
		}
	}
	return ""
}

// results are what only a company that reports has, where nothing but resultWords stands before them.
var results = setOf("profit profits loss losses earnings income revenue revenues sales turnover dividend backlog orders")

// resultWords qualify results without telling of whom or what they are.
var resultWords = setOf("the a an net pretax pre-tax after-tax operating quarterly annual interim full-year half-year first-half first second third fourth final quarter half year consolidated group total its attributable gross")

// ofResults reports whether s is of what a company reports of itself: "net profit", "first quarter sales", and not "retail sales".
func ofResults(s *subject) bool {
	if !results[s.head] || s.anaphor || s.speaker {
		return false
	}
	head := false
	for word := range strings.FieldsSeq(strings.ToLower(s.text)) {
		if head {
			return word == "for" || word == "in" || word == "from" || word == "per"
		}
		head = word == s.head
		if !head && !resultWords[word] {
			return false
		}
	}
	return head
}

// companyKinds are the nouns that stand for a company named before: "the carrier", "the Oslo-based maker".
var companyKinds = setOf("company group firm concern carrier airline automaker carmaker truckmaker planemaker drugmaker chipmaker steelmaker manufacturer maker producer retailer " +
	"chain supplier operator insurer lender brewer miner refiner utility shipbuilder shipper developer builder contractor publisher broadcaster conglomerate startup brokerage")

// otherCompany are the words before such a noun that make it another company than the one that the text is about.
var otherCompany = setOf("rival other parent target new merged combined holding acquired private average first second third same entire whole state joint takeover separate biggest largest")

// theCompany reads tokens a to e where they stand for the company that the text is about, "the Norwegian carrier", or for what that has, "the airline's
// revenue".
func (w *walk) theCompany(a, e int) (subject, bool) {
	const most = 4 // words before the noun
	org := w.r.agent.org
	k := a
	if w.isWord(a, "the") {
		k++
	} else if !w.isWord(a-1, "the") {
		org = ""
	}
	if org == "" {
		return subject{}, false
	}
	lower := func(i int) string { return strings.TrimSuffix(strings.ToLower(w.raw(i, i+1)), "'s") }
	for k < e && k <= a+most && !companyKinds[lower(k)] {
		if t := w.at(k); t.kind != word && t.kind != punct || t.verb > 0 || t.poss || t.is(fPrep|fConj|fDet) || otherCompany[lower(k)] || w.isMark(k, ",") {
			return subject{}, false
		}
		k++
	}
	switch {
	case k >= e || !companyKinds[lower(k)] || w.at(k).caps:
	case w.at(k).poss && k+1 < e:
		s := w.subjectOf(k+1, e)
		if s.org == "" {
			s.org = org
		}
		return s, true
	case k == e-1 && !w.at(k).poss:
		return subject{text: org, org: org, bare: true}, true
	}
	return subject{}, false
}
