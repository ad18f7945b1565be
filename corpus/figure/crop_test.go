package figure_test

import "testing"

// TestCrops reads reports on crops: what was estimated for the same season before, seasons told by their distance, amounts that leave out what they are of,
// and who had reckoned when.
func TestCrops(t *testing.T) {
	check(t, []reading{
		{"The board forecast Norway's 1987/88 rye crop at 5.2 million tonnes, against 5.3 million last month. It estimated the 1986/87 crop at 4.9 million tonnes.", []string{
			"5200000 tonne level | FY1987-07..1988-06 | Norway's rye crop | NO | forecast",
			"5300000 tonne level | FY1987-07..1988-06 | Norway's rye crop | NO | former",
			"4900000 tonne level | FY1986-07..1987-06 | Norway's rye crop | NO",
		}},
		{"The 1987/88 rye crop was put at 5.2 million tonnes, compared with 4.8 million last season.", []string{
			"5200000 tonne level | FY1987-07..1988-06 | rye crop |  | forecast",
			"4800000 tonne level | FY1986-07..1987-06 | rye crop |  | earlier",
		}},
		{"Rye production was 5.2 million tonnes. Exports reached 1.4 million tonnes on 2 million hectares. Yields averaged 2.6 tonnes a hectare against 2.5 tonnes in 1987.", []string{
			"5200000 tonne level |  | Rye production | ",
			"1400000 tonne level |  | Exports of rye | ",
			"2000000 hectare level |  | rye area | ",
			"2.6 tonne/hectare level |  | Yields of rye |  | average",
			"2.5 tonne/hectare level | 1987 | Yields of rye |  | average | earlier",
		}},
		{"The ministry last month forecast rye output at 5.2 million tonnes in 1989. In April it had forecast output of 5.4 million tonnes.", []string{
			"5200000 tonne level | 1989 | rye output |  | forecast",
			"5400000 tonne level | 1989 | output of rye |  | former",
		}},
		{"It put rye production at 2.1 billion bushels, with a yield of 34 bu per acre.", []string{
			"2100000000 bushel level |  | rye production | ",
			"34 bushel/acre level |  | yield of rye | ",
		}},
		{"Rye output was 46 million tonnes (47 million in 1987) and oats output 24 million (25 million).", []string{
			"46000000 tonne level |  | Rye output | ",
			"47000000 tonne level | 1987 | Rye output |  | earlier",
			"24000000 tonne level |  | oats output | ",
			"25000000 tonne level | 1987 | oats output |  | earlier",
		}},
		{"The bureau put the area to be sown to rye in 1989 at 3 million hectares.", []string{"3000000 hectare level | 1989 | area to be sown to rye |  | forecast"}},
		{"The board cut its forecast for rye output to 26 million tonnes from the 27 million forecast in April.", []string{
			"26000000 tonne level |  | rye output |  | forecast",
			"27000000 tonne level |  | rye output |  | former",
		}},
	})
}

// TestHolidays reads counts and amounts beside each other: what a number without a noun counts, the yield of land, and last year's part of a year.
func TestHolidays(t *testing.T) {
	check(t, []reading{
		{"Freight rose to 93,000 tonnes, while flights were up 6 percent at 50,262.", []string{
			"93000 tonne level |  | Freight | ",
			"6 percent change up |  | flights | ",
			"50262 flight count |  | flights | ",
		}},
		{"The yield per hectare fell 1 percent to 5,400 kilograms.", []string{
			"1 percent change down |  | yield per hectare | ",
			"5400 kilogram/hectare level |  | yield per hectare | ",
		}},
		{"Takings were 1.5 billion crowns in May, above last year's 1.4 billion.", []string{
			"1500000000 crown level | 1988-05 | Takings | ",
			"1400000000 crown level | 1987-05 | Takings |  | earlier",
		}},
	})
}

// TestBuyers reads how much of what a country exports goes to whom, and whose a quota is that an aside tells.
func TestBuyers(t *testing.T) {
	check(t, []reading{
		{"Norway's cod exports rose to 90,000 tonnes. Portugal took 40,000 tonnes, Spain 20,000 and Brazil 9,000.", []string{
			"90000 tonne level |  | Norway's cod exports | NO",
			"40000 tonne level |  | Norway's cod exports to Portugal | NO > PT",
			"20000 tonne level |  | Norway's cod exports to Spain | NO > ES",
			"9000 tonne level |  | Norway's cod exports to Brazil | NO > BR",
		}},
		{"Norway shipped 90,000 tonnes of cod. Some 40,000 tonnes went to Portugal and 20,000 to Spain.", []string{
			"90000 tonne level |  | cod shipped | NO",
			"40000 tonne level |  | cod shipped to Portugal | NO > PT",
			"20000 tonne level |  | cod shipped to Spain | NO > ES",
		}},
		{"Norway's cod exports rose to 90,000 tonnes. The biggest customer was Portugal with 40,000 tonnes.", []string{
			"90000 tonne level |  | Norway's cod exports | NO",
			"40000 tonne level |  | Norway's cod exports to Portugal | NO > PT",
		}},
		{"Norway's output rose to 3 million tonnes. Iceland, with a quota of 2 million tonnes, landed 1 million tonnes.", []string{
			"3000000 tonne level |  | Norway's output | NO",
			"2000000 tonne level |  | quota | IS | target",
			"1000000 tonne level |  | output | IS",
		}},
	})
}
