package discord

import (
	"hash/fnv"
	"strconv"
	"strings"

	"quaestor/bot/answer"
)

// What a button does.
const (
	actSources = "src"
	actMore    = "more"
	actBack    = "back"
	actWrong   = "wrong"
	actReport  = "report" // the form that actWrong opens
)

// A state is all that a button knows, and lives in its custom_id, so that it outlives the process. The question is not in it:
// that stands in the message that holds the button.
type state struct {
	action string
	page   int    // of the figures, from 0
	asker  string // user id
	digest uint32 // of the answer as it was shown
}

// stateVersion is the first part of a custom_id; a state of another version is from another program.
const stateVersion = "q1"

// String returns the custom_id of s: "q1|more|0|1k2j3h4g5f6d|9f86d081". It has at most 100 characters.
func (s state) String() string {
	asker := s.asker
	if n, err := strconv.ParseUint(asker, 10, 64); err == nil {
		asker = strconv.FormatUint(n, 36)
	}
	return strings.Join([]string{stateVersion, s.action, strconv.Itoa(s.page), asker, strconv.FormatUint(uint64(s.digest), 16)}, "|")
}

// parseState reads a custom_id.
func parseState(id string) (state, bool) {
	p := strings.Split(id, "|")
	if len(p) != 5 || p[0] != stateVersion || len(id) > 100 {
		return state{}, false
	}
	page, err1 := strconv.Atoi(p[2])
	asker, err2 := strconv.ParseUint(p[3], 36, 64)
	digest, err3 := strconv.ParseUint(p[4], 16, 32)
	if err1 != nil || err2 != nil || err3 != nil || page < 0 || page > 1000 {
		return state{}, false
	}
	return state{action: p[1], page: page, asker: strconv.FormatUint(asker, 10), digest: uint32(digest)}, true
}

// digest returns a short sum of an answer, to see whether the same question is still answered the same.
func digest(a *answer.Answer) uint32 {
	h := fnv.New32a()
	h.Write([]byte(a.Text))
	return h.Sum32()
}
