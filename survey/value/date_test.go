package value

import (
	"testing"
	"time"
)

func TestDaysAndTimesAsPeopleTypeThem(t *testing.T) {
	berlin := time.FixedZone("", 3600)
	date := func(s string) string { c, _ := Date(s); return c }
	clock := func(s string) string { c, _ := Time(s); return c }
	moment := func(s string) string { c, _ := DateTime(s, berlin); return c }
	for _, c := range []struct {
		name     string
		read     func(string) string
		in, want string
	}{
		{"German day", date, "1.2.1990", "1990-02-01"},
		{"German day with zeros", date, "01.02.1990", "1990-02-01"},
		{"eight digits", date, "01021990", "1990-02-01"},
		{"ISO day", date, "1990-02-01", "1990-02-01"},
		{"slashes put the day first", date, "1/2/1990", "1990-02-01"},
		{"a leap day that is one", date, "29.2.2020", "2020-02-29"},
		{"a leap day that is none", date, "29.2.2021", ""},
		{"a two-digit year is ambiguous", date, "1.2.90", ""},
		{"a two-digit year behind a name too", date, "1. Feb 90", ""},
		{"blanks between", date, "1 2 1990", "1990-02-01"},
		{"points and blanks between", date, "1. 2. 1990", "1990-02-01"},
		{"a German month", date, "1. Februar 1990", "1990-02-01"},
		{"an umlaut", date, "3. März 2024", "2024-03-03"},
		{"an umlaut typed as two letters", date, "3. MAERZ 2024", "2024-03-03"},
		{"an abbreviation", date, "1 Feb 1990", "1990-02-01"},
		{"an abbreviation with points", date, "1.Feb.1990", "1990-02-01"},
		{"an abbreviation without its vowel", date, "3. Mrz. 2024", "2024-03-03"},
		{"an abbreviation of four letters", date, "3 sept 2024", "2024-09-03"},
		{"a month of Austria", date, "6. Jänner 2024", "2024-01-06"},
		{"an English month first", date, "February 1, 1990", "1990-02-01"},
		{"an English day with its ending", date, "Dec 24th, 2024", "2024-12-24"},
		{"hyphens and a name", date, "1-oct-1990", "1990-10-01"},
		{"the year first and a name", date, "1990 May 1", "1990-05-01"},
		{"a name of two letters is none", date, "1. Ma 1990", ""},
		{"another word is no month", date, "1. Brumaire 1990", ""},
		{"a month's name and a year are no day", date, "Februar 1990", ""},
		{"two separators are a slip", date, "1.2/1990", ""},
		{"a year below 1000 is a slip", date, "1.2.0090", ""},
		{"eight digits that may begin with the year are ambiguous", date, "20121011", ""},
		{"a month is no day", date, "2.1990", ""},
		{"hours and minutes", clock, "8:30", "08:30:00.000"},
		{"four digits", clock, "0830", "08:30:00.000"},
		{"with a point and Uhr", clock, "8.30 Uhr", "08:30:00.000"},
		{"with an offset", clock, "14:10:00.000+02:00", "14:10:00.000+02:00"},
		{"no such hour", clock, "25:00", ""},
		{"no such hour of two digits", clock, "24", ""},
		{"no such minute", clock, "8:60", ""},
		{"an hour", clock, "7", "07:00:00.000"},
		{"an hour with Uhr", clock, "8 Uhr", "08:00:00.000"},
		{"an hour with Uhr and minutes", clock, "8 Uhr 30", "08:30:00.000"},
		{"small letters", clock, "8:30 uhr", "08:30:00.000"},
		{"a point", clock, "7.30", "07:30:00.000"},
		{"a comma", clock, "7,30", "07:30:00.000"},
		{"three digits", clock, "730", "07:30:00.000"},
		{"afternoon", clock, "7:30pm", "19:30:00.000"},
		{"afternoon with a blank", clock, "7 pm", "19:00:00.000"},
		{"afternoon with points", clock, "7.30 p.m.", "19:30:00.000"},
		{"morning", clock, "7 AM", "07:00:00.000"},
		{"midnight", clock, "12 am", "00:00:00.000"},
		{"noon", clock, "12 pm", "12:00:00.000"},
		{"there is no 13 pm", clock, "13 pm", ""},
		{"seconds", clock, "19:30:15", "19:30:15.000"},
		{"half past or five past", clock, "7,5", ""},
		{"a word", clock, "morgens", ""},
		{"day and time", moment, "1.2.1990 8:30", "1990-02-01T08:30:00.000+01:00"},
		{"ISO moment with zone", moment, "1990-02-01T08:30:00Z", "1990-02-01T08:30:00.000+00:00"},
		{"a day alone is no moment", moment, "1.2.1990", ""},
		{"a day with blanks alone is no moment", moment, "1 2 1990", ""},
		{"a comma between", moment, "1.2.1990, 8 Uhr 30", "1990-02-01T08:30:00.000+01:00"},
		{"a month's name", moment, "1. Februar 1990 8.30 Uhr", "1990-02-01T08:30:00.000+01:00"},
		{"a month's name with a T in it", moment, "1. OKT 1990 8:30", "1990-10-01T08:30:00.000+01:00"},
		{"English", moment, "February 1, 1990, 7:30 pm", "1990-02-01T19:30:00.000+01:00"},
		{"blanks everywhere", moment, "1 2 1990 8", "1990-02-01T08:00:00.000+01:00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := c.read(c.in); got != c.want {
				t.Errorf("%q: got %q, want %q", c.in, got, c.want)
			}
		})
	}
}

func TestAMonthOrAYearIsItsFirstDay(t *testing.T) {
	for typed, want := range map[string]string{
		"3.2024": "2024-03-01", "03/2024": "2024-03-01", "2024-03": "2024-03-01", "März 2024": "2024-03-01", "mar 2024": "2024-03-01",
		"3 2024": "2024-03-01", "15.3.2024": "2024-03-15", "2024": "", "3.24": "", "13.2024": "", "": "",
	} {
		if got, ok := Month(typed); got != want || ok != (want != "") {
			t.Errorf("the month %q is %q, %v, want %q", typed, got, ok, want)
		}
	}
	for typed, want := range map[string]string{"2024": "2024-01-01", "15.3.2024": "2024-03-15", "24": "", "0090": "", "x": ""} {
		if got, ok := Year(typed); got != want || ok != (want != "") {
			t.Errorf("the year %q is %q, %v, want %q", typed, got, ok, want)
		}
	}
}
