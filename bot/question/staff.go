package question

import "strings"

// flow returns whether the question tells of people who lose or leave their work, "out", or are taken on, "in"; "" where it tells of neither.
func (r *reader) flow() string {
	for i, t := range r.toks {
		switch w := t.low; {
		case leavings[w], strings.HasPrefix(w, "lay") && r.word(i+1) == "off", w == "laid":
			return "out"
		case hirings[w]:
			return "in"
		}
	}
	return ""
}

var (
	leavings = set("cut cuts cutting layoff layoffs lose loses lost losing loss losses shed sheds shedding axe axes axed axing slash slashed slashing redundancy redundancies redundant dismiss dismissed sack sacked fire fired firing go going gone eliminate eliminated eliminating disappear quit scrap scrapped")
	hirings  = set("hire hires hired hiring recruit recruits recruited recruiting add adds added adding create created creating new")
)

// progressive reports whether the question asks what somebody is about to do: "how many people is Acme hiring".
func (r *reader) progressive() bool {
	last := len(r.toks) - 1
	if last > 0 && !r.toks[last].word {
		last--
	}
	return last > 2 && strings.HasSuffix(r.word(last), "ing") && (r.find("is") >= 0 || r.find("are") >= 0)
}
