package expr

import "strings"

// dateNames are the names of months, from January, and days, from Sunday.
type dateNames struct{ months, shortMonths, days, shortDays []string }

var englishDates = &dateNames{
	months:      strings.Fields("January February March April May June July August September October November December"),
	shortMonths: strings.Fields("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
	days:        strings.Fields("Sunday Monday Tuesday Wednesday Thursday Friday Saturday"),
	shortDays:   strings.Fields("Sun Mon Tue Wed Thu Fri Sat"),
}

var germanDates = &dateNames{
	months:      strings.Fields("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
	shortMonths: strings.Fields("Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez."),
	days:        strings.Fields("Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag"),
	shortDays:   strings.Fields("So Mo Di Mi Do Fr Sa"),
}

// dateNames are those of the interview's language: German where it is German,
// else English.
func (m *machine) dateNames() *dateNames {
	if env, ok := m.ctx.Env.(Speaker); ok && strings.HasPrefix(env.Language(), "de") {
		return germanDates
	}
	return englishDates
}
