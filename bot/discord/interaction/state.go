package interaction

import (
	"strconv"
	"strings"
)

// A State is all that a button or form knows. It lives in its custom_id, so that it outlives the process.
type State struct {
	Action string   // as in [Action.Name]
	Asker  string   // id of the user whom the button is for; "" or "0" for everybody
	Args   []string // without "|"
}

// stateVersion is the first part of a custom_id; a state of another version is from another program.
const stateVersion = "q1"

// maxState is the longest custom_id that Discord takes, in characters.
const maxState = 100

// String returns the custom_id of s: "q1|more|1k2j3h4g5f6d|0|9f86d081". It must have at most 100 characters.
func (s State) String() string {
	asker := s.Asker
	if n, err := strconv.ParseUint(asker, 10, 64); err == nil {
		asker = strconv.FormatUint(n, 36)
	}
	return strings.Join(append([]string{stateVersion, s.Action, asker}, s.Args...), "|")
}

// ParseState reads a custom_id.
func ParseState(id string) (State, bool) {
	p := strings.Split(id, "|")
	if len(p) < 3 || p[0] != stateVersion || p[1] == "" || len(id) > maxState {
		return State{}, false
	}
	s := State{Action: p[1], Args: p[3:]}
	if p[2] != "" {
		n, err := strconv.ParseUint(p[2], 36, 64)
		if err != nil {
			return State{}, false
		}
		s.Asker = strconv.FormatUint(n, 10)
	}
	return s, true
}

// With returns s for another action and other arguments.
func (s State) With(action string, args ...string) State {
	s.Action, s.Args = action, args
	return s
}

// Arg returns an argument, "" if there is none.
func (s State) Arg(i int) string {
	if i < len(s.Args) {
		return s.Args[i]
	}
	return ""
}

// Number returns an argument as a number from 0 to most.
func (s State) Number(i, most int) (int, bool) {
	n, err := strconv.Atoi(s.Arg(i))
	return n, err == nil && n >= 0 && n <= most
}
