package figure

// phrasals are verbs by the particle that they make one meaning with, which then tells no way and belongs to no quantity: "racked up a surplus",
// "handed over 500 cars".
var phrasals = map[string]map[string]bool{
	"up": setOf(`rack racks racked racking pile piled chalk chalked ring rang give gives gave giving given put puts putting set sets setting buy
		buying bought snap snapped use used using wind wound scoop scooped scooping soak soaked soaking mop mopped mopping make makes made making
		take takes took taking line lined sign signed hold held dig digs dug digging notch notched clock clocked gobble gobbled stump stumped`),
	"over": setOf("hand hands handed handing turn turned sign signed"),
	"out": setOf(`churn churns churned churning crank cranked cranking pump pumped pumping ship shipped hand handed pay paid paying dole doled
		shell shelled roll rolled lay laid give gave turn turned`),
	"in":    setOf("bring brings brought bringing take takes took taking rake rakes raked raking haul hauled pull pulls pulled pulling reel reeled draw drew result results resulted resulting"),
	"hands": setOf("change changes changed changing"), // "the pound changed hands at 1.60 dlrs"
	"off":   setOf("lay lays laid laying sell sold pay paid write wrote"),
}

// phrasal lets verb v take in the particle behind it.
func (s *scan) phrasal(v *verb) {
	p := s.at(v.b)
	if p.kind != word || p.verb > 0 || !phrasals[p.lower][s.at(v.main).lower] {
		return
	}
	v.b++
	switch {
	case p.lower == "up" && s.isWord(v.main, "make", "makes", "made", "making", "take", "takes", "took", "taking"):
		v.flags = v.flags&^fHave | fShare // "made up 5 pct of output"
	case p.lower == "up" && s.isWord(v.main, "put", "puts", "putting") && s.movedBy(v.b):
		v.flags |= fUp // "is putting up its rate by a quarter point"
	case p.lower == "in":
		v.flags |= fHave // "the toll gates took in 3 million"
	}
}

// movedBy reports whether the object that begins at token i is followed by how far or to what it is moved: "its rate by a quarter point".
func (s *scan) movedBy(i int) bool {
	const longest = 10 // tokens
	for j := i + 1; j < i+longest; j++ {
		switch t := s.at(j); {
		case t.kind != word || t.is(fSub|fRel|fAux):
			return false
		case s.isWord(j, "by", "to", "from"):
			return s.nearQuant(j + 1)
		}
	}
	return false
}
