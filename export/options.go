package export

import (
	"time"

	"feldbuch/export/words"
	"feldbuch/survey"
)

// Options are what an export can be asked for.
type Options struct {
	// Study is the study's name.
	Study string
	// Language is the questionnaire language of the labels, "" for its default.
	Language string
	// Forms are all questionnaire versions of the study, oldest first, linked.
	// Their questions are the columns; an interview of another one is an error.
	Forms []*survey.Form
	// Location is where the study takes place: times are shown as the clock on
	// the wall there. nil is UTC.
	Location *time.Location
	// Contacts includes contact data, which is kept apart from the answers unless
	// someone asks for it.
	Contacts bool
	// Words are the workbook's words.
	Words words.Workbook
	// Scratch is a folder for what does not fit into memory, "" for the system's.
	// It holds answers: whoever names it sees to it that it goes.
	Scratch string
}

// Local is a time as the clock on the wall shows it, in a form that spreadsheets
// write without shifting it.
func (o *Options) Local(t time.Time) time.Time {
	if o.Location != nil {
		t = t.In(o.Location)
	}
	return wall(t)
}

// Zone names the clock times are shown by. The computer's own has no name but
// what its time was called at some moment.
func (o *Options) Zone(at time.Time) string {
	switch o.Location {
	case nil:
		return "UTC"
	case time.Local:
		return at.In(time.Local).Format("MST")
	}
	return o.Location.String()
}

// wall drops the zone and keeps the digits.
func wall(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), t.Nanosecond(), time.UTC)
}
