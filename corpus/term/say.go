package term

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
