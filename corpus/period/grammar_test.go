package period

import (
	"strings"
	"testing"
)

// TestAll reads one example of each construction against Thursday 10 September 2020. A span is written first day..last day.
func TestAll(t *testing.T) {
	ref := Date{2020, 9, 10}
	for _, row := range []struct{ text, want string }{
		// days
		{"on 7th Jan 2021", "2021-01-07"}, {"on 3-Feb-2019 and 2019/feb/4", "2019-02-03 2019-02-04"}, {"March-2019-17", "2019-03-17"},
		{"7/31/2019, 31/7/2019, 31.07.2019", "2019-07-31 2019-07-31 2019-07-31"}, {"shipped 20190731", "2019-07-31"}, {"2019-07-31", "2019-07-31"},
		{"on 8/14, 8/15 or 8/16", "2020-08-14 2020-08-15 2020-08-16"}, {"this Thursday 9-10", "2020-09-10"}, {"rose 3-1/8 to 9/16", ""}, {"on 1/2 of it", ""},
		{"June, 3rd", "2020-06-03"}, {"June the 3rd of 2018", "2018-06-03"}, {"third of June 2018", "2018-06-03"}, {"June twenty third", "2020-06-23"},
		{"on April 1, 2 and 3 at noon", "2020-04-01 2020-04-02 2020-04-03"}, {"on May 3, 20 people", "2020-05-03"},
		{"On June 10 to 2.842 billion and July 25 (including 5 new), today at 3.85/95, Monday to 2.74, Monday by about 20", "2020-06-10 2020-07-25 2020-09-10 2020-09-07 2020-09-07"},
		{"yesterday's 6.74, Friday at 1.5, April 1, 2 and 3 at 10-7/16", "2020-09-09 2020-09-04 2020-04-01 2020-04-02 2020-04-03"}, {"rose 6-7/8, 11/16 for six", ""},
		{"on 4, 5 and 7 August", "2020-08-04 2020-08-05 2020-08-07"}, {"Feb 29", "2020-02-29"}, {"paid $ 3 May 5", "2020-05-05"}, {"1,204.17 May 2019", "2019-05"},
		{"on the 3rd, it fell", "2020-09-03"}, {"the 3rd largest", ""}, {"the 8th of next month", "2020-10-08"}, {"the 8th day of last month", "2020-08-08"},
		{"June twelve nineteen ninety four", "1994-06-12"}, {"Twelve June seventeen hundred and one", "1701-06-12"},
		// weekdays and weeks
		{"fell on Monday", "2020-09-07"}, {"it will fall on Monday", "2020-09-14"}, {"next Tuesday", "2020-09-15"}, {"last Tuesday", "2020-09-01"},
		{"past Tuesday", "2020-09-08"}, {"coming Tuesday", "2020-09-15"}, {"Tuesday of last week", "2020-09-01"}, {"next week Wed", "2020-09-16"},
		{"Thursday 10", "2020-09-10"}, {"Friday the eleventh", "2020-09-11"}, {"Tue, May 5, 2020", "2020-05-05"}, {"The Sun rose", ""},
		{"Monday to Wednesday", "2020-09-07..2020-09-09"}, {"this week", "2020-09-07..2020-09-13"}, {"the week of July 5, 2020", "2020-06-29..2020-07-05"},
		{"the three-month period ended June 30", "2020-Q2"}, {"the two-week reporting period that ended on August 19", "2020-08-06..2020-08-19"}, {"a two-week trial period in August", "2020-08"},
		{"the week ended March 14, 2020", "2020-03-08..2020-03-14"}, {"this weekend", "2020-09-12..2020-09-13"}, {"the last two weeks", "2020-08-27..2020-09-09"},
		{"the first week of June 2020", "2020-06-01..2020-06-07"}, {"first Friday of November 2019", "2019-11-01"}, {"last day of May 2019", "2019-05-31"},
		{"two Mondays later and three Fridays ago", "2020-09-21 2020-08-21"}, {"it will run from Thursday to Tuesday", "2020-09-10..2020-09-15"},
		{"next week on Friday", "2020-09-18"}, {"on the 31st, until the 27th", "2020-08-31 2020-09-27"}, {"due back 4/22, rates at 17/32", "2021-04-22"},
		{"15-Jan-19", "2019-01-15"}, {"from 4 to 22 this month", "2020-09-04..2020-09-22"}, {"the rest of my week", "2020-09-10..2020-09-13"},
		// months, quarters, halves
		{"1st quarter 2016, 2nd half", "2016-Q1 2020-H2"}, {"2008 Oct to 2010 Jun", "2008-10-01..2010-06-30"}, {"at year-end 1986, by year-end", "@1986 @2020"},
		{"will fall in December, by November", "2020-12 2020-11"}, {"the fourth quarter of the year", "2019-Q4"},
		{"Dec-2018", "2018-12"}, {"11-2018", "2018-11"}, {"2018-11.", "2018-11"}, {"April of 87", "1987-04"}, {"2019 q2 and 2020 Q1", "2019-Q2 2020-Q1"},
		{"2018-H2", "2018-H2"}, {"3Q19", "2019-Q3"}, {"jan, q1, 1H", "2020-01 2020-Q1 2020-H1"}, {"the fourth month of 2019", "2019-04"},
		{"the last five months of 2019", "2019-08-01..2019-12-31"}, {"the first three weeks of June 2020", "2020-06-01..2020-06-21"},
		{"first half of May 2020", "2020-05-01..2020-05-15"}, {"the second half of the year", "2020-H2"}, {"the first quarter of fiscal 2019", "2019-Q1"},
		{"third-quarter", "2020-Q3"}, {"2019 fourth quarter", "2019-Q4"}, {"last quarter", "2020-Q2"}, {"the past three quarters", "2019-10-01..2020-06-30"},
		{"next 2 quarters", "2020-10-01..2021-03-31"}, {"the last 3 months", "2020-06-10..2020-09-09"}, {"the 2 upcoming months", "2020-09-11..2020-11-10"},
		{"the 12 months ended in June 2020", "FY2019-07..2020-06"}, {"the year ended last May 31 and 12 months ending last July", "FY2019-06..2020-05 FY2019-08..2020-07"}, {"the last week of August", "2020-08-25..2020-08-31"}, {"the week up to and including August 19", "2020-08-13..2020-08-19"}, {"year to date", "2020-01-01..2020-09-10"}, {"ytd", "2020-01-01..2020-09-10"},
		// years, decades, centuries
		{"1986/7, 1986-87 and 1999/2000", "FY1986-07..1987-06 FY1986-07..1987-06 FY1999-07..2000-06"}, {"fiscal 1986/87 ended March", "FY1986-04..1987-03"},
		{"jan 86 exports, in May 60 firms", "1986-01 2020-05"},
		{"FY2019, FY20 and CY18", "FY2019-01..2019-12 FY2020-01..2020-12 2018"}, {"in two thousand and eleven", "2011"}, {"two thousand people", ""},
		{"in nineteen eighty-four", "1984"}, {"by 2140", "2140"}, {"some 2140 people, 2018 tonnes", ""}, {"the 1980s, the '70s and the nineties", "1980s 1970s 1990s"},
		{"he is in his thirties", ""}, {"the 18th century", "1700-01-01..1799-12-31"}, {"the next two decades", "2030-01-01..2049-12-31"},
		{"summer 2019", "2019-06-01..2019-08-31"}, {"last winter", "2019-12-01..2020-02-29"}, {"the past year", "2019-09-10..2020-09-09"},
		// ends, beginnings, parts
		{"the middle of June 2020", "2020-06-10..2020-06-20"}, {"early 2019", "2019-01-01..2019-06-30"}, {"late August 2020", "2020-08-16..2020-08-31"},
		{"earlier this year", "2020-01-01..2020-09-09"}, {"later this year", "2020-09-10..2020-12-31"}, {"the rest of the month", "2020-09-10..2020-09-30"},
		{"by the end of the year", "@2020"}, {"end-June 2020", "@2020-06"},
		// spans
		{"2011 through 2014", "2011-01-01..2014-12-31"}, {"2011~2014", "2011-01-01..2014-12-31"}, {"between 2011 and 2014", "2011-01-01..2014-12-31"},
		{"between May and July", "2020-05-01..2020-07-31"}, {"from Nov to Feb", "2019-11-01..2020-02-29"}, {"from June 28 to July 3", "2020-06-28..2020-07-03"},
		{"from 4 to 22 of January", "2020-01-04..2020-01-22"}, {"3-5 March 2019", "2019-03-03..2019-03-05"}, {"May 1-20, 2019", "2019-05-01..2019-05-20"},
		{"between 3 and 12 of June", "2020-06-03..2020-06-12"}, {"from 2007 to the end of 2008", "2007-01-01..2008-12-31"},
		{"from the end of March to the middle of June", "2020-04-01..2020-06-15"}, {"from 2017 q1 to 2018 q2", "2017-01-01..2018-06-30"},
		// distances
		{"two days after today", "2020-09-12"}, {"the day before yesterday", "2020-09-08"}, {"three weeks from tomorrow", "2020-10-02"},
		{"2 weeks and 2 days ago", "2020-08-25"}, {"1 year 2 months 3 days later", "2021-11-13"}, {"the year before 2015", "2014"},
		{"10 days after 1/25/2020", "2020-02-04"}, {"it will be back in two months", "2020-11-10"}, {"the highest in two months", ""},
		{"within 9 days", "2020-09-10..2020-09-18"}, {"the previous quarter", "2020-Q2"}, {"the day before", "2020-09-09"}, {"two years ago", "2018-09-10"},
		{"In May 2019 it fell from the previous month", "2019-05 2019-04"}, {"for the month", "2020-09"}, {"the first quarter from a year earlier", "2020-Q1 2019-Q1"},
		{"5 in the second quarter of 2019, from 4 in the first", "2019-Q2 2019-Q1"}, {"5 in the second quarter, the best in the first league", "2020-Q2"},
		// holidays
		{"Easter 2021", "2021-04-04"}, {"Good Friday 2019", "2019-04-19"}, {"Black Friday 2019", "2019-11-29"}, {"next Christmas", "2020-12-25"},
		{"New Year's Eve", "2019-12-31"}, {"last Labor Day", "2020-09-07"}, {"a good year", ""},
		// times that began with a period
		{"since April, since the end of June 2019", "2020-04-01.. 2019-07-01.."}, {"since late 1986 and since 5 May", "1986-07-01.. 2020-05-05.."},
		// no periods
		{"in the first half of a two-week audit and the first two months of the outbreak", ""}, {"the first half of the fiscal year", "2020-H1"},
		{"the firm said that its sales may tumble by almost 30 percent if there is no deal", ""},
		{"in May last year, may end of the month", "2019-05 2020-05 @2020-09"}, {"they may march on to second place in the fall, 16% of 2050 people", ""}, {"a mid-sized company closed early", ""}, {"from 3 to 5 million", ""},
	} {
		var got []string
		for _, m := range All(row.text, ref) {
			p := m.Period
			if p.Shape != Month && p.Shape != Day && p.Shape != Quarter && p.Shape != Half && p.Shape != Year && p.Shape != Fiscal && p.Shape != Decade && p.Shape != Open {
				p.Shape = Span
			}
			got = append(got, p.String())
		}
		if s := strings.Join(got, " "); s != row.want {
			t.Errorf("All(%q) = %q, want %q", row.text, s, row.want)
		}
	}
}
