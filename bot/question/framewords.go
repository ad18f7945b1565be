package question

// The words of asking. A word belongs in the first that fits.
var (
	// askers are the pronouns of who asks, and acquaintances the people whom he hands a question on from.
	askers        = set("i i'm i'd i've i'll im ive we we're we'd we've we'll somebody someone")
	acquaintances = set(`friend colleague neighbour neighbor boss editor teacher professor reader client customer student pupil manager listener viewer
		follower cousin aunt uncle mother father mum dad brother sister wife husband son daughter grandfather grandmother flatmate
		roommate mate buddy pal tutor supervisor lecturer subscriber team landlord`)

	// askWords are the verbs, nouns and adjectives of wanting to know, of knowing and of handing on.
	askWords = set(`need needs needed want wants wanted like love wish wishes require requires lack lacks lacking miss misses missing after seek
		seeks seeking search searching hunt hunting look looking know knowing learn hear heard hearing find finding tell tells told
		telling say says said ask asks asked asking wonder wondered wondering curious interested keen appreciate remember recall forget
		forgot forgotten understand gather read notice noticed check verify confirm establish clue idea unsure sure pass share remind
		dig explain quantify specify pin figure think believe guess suppose claims claimed reckon mention mentioned glad grateful happy
		eager puzzled puzzles interests mind trying try escapes beats`)

	// runWords stand among askWords and ask nothing alone.
	runWords = set(`am was have has had having been be do does did don't didn't doesn't dont can can't cant cannot couldn't could would wouldn't
		will should must just really only still also now always simply kindly please quite very much rather desperately urgently badly
		never not yet currently me us you it out up down get getting got give let show hoping hope afraid keep kept keeps going make go
		help helps happen surprised astonished shocked amazed sorry pleased delighted intrigued confused trouble difficulty hard
		struggling unable`)

	modals = set("can could would will may might must should can't couldn't wouldn't won't don't")

	// askReasons are the words for that it is of use to know something.
	askReasons = set("help useful nice good great helpful interesting handy lovely")

	// leadWords are what a piece may begin with before its subject, and joining the words that one begins with.
	leadWords = set(`so and but because as while though although since yet well now then please kindly also honestly frankly still anyway hence thus
		therefore`)
	joining = set("and but so because as while though although since yet")

	// partings are the participles and adjectives that begin a question without its subject, and orders the verbs that tell the bot what to do.
	partings = set("wondering curious looking searching hunting trying interested needed wanted idea clue seeking")
	orders   = set("tell give show let remind help look dig check find explain quantify specify")

	// takers are the words of asking that a preposition belongs to.
	takers = set(`look looking search searching hunt hunting ask asks asked asking wonder wondering curious interested keen hear heard know read
		learn told tell think remind idea clue sure unsure glad out up down it need after me us`)
	prepositions = set("for about of on in into at as to with from upon")

	// answerNouns are the nouns for an answer, and answerLinks what leads from them to what is asked.
	answerNouns = set("figure number idea feeling impression thing bit one part piece detail question point hint hunch value")
	answerLinks = set("for about that on whether")
	articles    = set("a an the some any no one")

	comparing     = set("with than against from versus")
	backWords     = set("it its they them their that those he she his her")
	relativeWords = set("that which what all")
	askWh         = set("who whom whose what which when where why how")
	wanting       = set("missing needed wanted lacking required unknown")

	// courtesies are the little words of a piece that only asks.
	courtesies = set(`if you it that one any handy possible available know by chance there is for about with anybody anyone this thanks ta cheers to
		the of a as far correctly rightly right wrong mistaken correct me`)

	// documents are what people ask for figures for, and documentLeads the prepositions before them.
	documents = set(`note notes report table chart article piece essay paper class homework records file thesis presentation talk story column blog
		lecture seminar spreadsheet memo comparison project assignment quiz exam`)
	documentLeads = set("for in as to make making doing")
	asideLeads    = set("before when while")
	owned         = set("a an my our another this make making")

	// lifeVerbs are the verbs that people tell of their lives with, of which none says what is measured, and lifeWords what else they tell.
	lifeVerbs = set(`live lives lived living move moves moved moving travel travels travelled travelling traveling fly flew flying drive drove driving work
		works worked working filled fill filling grumble grumbles grumbled complain complains complained moan moans moaned write writes wrote writing
		pack packed packing prepare preparing plan planning born raised visit visits visited visiting stay stayed staying study studied studying settle
		settling win end finish satisfy settled fall`)
	lifeWords = set(`here there home house back abroad away holiday trip bag bags suitcase suitcases argument bet dispute interest curiosity mere pure idle sheer
		base short quick little school university history economics geography car tank town when i today recently once first next`)
	negating = set("not no never nor neither unlike except only just without don't doesn't didn't can't cannot left longer already but")
	present  = set("is are does do now currently today what's")

	// handing are the words of asking that hand a question on.
	handing = set(`know knows knowing learn wonder wonders wondered wondering ask asks asked asking tell tells told telling say says said hear heard find curious
		interested keen mention mentioned read noticed reckon puzzled`)

	// pieceMarks end a piece.
	pieceMarks   = set(", ; : . ! ? - – — …")
	sentenceEnds = set(". ! ?")
)
