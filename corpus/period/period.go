// Package period reads and compares the periods of time that figures describe.
package period

// A Date is a day of the Gregorian calendar. The zero Date is unknown.
type Date struct{ Year, Month, Day int }

// A Shape says what kind of span a period is.
type Shape uint8

const (
	None    Shape = iota
	Day           // 12 March 1987
	Week          // the week ended 14 March
	Month         // May
	Quarter       // the first quarter
	Half          // the first half
	Year          // 1986, calendar 1986
	Fiscal        // a fiscal, crop or marketing year: 1986/87, the year to March
	Decade        // the 1990s
	Span          // any other span: the first five months, January-May, May 1-20, three months to January
	Open          // since April, until July: one end is not known
	Century       // the 15th century: the years 1400 to 1499
)

// A Period is a span of days that a figure describes.
type Period struct {
	Shape      Shape
	Start, End Date // End is exclusive. Where !YearKnown, years are nominal: the year that holds the last day counts as 0
	YearKnown  bool
	Point      bool // a moment, not a span: "at end-March", "as of May 3"; Start is then the last day, End the day after
	Cumulative bool // counted together over several months: "the first five months", "January-May", "year to date"
	Exact      bool // Start and End are what the text says; false where they are the usual reading (a crop year's months)
}

// A Shift is a period named by its distance from another: "a year earlier", "the previous month", "the same period last year".
// The zero Shift is none.
type Shift struct {
	Unit  Shape // Day, Week, Month, Quarter, Half, Year, or None
	N     int   // how many units; negative is earlier. 0 with Same: the other period itself ("the same period", "the month")
	Same  bool  // "the same month of 1986": take the anchor's months, in year To (where To is not 0), else shifted by N
	To    int   // year for Same, or its month where Unit is Month ("the same part of May"); 0 if none
	Whole bool  // "the previous quarter" rather than "a quarter earlier": where no figure is the anchor, a unit of the calendar
}

// A Mention is a period as a text names it.
type Mention struct {
	Start, End int    // byte range in the text: "the first five months", without the preposition where that adds nothing
	Text       string // the characters in that range
	Period     Period // zero where Shift must be applied to another period first
	Shift      Shift
}
