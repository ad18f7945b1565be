package term

import "strings"

// expecting are the forms of the verbs that tell who expects or thinks something.
var expecting = setOf(`expect expects expected expecting see sees seen forecast forecasts forecasting predict predicts predicted project projects
	projected assume assumes assumed anticipate anticipates anticipated estimate estimates estimated reckon reckons reckoned
	think thinks thought foresee foresees foresaw foreseen believe believes believed hope hopes hoped fear fears feared`)

// telling are the forms of those that tell who says something, or where it is said.
var telling = setOf(`say says said saying tell tells told telling add adds added note notes noted warn warns warned argue argues argued stress
	stresses stressed claim claims claimed insist insists insisted explain explains explained comment comments commented remark
	remarked caution cautions cautioned complain complains complained declare declares declared announce announces announced
	acknowledge acknowledged admit admits admitted suggest suggests suggested report reports reported state states stated write
	writes wrote written worry worries worried doubt doubts doubted show shows showed indicate indicates indicated conclude
	concludes concluded point points pointed call calls called describe describes described recommend recommends recommended
	propose proposes proposed urge urges urged answer answered confirm confirms confirmed`)

// setOf makes a set of the words of a list.
func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// Expects reports whether w, in lower case, is a form of a verb that tells who expects or thinks something: "forecast", "reckons".
func Expects(w string) bool { return expecting[w] }

// Says reports whether w, in lower case, is a form of a verb that tells who says, expects or thinks something, or where it is said.
func Says(w string) bool { return telling[w] || expecting[w] }

// Published reports whether w, in lower case, is the past form of a verb by which a figure comes out: "the sales released on Friday".
func Published(w string) bool {
	switch w {
	case "reported", "published", "announced", "released", "issued", "stated", "unveiled":
		return true
	}
	return false
}

// Said reports whether w, in lower case, is the past form of a verb that says what a figure is: one of [Published], or "put", "estimated".
func Said(w string) bool {
	switch w {
	case "said", "put", "given", "gave", "estimated":
		return true
	}
	return Published(w)
}

// Formerly reports whether w, in lower case, says of a figure that another has taken its place since: "the previously reported surplus".
func Formerly(w string) bool {
	switch w {
	case "previously", "originally", "initially", "earlier", "first":
		return true
	}
	return false
}
