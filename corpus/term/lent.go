package term

// Lent reports whether w, in lower case, is a word for what runs for a term, or for what is paid on it: "bonds", "deposit", "yield".
func Lent(w string) bool { return lent[w] }

var lent = setOf(`bill bills t-bill t-bills bond bonds note notes treasury treasuries gilt gilts bund bunds yield yields rate rates deposit deposits loan loans
	mortgage mortgages certificate certificates paper`)

// Debt reports whether w, in lower case, is a word for what is borrowed for a term or for who owes it and how, so that a length of time before it is that
// term: "seven-year straight Eurobond", "28-day securities repurchase pact".
func Debt(w string) bool { return lent[w] && w != "rate" && w != "rates" || debts[w] }

var debts = setOf(`debenture debentures debt issue issues eurobond eurobonds obligation obligations cd cds credit credits facility facilities repo repos
	repurchase interbank interest lending securities security annuity swap swaps eurodollars eurodollar advance advances warrants jgb jgbs oat oats`)
