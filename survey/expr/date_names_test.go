package expr

import (
	"testing"
	"time"
)

func TestDatesAreNamedInTheInterviewsLanguage(t *testing.T) {
	x, err := Parse("format-date('2024-03-03', '%a %A, %e. %b %B')")
	if err != nil {
		t.Fatal(err)
	}
	for language, want := range map[string]string{
		"de":    "So Sonntag, 3. März März",
		"de-at": "So Sonntag, 3. März März",
		"en":    "Sun Sunday, 3. Mar March",
		"vi":    "Sun Sunday, 3. Mar March",
		"":      "Sun Sunday, 3. Mar March",
	} {
		got, err := x.Text(&Context{Env: &world{now: noon(time.UTC), language: language}})
		if err != nil || got != want {
			t.Errorf("in %q: %q, %v; want %q", language, got, err, want)
		}
	}
}

func TestEveryMonthAndDayHasItsName(t *testing.T) {
	for _, names := range []*dateNames{englishDates, germanDates} {
		if len(names.months) != 12 || len(names.shortMonths) != 12 || len(names.days) != 7 || len(names.shortDays) != 7 {
			t.Errorf("%v", names)
		}
	}
}
